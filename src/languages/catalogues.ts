import type { CorridorWords } from './en/corridor'
import { words as en, type Catalogue } from './en/words'
import type { UiLang } from '.'

export type { CorridorWords }
export type { Catalogue, Plural } from './en/words'

/** Every word of the page; English comes with it, as what has no catalogue of its own is told in English. */
export const CATALOGUES: Record<UiLang, () => Promise<Catalogue>> = {
  en: async () => en,
  uk: async () => (await import('./uk/words')).words,
  ru: async () => (await import('./ru/words')).words,
  fr: async () => (await import('./fr/words')).words,
  ar: async () => (await import('./ar/words')).words,
}

/** Every word of the panel of the land route, which comes with it. */
export const CORRIDOR_CATALOGUES: Record<UiLang, () => Promise<CorridorWords>> = {
  en: async () => (await import('./en/corridor')).words,
  uk: async () => (await import('./uk/corridor')).words,
  ru: async () => (await import('./ru/corridor')).words,
  fr: async () => (await import('./fr/corridor')).words,
  ar: async () => (await import('./ar/corridor')).words,
}
