import { stringAt, valueAt, type Json } from '../draft/json'
import { quotesOf, rangeOf } from '../draft/quotes'
import { paragraphsOf, paragraphText } from '../draft/paragraphs'

/** What a note marks in a paragraph, in UTF-16 units. */
export interface Mark {
  note: string
  title: string
  from: number
  to: number
}

export interface MarkedParagraph {
  id: string
  text: string
  /** In the order of the text; none reaches into another. */
  marks: Mark[]
}

/** The paragraphs of a story in one language, with what its notes mark in them. */
export function markedParagraphs(story: Json, lang: string): MarkedParagraph[] {
  const paragraphs = paragraphsOf(story).map((one, index) => ({
    id: stringAt(one, ['id']),
    text: paragraphText(story, index, lang),
    marks: [] as Mark[],
  }))
  const byId = new Map(paragraphs.map((one) => [one.id, one]))
  for (const quote of quotesOf(story)) {
    const paragraph = byId.get(quote.paragraph)
    if (quote.language !== lang || !paragraph) continue
    const range = rangeOf(paragraph.text, quote.selector)
    const note = valueAt(story, ['annotations', quote.note])
    const title = valueAt(note, ['title'])
    const shown = typeof title === 'string' ? title : stringAt(title, [lang])
    if (range)
      paragraph.marks.push({ note: stringAt(note, ['id']), title: shown, from: range[0], to: range[1] })
  }
  for (const { marks } of paragraphs) marks.sort((a, b) => a.from - b.from)
  return paragraphs
}

/** A text cut at its marks; joined again, the pieces are the text. */
export function pieces({ text, marks }: MarkedParagraph): { text: string; mark: Mark | null }[] {
  const cut: { text: string; mark: Mark | null }[] = []
  let end = 0
  for (const mark of marks) {
    if (mark.from < end) continue
    if (mark.from > end) cut.push({ text: text.slice(end, mark.from), mark: null })
    cut.push({ text: text.slice(mark.from, mark.to), mark })
    end = mark.to
  }
  cut.push({ text: text.slice(end), mark: null })
  return cut
}
