/**
 * Makes all of the page but one element `inert`, for an element that covers the rest; live regions (`role="status"`) stay.
 * @returns undoes it
 */
export function inertOthers(element: Element): () => void {
  const made: HTMLElement[] = []
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement)
    for (const other of at.parentElement.children)
      if (other !== at && other instanceof HTMLElement && !other.inert && !other.matches('[role=status]')) {
        other.inert = true
        made.push(other)
      }
  return () => made.forEach((other) => (other.inert = false))
}
