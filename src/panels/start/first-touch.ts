/** What a reader does first, once a press is over: a page made anew in the middle of one would swallow its click. */
const STARTS = ['focusin', 'keydown', 'click'] as const
/** What the page has to be told of again, once it can hear. */
const HELD: readonly string[] = ['keydown', 'click']
/** What the browser answers by itself, and the page takes over as it finds it. */
const BY_ITSELF = 'summary, input[type=text]'
/** What shows at once that it was clicked; a click on a label comes again as one on its box. */
const BOX = 'input:is([type=checkbox], [type=radio])'

/** A press that was no click, such as a drag, is a wish for the live map too; in ms. */
const NO_CLICK_MS = 100

/** How many frames of the screen a touch on the static map waits for the tag that stands there. */
const TAG_FRAMES = 60

export interface FirstTouch {
  /** Gives the page what was held back; to be called once it has started. */
  replay(): Promise<void>
  /** Lets everything through, for a page that could not start. */
  release(): void
}

/**
 * Calls back when the reader first touches a page that has not started. Clicks and keys that only a script can answer
 * are held back until then, so that the first click counts; links to other pages, the Tab key and scrolling go on as
 * ever. `onNear` is called for a pointer that comes over the page and may be on its way to press.
 */
export function holdFirstTouch(onTouch = () => {}, onNear = () => {}): FirstTouch {
  /** `checked` is what a click has made of a box. */
  const held: { event: MouseEvent | KeyboardEvent; at: [number, number]; checked: boolean | null }[] = []
  const isBox = (target: Element): target is HTMLInputElement => target.matches(BOX)

  let pressed = false
  const press = () => {
    pressed = true
    onNear()
  }
  const lift = ({ type }: Event) => {
    pressed = false
    // a scroll ends in pointercancel
    if (type === 'pointerup') setTimeout(onTouch, NO_CLICK_MS)
  }

  function take(event: Event) {
    if (event.type === 'focusin' && pressed) return
    onTouch()
    const target = event.target as Element
    if (!HELD.includes(event.type) || (event as KeyboardEvent).key === 'Tab') return
    // a key that nothing has the focus for scrolls
    if (target.closest(BY_ITSELF) || (event.type === 'keydown' && target === document.body)) return
    const link = target.closest('a[href]')
    if (link && !link.getAttribute('href')!.startsWith('#')) return
    // Enter and Space come again as the click that they make
    if (event.type === 'keydown' && /^(Enter| )$/.test((event as KeyboardEvent).key)) return
    if ((event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return
    if (!isBox(target) && target.closest('label')?.control) return
    if (!isBox(target)) event.preventDefault()
    event.stopImmediatePropagation()
    const { left, top, width, height } = target.getBoundingClientRect()
    const pointed = event instanceof MouseEvent && event.detail > 0
    held.push({
      event: event as MouseEvent,
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
    async replay() {
      release()
      for (const { event, at, checked } of held) {
        const was = event.target as Element
        const onPicture = was.matches('.stage :is(.poster, .poster *, .canvas)')
        if (onPicture) await tagsPlaced()
        // a page that was made anew has the same things in the same places
        const target = was.isConnected && !onPicture ? was : document.elementFromPoint(...at)
        // a part that comes alive by a touch does so before the click, as it would for a hand
        target?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
        // a box is as before its click, which switches it
        if (target === was && isBox(target) && checked !== null)
          target.checked = target.type === 'checkbox' && !checked
        target?.dispatchEvent(
          event instanceof KeyboardEvent
            ? new KeyboardEvent('keydown', event)
            : new MouseEvent('click', event),
        )
      }
    },
  }
}

/** Resolves when the tags lie over the static map, or in a second. */
async function tagsPlaced() {
  for (let frame = 0; frame < TAG_FRAMES && !document.querySelector('.stage.placed'); frame++)
    await new Promise(requestAnimationFrame)
}
