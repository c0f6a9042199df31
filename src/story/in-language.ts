import type { Lang } from './languages'
import { TEXT_KEYS } from './rules/texts'
import type { Annotation, Story, Text } from './schema'
import { findQuote, paragraphOf } from './segments'
import { textIn } from './text'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * A story with the words of one language only, for a page that opens in it: a third of the bytes.
 * A text that is missing in that language keeps the story's own, and a quote that its paragraph has once goes without
 * the words around it.
 */
export function storyIn(story: Story, lang: Lang): Story {
  function cut(value: Json, key = ''): Json {
    if (Array.isArray(value)) return ofLanguage(value).map((item) => cut(item))
    if (!isObject(value)) return value
    if (TEXT_KEYS.has(key)) {
      const found = textIn(value as Text, lang, story.lang)
      return { [found.lang]: found.value }
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cut(part, name)]))
  }
  // quotes are told apart by their language, one for each; one in another language marks nothing here
  function ofLanguage(list: Json[]): Json[] {
    const fits = list.filter((one) => isObject(one) && one.language === lang)
    return fits.length ? fits : list
  }
  const made = cut(story as unknown as Json) as unknown as Story
  return {
    ...made,
    annotations: made.annotations.map((a) => ({ ...a, target: a.target.map((t) => bare(story, t)) })),
  }
}

type Target = Annotation['target'][number]

function bare(story: Story, target: Target): Target {
  const paragraph = paragraphOf(story, target.source)
  const alone = { ...target.selector, prefix: '', suffix: '' }
  const text = paragraph && textIn(paragraph.text, target.language, story.lang).value
  return text && findQuote(text, alone).length === 1 ? { ...target, selector: alone } : target
}

/** Gives a story that was cut to one language the words of another, in place, so that what holds it sees both. */
export function addLanguage(story: Story, other: Story): void {
  function join(into: Json, from: Json, key = '') {
    if (Array.isArray(into) && Array.isArray(from)) {
      const quotes = from.filter((one) => isObject(one) && 'selector' in one && 'language' in one)
      if (quotes.length) {
        const has = (q: Json) =>
          into.some((one) => isObject(one) && isObject(q) && one.language === q.language)
        into.push(...quotes.filter((q) => !has(q)))
      } else into.forEach((one, i) => from[i] !== undefined && join(one, from[i]))
    } else if (isObject(into) && isObject(from)) {
      if (TEXT_KEYS.has(key)) Object.assign(into, from)
      else
        for (const name of Object.keys(into))
          if (from[name] !== undefined) join(into[name]!, from[name], name)
    }
  }
  join(story as unknown as Json, other as unknown as Json)
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
