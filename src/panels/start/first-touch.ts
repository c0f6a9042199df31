import { byId } from '../state/element-ids'

/** First input that starts the page. Not pointerdown: a page mounted during a press would lose its click. */
const STARTS = ['focusin', 'keydown', 'click'] as const
/** Events that are replayed once the page has started. */
const HELD: readonly string[] = ['keydown', 'click']
/** Elements that work without script; hydration keeps their state. */
const BY_ITSELF = 'summary, input[type=text]'
/** Inputs whose click is not prevented, so that they change at once; a click on a label also fires on its input. */
const BOX = 'input:is([type=checkbox], [type=radio])'

/** Time in ms after a pointerup without a click, such as that of a drag, until the page starts. */
const NO_CLICK_MS = 100

/** The longest time in ms that the replay of a click on the static map waits for the tags. */
const TAGS_MS = 1000

/** Whether an input does nothing without the page's scripts: not Tab, a link to another page, or a key that clicks. */
export function needsPage(event: Event): event is MouseEvent | KeyboardEvent {
  const target = event.target as Element
  if (!HELD.includes(event.type) || (event as KeyboardEvent).key === 'Tab') return false
  // without a focused element a key scrolls the page
  if (target.closest(BY_ITSELF) || (event.type === 'keydown' && target === document.body)) return false
  const link = target.closest('a[href]')
  if (link && !link.getAttribute('href')!.startsWith('#')) return false
  // Enter and Space also fire a click, which is held
  if (event.type === 'keydown' && /^(Enter| )$/.test((event as KeyboardEvent).key)) return false
  if ((event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return false
  return isBox(target) || !target.closest('label')?.control
}

const isBox = (target: Element): target is HTMLInputElement => target.matches(BOX)

/** The same event for an element that was made anew. */
export const again = (event: MouseEvent | KeyboardEvent): Event =>
  event instanceof KeyboardEvent ? new KeyboardEvent('keydown', event) : new MouseEvent('click', event)

export interface FirstTouch {
  /**
   * Dispatches the held events; to be called once the page has started.
   * @param tagsPlaced resolves when the tags lie over the static map
   */
  replay(tagsPlaced: Promise<void>): Promise<void>
  /** Stops holding events, for a page that could not start. */
  release(): void
}

/**
 * Holds clicks and keys of a page that has not started, so that the first click counts. Links to other pages, Tab and
 * scrolling are let through.
 * @param onTouch called at the first input, to start the page
 * @param onNear called when a pointer comes over the page or presses, to load its code
 */
export function holdFirstTouch(onTouch = () => {}, onNear = () => {}): FirstTouch {
  /** `checked` is the state of a checkbox or radio button after its click. */
  const held: { event: MouseEvent | KeyboardEvent; at: [number, number]; checked: boolean | null }[] = []
  let pressed = false
  const press = () => {
    pressed = true
    onNear()
  }
  const lift = ({ type }: Event) => {
    pressed = false
    // pointercancel ends a scroll, which is no reason to start
    if (type === 'pointerup') setTimeout(onTouch, NO_CLICK_MS)
  }

  function take(event: Event) {
    if (event.type === 'focusin' && pressed) return
    onTouch()
    if (!needsPage(event)) return
    const target = event.target as Element
    if (!isBox(target)) event.preventDefault()
    event.stopImmediatePropagation()
    const { left, top, width, height } = target.getBoundingClientRect()
    const pointed = event instanceof MouseEvent && event.detail > 0
    held.push({
      event,
      at: pointed ? [event.clientX, event.clientY] : [left + width / 2, top + height / 2],
      checked: event.type === 'click' && isBox(target) ? target.checked : null,
    })
  }
  const listeners = new AbortController()
  const options = { capture: true, signal: listeners.signal }
  const release = () => listeners.abort()
  for (const type of STARTS) document.addEventListener(type, take, options)
  for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, lift, options)
  document.addEventListener('pointerdown', press, options)
  document.addEventListener('pointerover', onNear, { ...options, once: true })

  return {
    release,
    async replay(tagsPlaced) {
      release()
      for (const { event, at, checked } of held) {
        const was = event.target as Element
        const onPicture = !!byId('staticMap')?.contains(was) || was === byId('canvas')
        if (onPicture) await Promise.race([tagsPlaced, new Promise((over) => setTimeout(over, TAGS_MS))])
        // a page that was mounted anew has the same element at the same point
        const target = was.isConnected && !onPicture ? was : document.elementFromPoint(...at)
        // hydrates a part that is still waiting for its turn before it gets the click
        target?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
        // back to its state before the click, which toggles it
        if (target === was && isBox(target) && checked !== null)
          target.checked = target.type === 'checkbox' && !checked
        target?.dispatchEvent(again(event))
      }
    },
  }
}
