import type { HostLine } from './host-line'
import { NS, VERSION, type MessageId, type Told } from './told'

/** A frame whose page has not started: what its HTML shows needs no script until somebody asks for more. */
export interface SleepingFrame {
  line: HostLine
  /** Ends the sleep; gives the commands that came meanwhile, for the page to do. */
  wake(): MessageEvent<unknown>[]
}

/**
 * Speaks for a sleeping frame: says that it is there and its height, and answers `get-state`, which `embed.js` sends
 * to each frame it finds. Any other message of the host is kept, and `onWanted` called.
 */
export function speakAsleep(
  line: HostLine,
  ready: Told['ready'],
  state: Told['state'],
  onWanted: () => void,
): SleepingFrame {
  const waiting: MessageEvent<unknown>[] = []
  function hear(event: MessageEvent<unknown>) {
    if (event.source !== line.host) return
    const asked = event.data as { ns?: unknown } | null
    if (typeof asked !== 'object' || asked?.ns !== NS) return
    if (!waiting.length && isQuestion(asked)) {
      line.tell('state', state, asked.id ?? null)
      line.tellHeight(true)
    } else {
      waiting.push(event)
      onWanted()
    }
  }
  const resized = () => line.tellHeight()
  window.addEventListener('message', hear)
  window.addEventListener('resize', resized)
  line.tell('ready', ready)
  line.tellHeight()
  return {
    line,
    wake() {
      window.removeEventListener('message', hear)
      window.removeEventListener('resize', resized)
      return waiting
    },
  }
}

/** A `get-state` with nothing wrong in it; what is wrong is for the page to explain. */
function isQuestion(asked: object): asked is { id?: MessageId } {
  const { v, type, id, data } = asked as Record<string, unknown>
  return (
    v === VERSION &&
    type === 'get-state' &&
    (id == null || (typeof id === 'string' && id.length <= 80) || Number.isFinite(id)) &&
    (data == null || (typeof data === 'object' && !Array.isArray(data)))
  )
}
