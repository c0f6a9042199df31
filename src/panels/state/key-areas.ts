/** Where in the page the keys of the guided steps work: of the areas that a key's target is in, the innermost decides. */
export class KeyAreas {
  readonly #areas = new WeakMap<Element, boolean>()

  /** For `{@attach}` on an area in which they work. */
  readonly on = (area: Element) => void this.#areas.set(area, true)
  /** For `{@attach}` on an area in it that has keys of its own. */
  readonly off = (area: Element) => void this.#areas.set(area, false)

  has(target: Element): boolean {
    for (let at: Element | null = target; at; at = at.parentElement) {
      const works = this.#areas.get(at)
      if (works !== undefined) return works
    }
    return false
  }
}
