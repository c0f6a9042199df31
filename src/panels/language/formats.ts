import type { Lang } from '../../story'

// to make an Intl formatter takes as long as a thousand uses of it
const numbers = new Map<string, Intl.NumberFormat>()
const plurals = new Map<Lang, Intl.PluralRules>()

/** Numbers as a language writes them, with at most so many digits after the point. */
export function numberFormat(lang: Lang, digits = 0): Intl.NumberFormat {
  const key = `${lang} ${digits}`
  const kept = numbers.get(key) ?? new Intl.NumberFormat(lang, { maximumFractionDigits: digits })
  numbers.set(key, kept)
  return kept
}

/** The plural categories of a language. */
export function pluralRules(lang: Lang): Intl.PluralRules {
  const kept = plurals.get(lang) ?? new Intl.PluralRules(lang)
  plurals.set(lang, kept)
  return kept
}
