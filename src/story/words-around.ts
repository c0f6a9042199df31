/** What stands before and after a part of a text: so many characters at most, cut between words. */
export function wordsAround(
  text: string,
  [from, to]: readonly [number, number],
  most: number,
): [string, string] {
  const before = text.slice(0, from)
  const after = text.slice(to)
  return [
    before.length > most ? before.slice(-most).replace(/^\S*\s/u, '') : before,
    after.length > most ? after.slice(0, most).replace(/\s\S*$/u, '') : after,
  ]
}
