import type { CheckerWords } from './en/checker-values'
import type { UiLang } from '.'

export type { CheckerWords }

/** The checker's sentences in the languages that it does not speak by itself. */
export const CHECKER_CATALOGUES: Record<Exclude<UiLang, 'en'>, () => Promise<CheckerWords>> = {
  uk: async () => (await import('./uk/checker-values')).checker,
  ru: async () => (await import('./ru/checker-values')).checker,
  fr: async () => (await import('./fr/checker-values')).checker,
  ar: async () => (await import('./ar/checker-values')).checker,
}
