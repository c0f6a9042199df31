/** What an edit of a text took out and put in: `removed` characters from `at` on gave way to `added` others. */
export interface TextEdit {
  at: number
  removed: number
  added: number
}

/** The one edit that leads from a text to another, as short as it can be. */
export function textEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before[at] === after[at]) at++
  let same = 0
  while (same < most - at && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return { at, removed: before.length - same - at, added: after.length - same - at }
}

/**
 * Where the words of a range stand after an edit: moved by what changed before them, longer or shorter by what changed
 * among them, cut where the edit took one of their ends; empty where it took all of them.
 */
export function rangeAfter([from, to]: [number, number], { at, removed, added }: TextEdit): [number, number] {
  const end = at + removed
  const shift = added - removed
  if (end <= from) return [from + shift, to + shift]
  if (at >= to) return [from, to]
  if (at <= from && end >= to) return [at, at]
  if (at < from) return [at + added, to + shift]
  if (end > to) return [from, at]
  return [from, to + shift]
}
