/** MapLibre's own tolerance: within so many px a press of the mouse is a click and no drag. */
const CLICK_PX = 3

/**
 * Passes what a hand does on something that lies over the map on to the map beneath: the wheel, drags, fingers. A
 * click stays where it is; one that ends a drag is none.
 * @param from what lies over the map
 * @param to the map's own element, which listens
 * @param until ends it
 */
export function passOn(from: HTMLElement, to: HTMLElement, until: AbortSignal) {
  const listen = <T extends keyof HTMLElementEventMap>(
    types: readonly T[],
    hear: (event: HTMLElementEventMap[T]) => void,
    capture = false,
  ) => {
    for (const type of types) from.addEventListener(type, hear, { passive: false, capture, signal: until })
  }

  /** What the map wants kept from the page, the page does not get. */
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
    // a finger's tap gives one, too
    if (byFinger) return
    // what the map makes of the press is its own affair: here it still gives the focus
    to.dispatchEvent(new MouseEvent('mousedown', event))
  })
  listen(
    ['click'],
    (event) => {
      const start = pressed
      pressed = null
      // a click by keyboard was not pressed
      if (!start || Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) <= CLICK_PX)
        return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )

  if (typeof Touch !== 'function') return

  /** A finger that may tap: a map that hears of it draws itself anew, and the answer to the tap would wait for that. */
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
  // another finger beside the tag, and both are a gesture
  const beside = (event: Event) => event !== waiting && comeDown()
  to.addEventListener('touchstart', beside, { passive: true, capture: true, signal: until })

  /** The same fingers, as if they had come down on the map. */
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
