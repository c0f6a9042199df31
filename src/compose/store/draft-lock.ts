/** The right to write a draft, which one tab has at a time. */
export interface DraftLock {
  /** Whether this tab has it. */
  held: boolean
  /** Gives it back. */
  end: () => void
}

/**
 * Asks for the right to write a draft (Web Locks). A tab that is closed or killed gives it back by itself. Where a browser
 * has no locks, every tab has it.
 * @param take takes it from the tab that has it
 * @param onLost another tab took it
 */
export async function lockDraft(key: string, onLost: () => void, take = false): Promise<DraftLock> {
  if (!navigator.locks) return { held: true, end: () => {} }
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  return new Promise<DraftLock>((resolve) => {
    navigator.locks
      .request(`placeline-draft ${key}`, take ? { steal: true } : { ifAvailable: true }, async (lock) => {
        resolve({ held: lock !== null, end })
        if (lock) await ended
      })
      .catch(onLost)
  })
}
