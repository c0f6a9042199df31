const NAMES = ['id', 'href', 'name', 'value', 'for'] as const

/**
 * Finds an element again in a part of the page whose elements are all made anew from the same story.
 * @returns gives the element there with the tag, the names and the data attributes of this one, else the one where this
 * one was; `null` where there is none
 */
export function sameElement(holder: Element, element: Element): () => HTMLElement | null {
  // a translator puts elements of its own around words
  const own = element.closest('a, button, input, select, summary, label') ?? element
  const { left, top, width, height } = own.getBoundingClientRect()
  const attributes = [...own.attributes].filter(
    ({ name }) => name.startsWith('data-') || (NAMES as readonly string[]).includes(name),
  )
  const selector =
    own.localName + attributes.map(({ name, value }) => `[${name}="${CSS.escape(value)}"]`).join('')
  const place = [...holder.querySelectorAll(selector)].indexOf(own)
  return () =>
    holder.querySelectorAll<HTMLElement>(selector)[place] ??
    (document.elementFromPoint(left + width / 2, top + height / 2) as HTMLElement | null)
}
