/**
 * Takes all of the page but one element out of the reach of keys and screen readers, for one that covers the rest;
 * what is said politely (`role="status"`) goes on being said. Gives back what undoes it.
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
