import { isRecord, type Json, type JsonRecord } from './json'

/** The words of a text of a story in exactly one language; `undefined` where it has none in it. */
export function wordsIn(text: Json | undefined, lang: string, storyLang: string): string | undefined {
  if (typeof text === 'string') return lang === storyLang ? text : undefined
  const own = isRecord(text) && Object.hasOwn(text, lang) ? text[lang] : undefined
  return typeof own === 'string' ? own : undefined
}

/** A text with other words in one language; a bare text stays one as long as it has one language. */
export function withWords(text: Json | undefined, lang: string, storyLang: string, words: string): Json {
  if (isRecord(text)) return { ...text, [lang]: words }
  if (lang === storyLang) return words
  const own: JsonRecord = typeof text === 'string' && text !== '' ? { [storyLang]: text } : {}
  return { ...own, [lang]: words }
}
