/** Longer than any quote that an editor marks; the search takes time by the product of both lengths. */
const WORDS_MAX = 400

/**
 * The words of a text that are nearest to those looked for, from the beginning of a word to the end of one; `null` where
 * none are near (approximate search after Sellers, 1980).
 */
export function nearestWords(text: string, words: string): string | null {
  if (words.length < 4 || words.length > WORDS_MAX) return null
  const reach = Math.floor(words.length / 3)
  const [a, b] = [words.toLowerCase(), text.toLowerCase()]
  if (a.length !== words.length || b.length !== text.length) return null
  // the least changes for the words so far to end here, and where they then begin
  let row = Array.from({ length: b.length + 1 }, (_, at) => ({ cost: 0, from: at }))
  for (let i = 1; i <= a.length; i++) {
    const next = [{ cost: i, from: 0 }]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]!.cost + Number(a[i - 1] !== b[j - 1])
      const less = row[j]!.cost + 1
      const more = next[j - 1]!.cost + 1
      const cost = Math.min(change, less, more)
      const { from } = cost === change ? row[j - 1]! : cost === less ? row[j]! : next[j - 1]!
      next.push({ cost, from })
    }
    row = next
  }
  const end = row.reduce((best, { cost }, at) => (cost < row[best]!.cost ? at : best), 0)
  if (row[end]!.cost > reach) return null
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, row[end]!.from))![0]
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end))![0]
  const found = text.slice(row[end]!.from - before.length, end + after.length).trim()
  return found === '' || found === words ? null : found
}
