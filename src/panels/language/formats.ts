import { localeOf, type Lang } from '../../story'

// to make an Intl formatter takes as long as a thousand uses of it
const numbers = new Map<string, Intl.NumberFormat>()
const plurals = new Map<Lang, Intl.PluralRules>()

/** Numbers as a language writes them, with at most so many digits after the point. */
export function numberFormat(lang: Lang, digits = 0): Intl.NumberFormat {
  const key = `${lang} ${digits}`
  const kept = numbers.get(key) ?? new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: digits })
  numbers.set(key, kept)
  return kept
}

/** The plural categories of a language. */
export function pluralRules(lang: Lang): Intl.PluralRules {
  const kept = plurals.get(lang) ?? new Intl.PluralRules(lang)
  plurals.set(lang, kept)
  return kept
}

/** A language by its own name, so that a reader finds theirs: "Українська"; its tag where the browser has no name. */
export function ownName(lang: Lang): string {
  const names = new Intl.DisplayNames(lang, { type: 'language' })
  const known = names.resolvedOptions().locale.split('-')[0] === lang.split('-')[0]
  const name = (known && names.of(lang)) || lang
  return name[0]!.toLocaleUpperCase(lang) + name.slice(1)
}
