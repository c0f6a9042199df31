import type { HostLine } from './host-line'
import { NS, VERSION, type MessageId, type Outbound } from './outbound'

/** A frame whose page has not started and shows its static HTML only. */
export interface SleepingFrame {
  line: HostLine
  /** Removes the listeners; returns the commands received meanwhile, for the page to run. */
  handOver(): MessageEvent<unknown>[]
}

/**
 * Exchanges messages for a frame whose page has not started: sends `ready` and `resize`, and answers `get-state`, which
 * `embed.js` sends to each frame it finds. Any other command is queued, and `onWanted` called to start the page.
 */
export function speakAsleep(
  line: HostLine,
  ready: Outbound['ready'],
  state: Outbound['state'],
  onWanted: () => void,
): SleepingFrame {
  const waiting: MessageEvent<unknown>[] = []
  function receive(event: MessageEvent<unknown>) {
    if (event.source !== line.host) return
    const asked = event.data as { ns?: unknown } | null
    if (typeof asked !== 'object' || asked?.ns !== NS) return
    if (!waiting.length && isQuestion(asked)) {
      line.send('state', state, asked.id ?? null)
      line.sendHeight(true)
    } else {
      waiting.push(event)
      onWanted()
    }
  }
  const resized = () => line.sendHeight()
  window.addEventListener('message', receive)
  window.addEventListener('resize', resized)
  line.send('ready', ready)
  line.sendHeight()
  return {
    line,
    handOver() {
      window.removeEventListener('message', receive)
      window.removeEventListener('resize', resized)
      return waiting
    },
  }
}

/** Whether it is a valid `get-state`; an invalid one is queued, as only the page can send the `error`. */
function isQuestion(asked: object): asked is { id?: MessageId } {
  const { v, type, id, data } = asked as Record<string, unknown>
  return (
    v === VERSION &&
    type === 'get-state' &&
    (id == null || (typeof id === 'string' && id.length <= 80) || Number.isFinite(id)) &&
    (data == null || (typeof data === 'object' && !Array.isArray(data)))
  )
}
