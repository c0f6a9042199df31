import { message, type MessageId, type Outbound, type OutboundType } from './outbound'

/** Posts messages from a frame to the page that holds it. */
export interface HostLine {
  readonly host: Window
  send<T extends OutboundType>(type: T, data: Outbound[T], id?: MessageId): void
  /** Sends the preferred height as `resize` and as AMP and Pym know it; without `always` only when it changed. */
  sendHeight(always?: boolean): void
}

/**
 * The line to the host page; `null` where the page is in no frame. No message holds a secret, so the target origin is
 * `*`.
 *
 * @param heightPx the preferred height of the frame in CSS px
 */
export function hostLine(heightPx: () => number): HostLine | null {
  const host = window.parent
  if (host === window) return null
  const pymId = /^[\w-]{1,80}$/.exec(new URLSearchParams(location.search).get('childId') ?? '')?.[0]
  let sentPx = 0

  function send<T extends OutboundType>(type: T, data: Outbound[T], id: MessageId = null) {
    host.postMessage(message(type, data, id), '*')
  }
  function sendHeight(always = false) {
    const wanted = heightPx()
    if (window.innerWidth === 0 || (wanted === sentPx && !always)) return
    sentPx = wanted
    send('resize', { width: window.innerWidth, height: wanted })
    host.postMessage({ sentinel: 'amp', type: 'embed-size', height: wanted }, '*')
    if (pymId) host.postMessage(`pymxPYMx${pymId}xPYMxheightxPYMx${wanted}`, '*')
  }
  return { host, send, sendHeight }
}
