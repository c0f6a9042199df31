import type { ComposeWords } from './en/compose'
import type { UiLang } from '.'

export type { ComposeWords }

/** Every word of the composer's interface, apart from those of the pages that readers open. */
export const COMPOSE_CATALOGUES: Record<UiLang, () => Promise<ComposeWords>> = {
  en: async () => (await import('./en/compose')).words,
  uk: async () => (await import('./uk/compose')).words,
  ru: async () => (await import('./ru/compose')).words,
  fr: async () => (await import('./fr/compose')).words,
  ar: async () => (await import('./ar/compose')).words,
}
