/** A quote of W3C Web Annotation: words, and as much of what stands around them as tells them apart. */
export interface Selector {
  exact: string
  prefix: string
  suffix: string
}

/**
 * The quote of a range of a text, with the fewest characters around it, in whole words, that make it the only one.
 * @param from of the range, in UTF-16 units, `to` is after its last
 */
export function selectorOf(text: string, from: number, to: number): Selector {
  const exact = text.slice(from, to)
  const others = startsOf(text, exact).filter((at) => at !== from)
  const alike = others.map((at) => ({
    before: commonBefore(text, from, at),
    after: commonAfter(text, to, at + exact.length),
  }))
  let best = { before: from, after: text.length - to }
  for (const before of wordsBefore(text, from)) {
    const needed = Math.max(0, ...alike.filter((one) => one.before >= before).map(({ after }) => after + 1))
    if (needed > text.length - to) continue
    const after = needed === 0 ? 0 : toWordEnd(text, to + needed) - to
    if (before + after < best.before + best.after) best = { before, after }
  }
  return { exact, prefix: text.slice(from - best.before, from), suffix: text.slice(to, to + best.after) }
}

/** A range without the spaces at its ends; `null` where there is nothing else in it. */
export function trimmed(text: string, from: number, to: number): [from: number, to: number] | null {
  const words = text.slice(from, to)
  if (!words.trim()) return null
  return [from + words.length - words.trimStart().length, to - (words.length - words.trimEnd().length)]
}

function startsOf(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

function commonBefore(text: string, a: number, b: number): number {
  let length = 0
  while (length < Math.min(a, b) && text[a - 1 - length] === text[b - 1 - length]) length++
  return length
}

function commonAfter(text: string, a: number, b: number): number {
  let length = 0
  while (Math.max(a, b) + length < text.length && text[a + length] === text[b + length]) length++
  return length
}

/** How far before a position each word begins, the position itself first. */
function wordsBefore(text: string, from: number): number[] {
  const starts = [...text.slice(0, from).matchAll(/\S+\s*/g)].map(({ index }) => from - index)
  return [0, ...starts.reverse()]
}

function toWordEnd(text: string, at: number): number {
  return at + /^\S*/.exec(text.slice(at))![0].length
}
