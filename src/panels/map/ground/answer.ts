export type Answer = 'yes' | 'no'

/** Where a frame has no origin there is no storage either: the answer then holds for its page. */
const here = new Map<string, Answer>()
const key = (hosts: string) => `placeline-basemap ${hosts}`

/** What the reader answered in this tab for some hosts; `null` where nothing was asked yet. */
export function answerFor(hosts: string): Answer | null {
  const known = here.get(hosts)
  if (known) return known
  try {
    const kept = sessionStorage.getItem(key(hosts))
    return kept === 'yes' || kept === 'no' ? kept : null
  } catch {
    return null
  }
}

/** Keeps an answer until the tab is closed. */
export function keepAnswer(hosts: string, answer: Answer): void {
  here.set(hosts, answer)
  try {
    sessionStorage.setItem(key(hosts), answer)
  } catch {
    // kept in the page alone
  }
}
