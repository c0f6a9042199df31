/** MapLibre's `clickTolerance`: a press that moves less, in px, is a click and no drag. */
const CLICK_PX = 3

/**
 * Forwards wheel, drag and touch events of an element over the map to the map. Clicks stay with the element; the click
 * that ends a drag is suppressed.
 * @param from the element over the map
 * @param to the map's element, which has its listeners
 * @param until removes the listeners
 */
export function passOn(from: HTMLElement, to: HTMLElement, until: AbortSignal) {
  const listen = <T extends keyof HTMLElementEventMap>(
    types: readonly T[],
    listener: (event: HTMLElementEventMap[T]) => void,
    capture = false,
  ) => {
    for (const type of types)
      from.addEventListener(type, listener, { passive: false, capture, signal: until })
  }

  /** Prevents the default of the original event where the map prevented that of the copy. */
  function pass(event: Event, copy: Event) {
    to.dispatchEvent(copy)
    if (copy.defaultPrevented && event.cancelable) event.preventDefault()
  }

  let pressed: MouseEvent | null = null
  let byFinger = false
  listen(['pointerdown'], (event) => (byFinger = event.pointerType === 'touch'))
  listen(['wheel'], (event) => pass(event, new WheelEvent('wheel', event)))
  listen(['mousedown'], (event) => {
    pressed = event
    // a tap also fires mousedown, after its touch events were forwarded
    if (byFinger) return
    // the default is not prevented here, so that the element still gets the focus
    to.dispatchEvent(new MouseEvent('mousedown', event))
  })
  listen(
    ['click'],
    (event) => {
      const start = pressed
      pressed = null
      // a click by keyboard has no mousedown
      if (!start || Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) <= CLICK_PX)
        return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )

  if (typeof Touch !== 'function') return

  /** The touchstart of a possible tap, held back: it makes the map repaint, which would delay the answer to the tap. */
  let waiting: TouchEvent | null = null
  const comeDown = () => {
    if (waiting) to.dispatchEvent(waiting)
    waiting = null
  }
  listen(['touchstart'], (event) => {
    comeDown()
    const copy = onMap(event)
    if (event.touches.length === 1) waiting = copy
    else to.dispatchEvent(copy)
  })
  listen(['touchmove'], (event) => {
    comeDown()
    pass(event, onMap(event))
  })
  listen(['touchend', 'touchcancel'], (event) => {
    if (waiting) waiting = null
    else to.dispatchEvent(onMap(event))
  })
  // a second finger beside the element makes a gesture of both
  const beside = (event: Event) => event !== waiting && comeDown()
  to.addEventListener('touchstart', beside, { passive: true, capture: true, signal: until })

  /** A copy of the event whose touches have the map as their target. */
  function onMap(event: TouchEvent): TouchEvent {
    const moved = (touches: TouchList) =>
      [...touches].map(
        ({ identifier, clientX, clientY, screenX, screenY, pageX, pageY }) =>
          new Touch({ identifier, target: to, clientX, clientY, screenX, screenY, pageX, pageY }),
      )
    const touches = moved(event.touches)
    return new TouchEvent(event.type, {
      bubbles: true,
      cancelable: true,
      touches,
      targetTouches: event.targetTouches.length === touches.length ? touches : moved(event.targetTouches),
      changedTouches: moved(event.changedTouches),
    })
  }
}
