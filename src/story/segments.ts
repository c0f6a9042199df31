import { groupedOnce } from './groups'
import type { Annotation, Lang, Story, Text } from './schema'
import { setIn, textIn } from './text'

export interface Segment {
  text: string
  annotation: string | null
}

/**
 * Where a quote stands in a text: the start of `exact` where prefix and suffix fit too.
 * @returns every place that matches; a good selector has exactly one (W3C TextQuoteSelector)
 */
export function findQuote(text: string, quote: { exact: string; prefix: string; suffix: string }): number[] {
  if (quote.exact === '') return []
  const whole = quote.prefix + quote.exact + quote.suffix
  const found: number[] = []
  for (let at = text.indexOf(whole); at !== -1; at = text.indexOf(whole, at + 1))
    found.push(at + quote.prefix.length)
  return found
}

/** The paragraph of an id, found without reading through all of them. */
export function paragraphOf(story: Story, id: string): Story['article']['paragraphs'][number] | undefined {
  return withId(story.article.paragraphs, id)[0]
}

const withId = groupedOnce((paragraph: { id: string; text: Text }) => paragraph.id)

/** Where the annotations of a paragraph stand in its text in one language, in reading order. */
export function marksOf(
  story: Story,
  paragraphId: string,
  lang: Lang,
): { annotation: Annotation; from: number; to: number }[] {
  const paragraph = paragraphOf(story, paragraphId)
  if (!paragraph) return []
  const text = textIn(paragraph.text, lang, story.lang)
  return annotationsIn(story, paragraphId)
    .flatMap((annotation) => {
      const target = annotation.target.find((t) => t.source === paragraphId && t.language === text.lang)
      if (!target) return []
      const [from] = findQuote(text.value, target.selector)
      return from === undefined ? [] : [{ annotation, from, to: from + target.selector.exact.length }]
    })
    .sort((a, b) => a.from - b.from)
}

/** The annotations of a paragraph, in the order of the story file. */
export function annotationsIn(story: Story, paragraphId: string): Annotation[] {
  return inParagraph(story.annotations, paragraphId)
}

const inParagraph = groupedOnce((annotation: Annotation) => annotation.paragraph)

/** A paragraph cut at its marks, as a reader sees it; joined again, the pieces are the paragraph. */
export function segments(story: Story, paragraphId: string, lang: Lang): Segment[] {
  const paragraph = paragraphOf(story, paragraphId)
  if (!paragraph) return []
  const text = setIn(paragraph.text, lang, story.lang).value
  const cut: Segment[] = []
  let end = 0
  for (const { annotation, from, to } of marksOf(story, paragraphId, lang)) {
    if (from < end) continue
    if (from > end) cut.push({ text: text.slice(end, from), annotation: null })
    cut.push({ text: text.slice(from, to), annotation: annotation.id })
    end = to
  }
  if (end < text.length) cut.push({ text: text.slice(end), annotation: null })
  return cut
}
