import type { Lang, Text } from './schema'
import { typeset } from './typography'

/** The text in a language, else in the fallback language, the story's own, else in its first; marked as such. */
export function textIn(
  text: Text,
  lang: Lang,
  fallback: Lang,
): { value: string; lang: Lang; fallback: boolean } {
  if (typeof text === 'string') return { value: text, lang: fallback, fallback: lang !== fallback }
  const found = text[lang]
  if (found !== undefined) return { value: found, lang, fallback: false }
  const other = text[fallback] === undefined ? Object.keys(text)[0]! : fallback
  return { value: text[other]!, lang: other, fallback: true }
}

/** The same as a reader sees it, with the spaces and dashes of its language; for search, links and files take textIn. */
export function setIn(text: Text, lang: Lang, fallback: Lang): ReturnType<typeof textIn> {
  const found = textIn(text, lang, fallback)
  return { ...found, value: typeset(found.value, found.lang) }
}

export type RichToken =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'link'; text: string; href: string }

/** Cuts `*emphasis*` and `[label](https://…)` out of plain text; anything else stays as it is written. */
export function richText(text: string): RichToken[] {
  const tokens: RichToken[] = []
  let end = 0
  for (const found of text.matchAll(/\*([^*\n]+)\*|\[([^\]\n]+)\]\(([^)\s]+)\)/g)) {
    const [whole, emphasis, label, href] = found
    if (href !== undefined && !isHttpUrl(href)) continue
    if (found.index > end) tokens.push({ kind: 'text', text: text.slice(end, found.index) })
    if (emphasis !== undefined) tokens.push({ kind: 'emphasis', text: emphasis })
    else tokens.push({ kind: 'link', text: label!, href: href! })
    end = found.index + whole.length
  }
  if (end < text.length) tokens.push({ kind: 'text', text: text.slice(end) })
  return tokens
}

/** The text without its emphasis and link signs, for a title, a table or a screen reader's label. */
export function plainText(text: string): string {
  return richText(text)
    .map((token) => token.text)
    .join('')
}

/** Whether an address is http or https, and one that a browser can read. */
export function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text)) return false
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
