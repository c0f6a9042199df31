import { rules, type CheckerRule } from '../../languages/en/checker'
import { files } from '../../languages/en/checker-files'
import { values } from '../../languages/en/checker-values'
import type { CheckerWords } from '../../languages/catalogues'
import { count, fill } from '../../panels/language/text'
import { numberFormat } from '../../panels/language/formats'
import type { Lang } from '../../story'

/** A sentence of the checker in another language; `null` where that has none for it. */
export type Tell = (english: string) => string | null

type Key = CheckerRule | keyof typeof values | keyof typeof files

interface Pattern {
  key: Key
  names: string[]
  form: RegExp
  /** How many of its characters are the checker's own words. */
  own: number
}

const NUMBER = '(\\d[\\d,]*)'
/** What a value looks like, by its name; a character takes in nothing before it, as in "ends within a character: U+D83D". */
const FORMS: Record<string, string> = {
  ...Object.fromEntries(['n', 'i', 'hole', 'area', 'km', 'count'].map((name) => [name, NUMBER])),
  path: '(\\S+?)',
  char: '([^:]*?)',
}

/** The longest first, of which others may be a part. */
const PATTERNS: Pattern[] = Object.entries({ ...rules, ...values, ...files })
  .map(([key, text]) => patternOf(key as Key, text))
  .sort((a, b) => b.own - a.own)

function patternOf(key: Key, text: string): Pattern {
  const parts = text.split(/\{(\w+)\}/)
  const names = parts.filter((_, i) => i % 2)
  const source = parts.map((part, i) =>
    i % 2 ? (FORMS[part] ?? '([\\s\\S]*?)') : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  )
  const own = text.replace(/\{\w+\}/g, '').length
  return { key, names, form: new RegExp(`^${source.join('')}$`), own }
}

const numberOf = (text: string) => Number(text.replaceAll(',', ''))

/** Values by themselves, which are the same in every language: a quoted text, a word or number, a list of ids. */
const VALUE = /^(?:"[\s\S]*["\]]|\S+|[\w-]+(?:, [\w-]+)+|\[[^\]]*\])$/

/**
 * Tells the checker's sentences in another language, by their patterns in English: the rules, the command and their tests
 * know one language alone.
 */
export function tellIn(lang: Lang, { rules: own, values: more, files: ofFiles, terms }: CheckerWords): Tell {
  const words: Record<Key, CheckerWords['rules'][CheckerRule]> = { ...own, ...more, ...ofFiles }
  const tell: Tell = (english) => {
    for (const { key, names, form } of PATTERNS) {
      const found = form.exec(english)
      const filled = found && valuesOf(names, found.slice(1))
      if (!filled) continue
      const word = words[key]
      if (typeof word === 'string') return fill(word, filled)
      return fill(count(word, numberOf(filled.n!), lang), filled)
    }
    return VALUE.test(english) ? english : null
  }
  const valuesOf = (names: string[], found: string[]): Record<string, string> | null => {
    const filled: Record<string, string> = {}
    for (const [i, name] of names.entries()) {
      const value = found[i]!
      const said = name in SAID ? SAID[name]!(value) : value
      if (said === null) return null
      filled[name] = said
    }
    return filled
  }
  const SAID: Record<string, (value: string) => string | null> = {
    said: tell,
    kind: (value) => (Object.hasOwn(terms, value) ? terms[value as keyof typeof terms] : value),
    count: (value) => numberFormat(lang).format(numberOf(value)),
    km: (value) => numberFormat(lang).format(numberOf(value)),
  }
  return tell
}
