import { message, type MessageId, type Told, type ToldType } from './told'

/** The way from a frame to the page that holds it. */
export interface HostLine {
  readonly host: Window
  tell<T extends ToldType>(type: T, data: Told[T], id?: MessageId): void
  /** Tells the height that the frame would like, in the words of AMP and Pym too; by itself only what is new. */
  tellHeight(always?: boolean): void
}

/**
 * The line to the host page; `null` where the page is in no frame. Nothing that is told is secret, so it is sent to
 * whatever page holds the frame.
 *
 * @param heightPx the height in CSS px that the frame would like now
 */
export function hostLine(heightPx: () => number): HostLine | null {
  const host = window.parent
  if (host === window) return null
  const pymId = /^[\w-]{1,80}$/.exec(new URLSearchParams(location.search).get('childId') ?? '')?.[0]
  let toldPx = 0

  function tell<T extends ToldType>(type: T, data: Told[T], id: MessageId = null) {
    host.postMessage(message(type, data, id), '*')
  }
  function tellHeight(always = false) {
    const wanted = heightPx()
    if (window.innerWidth === 0 || (wanted === toldPx && !always)) return
    toldPx = wanted
    tell('resize', { width: window.innerWidth, height: wanted })
    host.postMessage({ sentinel: 'amp', type: 'embed-size', height: wanted }, '*')
    if (pymId) host.postMessage(`pymxPYMx${pymId}xPYMxheightxPYMx${wanted}`, '*')
  }
  return { host, tell, tellHeight }
}
