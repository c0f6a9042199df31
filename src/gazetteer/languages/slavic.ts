/** Endings of a case, and those that the name itself may have instead; the longest stand first. */
export type Endings = readonly (readonly [ending: string, names: readonly string[]])[]

/** What a word may be the form of, by its endings: each that fits, with at least three letters before it. */
export function byEndings(word: string, endings: Endings): string[] {
  return endings.flatMap(([ending, names]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 2) return []
    const stem = ending ? word.slice(0, -ending.length) : word
    return names.map((name) => stem + name)
  })
}
