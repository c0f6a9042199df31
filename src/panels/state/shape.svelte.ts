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
    look()
    return watchSize(element, look)
  }
}
