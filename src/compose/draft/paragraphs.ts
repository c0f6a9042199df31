import { newId } from './ids'
import { insertAt, listAt, removeAt, setAt, stringAt, valueAt, type Json } from './json'
import { followEdit, quotesOf, rangeOf, requoted } from './quotes'
import { textEdit } from './text-edit'
import { withWords, wordsIn } from './texts'

const PARAGRAPHS = ['article', 'paragraphs'] as const

export const paragraphsOf = (story: Json) => listAt(story, PARAGRAPHS)
const idsOf = (story: Json) => paragraphsOf(story).map((one) => stringAt(one, ['id']))
const langOf = (story: Json) => stringAt(story, ['lang'])

/** The words of a paragraph in a language; '' where it has none. */
export function paragraphText(story: Json, index: number, lang: string): string {
  return wordsIn(valueAt(story, [...PARAGRAPHS, index, 'text']), lang, langOf(story)) ?? ''
}

/** A story with other words in a paragraph; its marks stay on theirs. */
export function setParagraph(story: Json, index: number, lang: string, after: string): Json {
  const before = paragraphText(story, index, lang)
  const path = [...PARAGRAPHS, index, 'text']
  const made = setAt(story, path, withWords(valueAt(story, path), lang, langOf(story), after))
  const paragraph = idsOf(story)[index] ?? ''
  return followEdit(made, { paragraph, language: lang, before, after, edit: textEdit(before, after) })
}

/** A story with more paragraphs from an index on. */
export function addParagraphs(story: Json, index: number, texts: readonly string[], lang: string): Json {
  let made = story
  texts.forEach((text, i) => {
    const id = newId(`p${paragraphsOf(made).length + 1}`, 'p', idsOf(made))
    const words = withWords(undefined, lang, langOf(story), text)
    made = insertAt(made, PARAGRAPHS, index + i, { id, text: words })
  })
  return numbered(made)
}

/**
 * A story whose paragraphs are numbered in their order, as far as no note refers to them and they have no name of their
 * own; as it is where one of these has a number that another needs.
 */
function numbered(story: Json): Json {
  const ids = idsOf(story)
  const referred = new Set(quotesOf(story).map(({ paragraph }) => paragraph))
  for (const note of listAt(story, ['annotations'])) referred.add(stringAt(note, ['paragraph']))
  const isFixed = (id: string) => referred.has(id) || !/^p\d+$/.test(id)
  const wanted = ids.map((id, i) => (isFixed(id) ? id : `p${i + 1}`))
  if (new Set(wanted).size < ids.length) return story
  return wanted.reduce<Json>(
    (made, id, i) => (id === ids[i] ? made : setAt(made, [...PARAGRAPHS, i, 'id'], id)),
    story,
  )
}

/** A story without a paragraph; its notes stay, with their words lost. */
export function removeParagraph(story: Json, index: number): Json {
  return removeAt(story, [...PARAGRAPHS, index])
}

/** A story with a paragraph cut in two; the marks of the second part go with it. */
export function splitParagraph(story: Json, index: number, lang: string, at: number): Json {
  const text = paragraphText(story, index, lang)
  const id = idsOf(story)[index]!
  const [head, rest] = [text.slice(0, at).trimEnd(), text.slice(at)]
  const tail = rest.trimStart()
  let made = addParagraphs(story, index + 1, [tail], lang)
  const newOne = idsOf(made)[index + 1]!
  for (const quote of quotesOf(story)) {
    if (quote.paragraph !== id || quote.language !== lang) continue
    const range = rangeOf(text, quote.selector)
    if (!range || range[0] < at) continue
    const shift = text.length - tail.length
    made = moved(made, quote, newOne, tail, [range[0] - shift, range[1] - shift])
  }
  return setParagraph(made, index, lang, head)
}

/** A story in which a paragraph ends the one before it; its marks go with it. */
export function joinParagraph(story: Json, index: number, lang: string): Json {
  const [before, text] = [paragraphText(story, index - 1, lang), paragraphText(story, index, lang)]
  const gap = before && text ? ' ' : ''
  const whole = before + gap + text
  const shift = before.length + gap.length
  let made = setParagraph(story, index - 1, lang, whole)
  for (const quote of quotesOf(story)) {
    if (quote.paragraph !== idsOf(story)[index] || quote.language !== lang) continue
    const range = rangeOf(text, quote.selector)
    if (range)
      made = moved(made, quote, idsOf(story)[index - 1]!, whole, [range[0] + shift, range[1] + shift])
  }
  return removeParagraph(made, index)
}

type Quote = ReturnType<typeof quotesOf>[number]

function moved(story: Json, quote: Quote, paragraph: string, text: string, range: [number, number]): Json {
  const own = setAt(story, ['annotations', quote.note, 'paragraph'], paragraph)
  return requoted(setAt(own, [...quote.path, 'source'], paragraph), quote, text, range)
}
