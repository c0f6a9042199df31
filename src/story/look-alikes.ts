import { codePoint } from './characters'

/** Letters of two alphabets that look the same, each pair Latin first. */
const ALPHABETS = 'AАBВCСEЕHНIІJЈKКMМOОPРSЅTТXХYУaаcсeеhһiіjјoоpрsѕxхyуïї'
const LATIN = new Map(
  Array.from({ length: ALPHABETS.length / 2 }, (_, i) => [ALPHABETS[2 * i + 1]!, ALPHABETS[2 * i]!]),
)
const SIGNS: [RegExp, string][] = [
  [/\s/u, ' '],
  [/[\u2018\u2019\u201B\u02BC\u02B9\u2032`´]/u, "'"],
  [/[\u201C-\u201F\u2033«»]/u, '"'],
  [/[\u2010-\u2015\u2212]/u, '-'],
]
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

function looksOf(char: string): string {
  if (UNSEEN.test(char)) return ''
  return LATIN.get(char) ?? SIGNS.find(([sign]) => sign.test(char))?.[1] ?? char
}

/** A text by its looks, and for each sign of that where it stands in the text. */
function looks(text: string): { seen: string; at: number[] } {
  const at: number[] = []
  let [seen, index] = ['', 0]
  for (const char of text) {
    const look = looksOf(char)
    for (let i = 0; i < look.length; i++) at.push(index)
    seen += look
    index += char.length
  }
  return { seen, at: [...at, text.length] }
}

/**
 * Where words stand in a text for the eye only: with another kind of space, apostrophe, quotation mark or dash, a
 * letter of another alphabet, or something invisible. Gives the text's own words there and the first difference,
 * as code points; `null` where the text has no such words.
 */
export function lookAlike(text: string, words: string): { own: string; has: string; asked: string } | null {
  const [there, wanted] = [looks(text), looks(words)]
  const from = wanted.seen ? there.seen.indexOf(wanted.seen) : -1
  if (from < 0) return null
  const own = text.slice(there.at[from], there.at[from + wanted.seen.length])
  const [ours, theirs] = [[...own], [...words]]
  const differ = ours.findIndex((char, i) => char !== theirs[i])
  const at = differ < 0 ? ours.length : differ
  const shown = (char: string | undefined) => (char === undefined ? 'nothing' : codePoint(char))
  return { own, has: shown(ours[at]), asked: shown(theirs[at]) }
}
