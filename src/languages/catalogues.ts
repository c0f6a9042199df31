import type { CheckerWords } from './en/checker-values'
import type { ComposeWords } from './en/compose'
import type { CorridorWords } from './en/corridor'
import { words as en, type Catalogue } from './en/words'
import type { UiLang } from '.'

export type { CheckerWords, ComposeWords, CorridorWords }
export type { Catalogue, Plural } from './en/words'

/** Every word of the page; English comes with it, as what has no catalogue of its own is told in English. */
export const CATALOGUES: Record<UiLang, () => Promise<Catalogue>> = {
  en: async () => en,
  uk: async () => (await import('./uk/words')).words,
  ru: async () => (await import('./ru/words')).words,
  fr: async () => (await import('./fr/words')).words,
  es: async () => (await import('./es/words')).words,
  ar: async () => (await import('./ar/words')).words,
}

/** Every word of the panel of the land route, which comes with it. */
export const CORRIDOR_CATALOGUES: Record<UiLang, () => Promise<CorridorWords>> = {
  en: async () => (await import('./en/corridor')).words,
  uk: async () => (await import('./uk/corridor')).words,
  ru: async () => (await import('./ru/corridor')).words,
  fr: async () => (await import('./fr/corridor')).words,
  es: async () => (await import('./es/corridor')).words,
  ar: async () => (await import('./ar/corridor')).words,
}

/** Every word of the composer's interface, apart from those of the pages that readers open. */
export const COMPOSE_CATALOGUES: Record<UiLang, () => Promise<ComposeWords>> = {
  en: async () => (await import('./en/compose')).words,
  uk: async () => (await import('./uk/compose')).words,
  ru: async () => (await import('./ru/compose')).words,
  fr: async () => (await import('./fr/compose')).words,
  es: async () => (await import('./es/compose')).words,
  ar: async () => (await import('./ar/compose')).words,
}

/** Said where the composer's words themselves do not come. */
export const COMPOSE_FAILED: Record<UiLang, string> = {
  en: 'The composer could not be loaded. Reload the page to try again.',
  uk: 'Редактор не вдалося завантажити. Оновіть сторінку, щоб спробувати ще раз.',
  ru: 'Редактор не удалось загрузить. Обновите страницу, чтобы попробовать ещё раз.',
  fr: 'L’éditeur n’a pas pu être chargé. Rechargez la page pour réessayer.',
  es: 'El editor de historias no se pudo cargar. Recargue la página para reintentar.',
  ar: 'تعذّر تحميل المحرر. أعد تحميل الصفحة للمحاولة مرة أخرى.',
}

/** The checker's sentences in the languages that it does not speak by itself. */
export const CHECKER_CATALOGUES: Record<Exclude<UiLang, 'en'>, () => Promise<CheckerWords>> = {
  uk: async () => (await import('./uk/checker-values')).checker,
  ru: async () => (await import('./ru/checker-values')).checker,
  fr: async () => (await import('./fr/checker-values')).checker,
  es: async () => (await import('./es/checker-values')).checker,
  ar: async () => (await import('./ar/checker-values')).checker,
}
