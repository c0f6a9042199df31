/** Resolves in a new task: long work is split so that input is handled in between. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Resolves after the browser has painted the changes made so far. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => void nextTurn().then(resolve)))
}
