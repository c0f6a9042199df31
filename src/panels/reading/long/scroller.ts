/** What scrolls a list: a box or the page. */
export type Scroller = HTMLElement | Window

export const isWindow = (scroller: Scroller): scroller is Window => scroller === window

/** What scrolls an element. */
export function scrollerOf(element: HTMLElement): Scroller {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one
  return window
}

/** How far below the top of what it scrolls in an element begins, in CSS px. */
export function topIn(scroller: Scroller, element: HTMLElement): number {
  const { top } = element.getBoundingClientRect()
  if (isWindow(scroller)) return top + scroller.scrollY
  return top - scroller.getBoundingClientRect().top + scroller.scrollTop
}
