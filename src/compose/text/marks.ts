import { groupBy } from '../../story/groups'
import { isRecord, listAt, stringAt, valueAt, type Json } from '../draft/json'
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

/** Each paragraph as it was marked last, so that a letter in one leaves the others as they were. */
const kept = new WeakMap<object, { of: readonly unknown[]; marked: MarkedParagraph }>()

/** The paragraphs of a story in one language, with what its notes mark in them. */
export function markedParagraphs(story: Json, lang: string): MarkedParagraph[] {
  const notes = listAt(story, ['annotations'])
  const storyLang = stringAt(story, ['lang'])
  const quotes = groupBy(quotesOf(story), ({ paragraph }) => paragraph)
  return paragraphsOf(story).map((one, index) => {
    const id = stringAt(one, ['id'])
    const own = (quotes.get(id) ?? []).filter(({ language }) => language === lang)
    const of = [lang, storyLang, ...own.flatMap(({ note }) => [notes[note]])]
    const last = isRecord(one) ? kept.get(one) : undefined
    if (last && last.of.length === of.length && last.of.every((part, i) => part === of[i])) return last.marked
    const text = paragraphText(story, index, lang)
    const marks = own.flatMap((quote): Mark[] => {
      const range = rangeOf(text, quote.selector)
      const note = notes[quote.note]
      const title = valueAt(note, ['title'])
      const shown = typeof title === 'string' ? title : stringAt(title, [lang])
      return range ? [{ note: stringAt(note, ['id']), title: shown, from: range[0], to: range[1] }] : []
    })
    const marked = { id, text, marks: marks.sort((a, b) => a.from - b.from) }
    if (isRecord(one)) kept.set(one, { of, marked })
    return marked
  })
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
