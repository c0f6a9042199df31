/** Letters that Unicode has no decomposition of, as they are written without their strokes and ligatures. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ə: 'e',
  ё: 'е',
  ґ: 'г',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
}
const ASCII = /^[a-z0-9 ]*$/u
const SIGNS = /[\u064b-\u065f\u0670'’‘ʼʻ`´ʿʾ.,()[\]"“”«»\u0640\u200b-\u200f\u2060\ufeff]/gu
const SPACES = /[\s\u00a0\u2010-\u2015/_-]+/gu
const LATIN_MARKED = /[\u0300-\u036f\u00aa-\u024f\u1e00-\u1eff\u0370-\u03ff\u1f00-\u1fff]+/gu
const LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')

/**
 * A name as it is looked up: small letters, Latin and Greek ones without accents, one way of writing for Arabic alef, yeh
 * and teh marbuta, no apostrophes or points, one space for spaces and hyphens. Cyrillic й and ї stay letters of their own.
 */
export function keyOf(name: string): string {
  const small = name.toLowerCase()
  if (ASCII.test(small)) return small.includes('  ') ? small.replace(/ {2,}/gu, ' ').trim() : small.trim()
  return small
    .normalize('NFC')
    .replace(LATIN_MARKED, (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''))
    .replace(LETTERS, (letter) => PLAIN[letter]!)
    .replace(SIGNS, '')
    .replace(SPACES, ' ')
    .trim()
}
