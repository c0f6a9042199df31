import * as ar from './ar'
import * as en from './en'
import * as es from './es'
import * as fr from './fr'
import type { Checks, Setting } from './language'
import * as ru from './ru'
import * as uk from './uk'

/** The languages of the interface, each a folder here with all that belongs to it, and how their texts are set. */
export const SETTINGS = {
  en: en.setting,
  uk: uk.setting,
  ru: ru.setting,
  fr: fr.setting,
  es: es.setting,
  ar: ar.setting,
} satisfies Record<string, Setting>
export type UiLang = keyof typeof SETTINGS

/** What the checker knows of them; apart, as no page needs it. */
export const CHECKS: Record<UiLang, Checks> = {
  en: en.checks,
  uk: uk.checks,
  ru: ru.checks,
  fr: fr.checks,
  es: es.checks,
  ar: ar.checks,
}

/** The language itself, of a tag that may also name script and region: `pt` of `pt-BR`. */
function bare(lang: string): string {
  return lang.split('-')[0]!
}

/** By language: asked for each text of a page, and slow to find. */
const scripts = new Map<string, string>()

/** The script that a language is written in (ISO 15924), whether or not its tag says so: `Latn`; empty where none is known. */
export function scriptOf(lang: string): string {
  const script = scripts.get(lang) ?? new Intl.Locale(lang).maximize().script ?? ''
  scripts.set(lang, script)
  return script
}

/** What there is in a language, or in it without its region where that is in the same script: `pt` for `pt-BR`. */
export function inLanguage<Known>(lang: string, known: Readonly<Record<string, Known>>): Known | undefined {
  const own = bare(lang)
  return known[lang] ?? (scriptOf(lang) === scriptOf(own) ? known[own] : undefined)
}

/** Scripts that are written from right to left (ISO 15924). */
const FROM_RIGHT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']

/** The way a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.includes(scriptOf(lang)) ? 'rtl' : 'ltr'

/** What is known here of a language; nothing of most. */
export function languageOf<Known>(lang: string, known: Record<UiLang, Known>): Known | undefined {
  const own = bare(lang)
  return Object.hasOwn(known, own) ? known[own as UiLang] : undefined
}

/** The language of the interface for a story in a language: its own where there is a catalogue, else English. */
export function interfaceFor(lang: string): UiLang {
  const own = bare(lang)
  return Object.hasOwn(SETTINGS, own) && directionOf(lang) === directionOf(own) ? (own as UiLang) : 'en'
}

/** The tag that the interface formats its dates and numbers by, beside a story in a language: with its region, if any. */
export function interfaceLocale(lang: string): string {
  return interfaceFor(lang) === bare(lang) ? lang : 'en'
}
