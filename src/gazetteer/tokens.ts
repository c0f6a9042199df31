import { keyOf } from './key'

/** A word of a text. */
export interface Token {
  /** UTF-16 units from the text's beginning. */
  start: number
  end: number
  text: string
  key: string
  /** Whether it begins with a capital, in a script that has them. */
  isCapital: boolean
  /** What stands between the word before and this one. */
  gap: string
  /** Whether a sentence, a line or a quotation may begin here. */
  isFirst: boolean
}

/** UTF-16 units that are cut into words at once. */
const MOST_PART = 500

/** Articles and prepositions that lose their vowel before a name. */
const ELIDED = /^(?:d|l|qu|s|n|j|m|t|c|jusqu|lorsqu|puisqu)['’ʼ]/iu
/** Endings of a case after a name, where a language writes them so: "Ankara'da". */
const ENDED = /['’ʼ]\p{Ll}{1,6}$/u
const HAS_ENDED = /^(?:tr|az)\b/u
const POSSESSIVE = /['’ʼ]s$/iu
const UPPER = /^\p{Lu}/u
const HAS_CASE = /^[\p{Lu}\p{Ll}]/u
const FIRST_AFTER = /[.!?…:;"“”«»„(\n•؟–—]|^$/u
/** A point that ends no sentence: after an initial or one of these. */
const ABBREVIATED =
  /(?:^|\s)(?:\p{Lu}|St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Prof|Rev|Hon|м|г|с|р|о|оз|обл|им|ім|ст)\.$/u

/** Whether letters of this word have capitals and small ones. */
export const hasCase = (text: string): boolean => HAS_CASE.test(text)

/** The words of a text, in any script. */
export function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  const add = (start: number, word: string) => {
    const gap = text.slice(end, start)
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      key: keyOf(word),
      isCapital: UPPER.test(word),
      gap,
      isFirst:
        tokens.length === 0 ||
        (gap !== ' ' &&
          FIRST_AFTER.test(gap) &&
          !ABBREVIATED.test(text.slice(Math.max(0, start - 8), start).trimEnd())),
    })
    end = start + word.length
  }
  for (const { at, part } of partsOf(text))
    for (const { segment, index, isWordLike } of segmenter(language).segment(part)) {
      if (!isWordLike) continue
      const elided = ELIDED.exec(segment)?.[0] ?? ''
      if (elided) add(at + index, elided)
      const rest = segment.slice(elided.length).replace(HAS_ENDED.test(language) ? ENDED : POSSESSIVE, '')
      if (rest) add(at + index + elided.length, rest)
    }
  return tokens
}

/** A segmenter takes longer for each word the longer its text is. */
function partsOf(text: string): { at: number; part: string }[] {
  const parts: { at: number; part: string }[] = []
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + MOST_PART)
    const space = end < text.length ? text.lastIndexOf(' ', end) : -1
    if (space > at) end = space
    // no half of a pair of surrogates
    else if (/[\ud800-\udbff]/u.test(text[end - 1]!) && end < text.length) end -= 1
    parts.push({ at, part: text.slice(at, end) })
    at = end
  }
  return parts
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? made(language)
  segmenters.set(language, known)
  return known
}

/** Words are cut by script; a tag that is none does no harm. */
function made(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' })
  }
}
