/** Lets whatever else waits come in between: long work is done in short turns, so that a touch is answered soon. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Resolves once the browser has painted what has been changed up to now. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => void nextTurn().then(resolve)))
}
