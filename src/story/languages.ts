/** Content languages that a story may be told in. */
export const LANGS = ['en', 'uk', 'ru'] as const
export type Lang = (typeof LANGS)[number]
