import { watchSize } from './watch-size'

/**
 * How an element lies in the page, as the style sheet says of it in the custom property `--shape`: its bounds stand
 * there alone. Followed as the element changes its size.
 */
export class Shape<Name extends string> {
  /** The last one while the element is not in the page; `null` before it was. */
  now = $state<Name | null>(null)

  /** For `{@attach}` on the element. */
  readonly attach = (element: Element) => {
    const look = () => (this.now = getComputedStyle(element).getPropertyValue('--shape').trim() as Name)
    // before the paint: a look at once would work out the style of all that the click goes on to change
    const frame = requestAnimationFrame(look)
    const unwatch = watchSize(element, look)
    return () => {
      cancelAnimationFrame(frame)
      unwatch()
    }
  }
}
