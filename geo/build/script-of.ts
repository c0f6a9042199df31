/** Scripts of languages that have several, or one that is a mixture, by ISO 15924. */
const MIXED: Record<string, string[]> = {
  Jpan: ['Han', 'Hira', 'Kana'],
  Kore: ['Hang', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
}
/** Languages that are written in two. */
const TWO: Record<string, string[]> = { sr: ['Cyrl', 'Latn'] }

const known = new Map<string, RegExp>()

/** Whether a name is written as a language is: all of its letters are of the language's script. */
export function isWrittenIn(lang: string, name: string): boolean {
  const letters = known.get(lang) ?? lettersOf(lang)
  known.set(lang, letters)
  return letters.test(name)
}

function lettersOf(lang: string): RegExp {
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn'
  const scripts = (TWO[lang] ?? MIXED[script] ?? [script]).map((one) => `\\p{scx=${one}}`)
  return new RegExp(`^[${scripts.join('')}\\P{L}]+$`, 'u')
}
