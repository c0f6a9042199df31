import type { ComposeWords } from './en/compose'
import type { UiLang } from '.'

export type { ComposeWords }

/** Every word of the composer's interface, apart from those of the pages that readers open. */
export const COMPOSE_CATALOGUES: Partial<Record<UiLang, () => Promise<ComposeWords>>> = {
  en: async () => (await import('./en/compose')).words,
}
