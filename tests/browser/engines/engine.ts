import type { Eye } from '../drawn'

/** A page or a frame, as far as the tests of all engines need it. */
export interface Scope extends Eye {
  /** Clicks the middle of the first element that a selector finds, with a pointer. */
  click(selector: string): Promise<void>
}

/** One browser with one window, whichever way it is driven. */
export interface Engine extends Scope {
  readonly version: string
  open(address: string): Promise<void>
  /** Sizes the window's inner part, in CSS px, as nearly as the browser lets it. */
  resize(width: number, height: number): Promise<void>
  /** The only frame of the page. */
  frame(): Promise<Scope>
  /** The page as it prints itself, where the browser can be asked for it. */
  pdf?(): Promise<Uint8Array>
  close(): Promise<void>
}

/** Where the content of a page's only frame begins; runs in the page around it. */
export function contentCorner(): [number, number] {
  const element = document.querySelector('iframe')!
  const { left, top } = element.getBoundingClientRect()
  const { paddingLeft, paddingTop } = getComputedStyle(element)
  return [
    left + element.clientLeft + parseFloat(paddingLeft),
    top + element.clientTop + parseFloat(paddingTop),
  ]
}
export const sizeOfScreen = () => [innerWidth, innerHeight] as [number, number]
