/** A character that does not belong in a text: what it is, and what would be right. */
export interface BadCharacter {
  name: string
  right: string
  /** It stays shown: the text reads as it is written. */
  warning?: true
}

const NAMES: Record<number, string> = {
  0x00: 'NUL',
  0xad: 'soft hyphen',
  0x34f: 'combining grapheme joiner',
  0x61c: 'Arabic letter mark',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0xfeff: 'byte order mark',
  0xfffd: 'replacement character',
}

const WITHOUT = 'the text without it'
const RTL =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u
/** Scripts whose letters join or form clusters, so that a zero-width joiner or non-joiner changes them. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Balinese}\p{Script=Javanese}]/u
/** Scripts that are written without spaces, where a zero-width space says where a line may break. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Balinese}\p{Script=Javanese}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u{E007F}]/u
/** What a variation selector has no other form of. */
const UNVARIED = /[\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u
const MARK = /\p{M}/u
const HANGUL = /\p{Script=Hangul}/u
const MONGOLIAN = /\p{Script=Mongolian}/u
const FLAG_OF_A_PART = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]+\u{E007F}/gu
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u

const between = (code: number, from: number, to: number) => code >= from && code <= to

/** A code point as it is cited, with its name where it is one of the usual ones: `U+202E (right-to-left override)`. */
export function codePoint(char: string): string {
  const code = char.codePointAt(0)!
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return NAMES[code] ? `${number} (${NAMES[code]})` : number
}

/** A text with what cannot be seen in it written out, so that a message about it can be read: `\u{202E}`. */
export function visible(text: string): string {
  return text.replace(
    /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu,
    (char) => `\\u{${char.codePointAt(0)!.toString(16).toUpperCase()}}`,
  )
}

/** Whether a text has anything that a reader sees. */
export function isSeen(text: string): boolean {
  return [...text].some((char) => !/\s/u.test(char) && !IGNORABLE.test(char))
}

/**
 * The characters of a text that do not belong there, with where each stands, in code points from 0. Marks of
 * direction are good in a text with letters from right to left, joiners where they change a letter or an emoji.
 * (UAX #9; Unicode 16, chapter 23; RFC 5892, appendix A.)
 */
export function badCharacters(text: string): { at: number; char: string; bad: BadCharacter }[] {
  if (/^[\t\n\r -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027]*$/u.test(text)) return []
  const chars = [...text.replace(FLAG_OF_A_PART, (flag) => '\u{1F3F4}'.repeat([...flag].length))]
  const unbalanced = unbalancedIn(chars)
  const rtl = RTL.test(text)
  return chars.flatMap((char, at) => {
    const bad = unbalanced.get(at) ?? badCharacter(char, chars[at - 1] ?? '', chars, at, rtl)
    return bad ? [{ at, char, bad }] : []
  })
}

function badCharacter(
  char: string,
  before: string,
  chars: string[],
  at: number,
  rtl: boolean,
): BadCharacter | null {
  const code = char.codePointAt(0)!
  const warn = (right = WITHOUT): BadCharacter => ({ name: codePoint(char), right, warning: true })
  const refuse = (right = WITHOUT, name = codePoint(char)): BadCharacter => ({ name, right })
  const after = chars[at + 1] ?? ''

  if (between(code, 0xd800, 0xdfff))
    return refuse('the whole character', `${codePoint(char)}, half a character,`)
  if (code < 0x20) return char === '\t' || char === '\n' || char === '\r' ? null : refuse()
  if (between(code, 0x7f, 0x9f)) {
    const meant = new TextDecoder('windows-1252').decode(new Uint8Array([code]))
    return refuse(
      meant === char ? WITHOUT : `the character that was meant, ${meant} perhaps`,
      `the control ${codePoint(char)}`,
    )
  }
  if (code === 0xfffd) return refuse('the letter that was lost when the text was converted')
  if ((code & 0xfffe) === 0xfffe || between(code, 0xfdd0, 0xfdef)) return refuse()
  if (between(code, 0xe000, 0xf8ff) || code >= 0xf0000)
    return warn('a character of Unicode: each font shows another sign for this one, or none')
  if (code === 0x202d || code === 0x202e)
    return refuse(`${WITHOUT}: it reads as other words than the file has`)
  if (
    between(code, 0x202a, 0x202c) ||
    between(code, 0x2066, 0x2069) ||
    between(code, 0x200e, 0x200f) ||
    code === 0x61c
  )
    return rtl ? null : warn(`${WITHOUT}: nothing here is written from right to left`)
  if (between(code, 0x206a, 0x206f) || between(code, 0xfff9, 0xfffb) || between(code, 0xe0000, 0xe007f))
    return refuse()
  if (!IGNORABLE.test(char)) return null
  return isOfUse(code, chars.slice(0, at).findLast((c) => !MARK.test(c)) ?? '', before, after) ? null : warn()
}

/** Whether a character that has no look of its own changes how its neighbours look or where the line breaks. */
function isOfUse(code: number, base: string, before: string, after: string): boolean {
  if (code === 0x200c) return JOINING.test(base) || JOINING.test(before)
  if (code === 0x200d)
    return JOINING.test(base) || JOINING.test(after) || (EMOJI.test(before) && EMOJI.test(after))
  if (code === 0x200b) return UNSPACED.test(base) || UNSPACED.test(before) || UNSPACED.test(after)
  // a word joiner keeps a line together, and nothing else does so without being seen
  if (code === 0x2060) return before !== '' && after !== ''
  if (code === 0x34f) return MARK.test(before)
  if (between(code, 0xfe00, 0xfe0f) || between(code, 0xe0100, 0xe01ef))
    return before !== '' && !UNVARIED.test(before)
  if (between(code, 0x180b, 0x180f)) return MONGOLIAN.test(before)
  if (between(code, 0x115f, 0x1160)) return HANGUL.test(before) || HANGUL.test(after)
  return between(code, 0x17b4, 0x17b5)
}

/** What opens a stretch of another direction, and what ends it. */
const ENDS: Record<string, string> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}
const OVERRIDE = /[\u202D\u202E]/

/** Embeddings and isolates that are not ended, and ends of none: they would turn what stands around the text too. */
function unbalancedIn(chars: string[]): Map<number, BadCharacter> {
  const bad = new Map<number, BadCharacter>()
  const open: number[] = []
  const tell = (at: number, right: string) => bad.set(at, { name: codePoint(chars[at]!), right })
  chars.forEach((char, at) => {
    if (ENDS[char]) open.push(at)
    if (char !== '\u2069' && char !== '\u202C') return
    if (ENDS[chars[open.at(-1) ?? -1] ?? ''] === char) open.pop()
    else tell(at, WITHOUT)
  })
  for (const at of open)
    if (!OVERRIDE.test(chars[at]!)) tell(at, `its end, ${codePoint(ENDS[chars[at]!]!)}, in the same text`)
  return bad
}
