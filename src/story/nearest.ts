/** Of a word as short as this, half is another word. */
const SHORT = 3

/** The known word that a wrong one was probably meant to be; `null` where none is near, or several short ones are. */
export function nearest(word: string, known: readonly string[]): string | null {
  const isShort = word.length <= SHORT
  const reach = isShort ? 1 : Math.max(2, Math.floor(word.length / 3))
  const best = { word: '', distance: Infinity, only: false }
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > reach) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance > reach || distance > best.distance) continue
    if (distance === best.distance) best.only = false
    else Object.assign(best, { word: candidate, distance, only: true })
  }
  return best.word && (best.only || !isShort) ? best.word : null
}

/** Known words, those first that are written most like another one. */
export function mostAlike(word: string, known: readonly string[]): string[] {
  const distances = new Map(known.map((one) => [one, editDistance(word.toLowerCase(), one.toLowerCase())]))
  return [...known].sort((a, b) => distances.get(a)! - distances.get(b)!)
}

/** Letters to put in, take out or change to make one word of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
