import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from './draft'
import { appendAt, listAt, setAt, stringAt, valueAt, type Json } from './json'
import { lostQuotes, placeQuote } from './lost-quotes'
import {
  addParagraphs,
  joinParagraph,
  paragraphText,
  removeParagraph,
  setParagraph,
  splitParagraph,
} from './paragraphs'
import { quotesOf, rangeOf } from './quotes'
import { selectorOf } from './selector'
import { rangeAfter, textEdit } from './text-edit'

const TEXT = 'The ferry left. The ferry came back, and the ferry stayed.'

/** A story of paragraphs with a note on each of some words, in order. */
function storyWith(texts: string[], ...marks: [paragraph: number, from: number, to: number][]): Json {
  let story = addParagraphs(newDraft('en', '2024-05-02').story, 0, texts, 'en')
  marks.forEach(([index, from, to], i) => {
    const paragraph = `p${index + 1}`
    const selector = { type: 'TextQuoteSelector', ...selectorOf(texts[index]!, from, to) }
    const target = [{ source: paragraph, language: 'en', selector }]
    story = appendAt(story, ['annotations'], { id: `n${i}`, target, paragraph })
  })
  return story
}

/** What each note marks: its paragraph and words; `null` for lost ones. */
const marked = (story: Json) =>
  quotesOf(story).map(({ paragraph, selector }) => {
    const index = listAt(story, ['article', 'paragraphs']).findIndex(
      (one) => stringAt(one, ['id']) === paragraph,
    )
    const text = paragraphText(story, index, 'en')
    const range = rangeOf(text, selector)
    return range && `${index}:${text.slice(0, range[0]).length}:${text.slice(...range)}`
  })

describe('paragraphs that are put in', () => {
  const ids = (story: Json) => listAt(story, ['article', 'paragraphs']).map((one) => stringAt(one, ['id']))
  it('are numbered in their order while no note refers to one', () => {
    // as after select-all and paste over the text of a draft
    const draft = addParagraphs(storyWith(['One', 'rest']), 1, ['Two', 'Three'], 'en')
    expect(ids(draft)).toEqual(['p1', 'p2', 'p3', 'p4'])
  })
  it('leave those their ids that a note refers to, or that have a name of their own', () => {
    const two = storyWith(['One', 'rest'], [0, 0, 3])
    expect(ids(addParagraphs(two, 1, ['Two'], 'en'))).toEqual(['p1', 'p2', 'p3'])
    const second = storyWith(['One', 'rest'], [1, 0, 3])
    expect(ids(addParagraphs(second, 1, ['Two'], 'en'))).toEqual(['p1', 'p3', 'p2'])
    const named = setAt(storyWith(['One', 'rest']), ['article', 'paragraphs', 0, 'id'], 'lead')
    expect(ids(addParagraphs(named, 1, ['Two'], 'en'))).toEqual(['lead', 'p2', 'p3'])
  })
})

describe('a selector', () => {
  it('has nothing around words that stand once, and the fewest words around others', () => {
    expect(selectorOf(TEXT, 28, 32)).toEqual({
      exact: 'back'.replace('back', TEXT.slice(28, 32)),
      prefix: '',
      suffix: '',
    })
    const first = selectorOf(TEXT, 4, 9)
    expect(first).toEqual({ exact: 'ferry', prefix: '', suffix: ' left.' })
    expect(selectorOf(TEXT, 20, 25)).toEqual({ exact: 'ferry', prefix: '', suffix: ' came' })
  })

  it('finds its own range and no other, in any text', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'ab', 'аб', '👍', ' '), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('')
        const from = a % text.length
        const to = from + 1 + (b % (text.length - from))
        expect(rangeOf(text, selectorOf(text, from, to))).toEqual([from, to])
      }),
      { numRuns: 300 },
    )
  })
})

describe('marks while the text is edited', () => {
  it('move with their words, grow with what is put in among them, and stay apart from what is put beside them', () => {
    const story = storyWith([TEXT], [0, 20, 25])
    expect(marked(setParagraph(story, 0, 'en', `Now. ${TEXT}`))).toEqual(['0:25:ferry'])
    expect(
      marked(setParagraph(story, 0, 'en', TEXT.replace('The ferry came', 'The red ferry came'))),
    ).toEqual(['0:24:ferry'])
    expect(marked(setParagraph(story, 0, 'en', TEXT.replace('ferry came', 'ferry boat came')))).toEqual([
      '0:20:ferry',
    ])
    expect(marked(setParagraph(story, 0, 'en', TEXT.replace('ferry came', 'ferXry came')))).toEqual([
      '0:20:ferXry',
    ])
  })

  it('tell themselves apart again where the edit made another like them', () => {
    const story = storyWith(['A bridge over the river.'], [0, 2, 8])
    const text = 'A bridge over the river. A bridge over the lake.'
    const made = setParagraph(story, 0, 'en', text)
    expect(marked(made)).toEqual(['0:2:bridge'])
    expect(valueAt(made, ['annotations', 0, 'target', 0, 'selector', 'suffix'])).not.toBe('')
  })

  it('are lost with their words, listed with the nearest, and come back with an undo by hand', () => {
    const text = 'The harbour of Alder is closed.'
    const story = storyWith(['The lake.', text], [1, 4, 20])
    const gone = setParagraph(story, 1, 'en', 'The is closed.')
    expect(marked(gone)).toEqual([null])
    expect(lostQuotes(gone)).toMatchObject([{ candidate: null }])
    expect(marked(setParagraph(gone, 1, 'en', text))).toEqual(['1:4:harbour of Alder'])
    const other = setParagraph(setParagraph(gone, 1, 'en', ''), 1, 'en', 'The harbor of Alder shut.')
    const [lost] = lostQuotes(other)
    expect(lost!.candidate).toMatchObject({ index: 1, range: [4, 19] })
    expect(marked(placeQuote(other, lost!.quote, lost!.candidate!))).toEqual(['1:4:harbor of Alder'])
  })

  it('go with the part of a cut or joined paragraph that they are in', () => {
    const story = storyWith([TEXT, 'Rain fell.'], [0, 4, 9], [0, 20, 25], [1, 0, 4])
    const cut = splitParagraph(story, 0, 'en', 16)
    expect(marked(cut)).toEqual(['0:4:ferry', '1:4:ferry', '2:0:Rain'])
    expect(listAt(cut, ['annotations']).map((one) => stringAt(one, ['paragraph']))).toEqual([
      'p1',
      'p3',
      'p2',
    ])
    expect(marked(joinParagraph(cut, 1, 'en'))).toEqual(['0:4:ferry', '0:20:ferry', '1:0:Rain'])
    expect(paragraphText(joinParagraph(cut, 1, 'en'), 0, 'en')).toBe(TEXT)
  })

  it('none is dropped when their paragraph goes', () => {
    const story = removeParagraph(storyWith(['The old quay.', 'The old quay stays.'], [0, 4, 12]), 0)
    expect(listAt(story, ['annotations'])).toHaveLength(1)
    expect(lostQuotes(story)).toMatchObject([{ candidate: { index: 0, range: [4, 12] } }])
  })

  it('leave the other languages of a paragraph alone', () => {
    const story = setAt(storyWith([TEXT], [0, 4, 9]), ['article', 'paragraphs', 0, 'text'], {
      en: TEXT,
      fr: 'Le bac.',
    })
    const made = setParagraph(story, 0, 'fr', 'Le vieux bac.')
    expect(valueAt(made, ['article', 'paragraphs', 0, 'text'])).toEqual({ en: TEXT, fr: 'Le vieux bac.' })
    expect(marked(made)).toEqual(['0:4:ferry'])
  })

  it('keep all words that an edit leaves, whatever it is', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })
    fc.assert(
      fc.property(part, part, part, part, part, (head, cut, put, mid, tail) => {
        const [before, after] = [head + cut + mid + tail, head + put + mid + tail]
        const range: [number, number] = [head.length + cut.length, head.length + cut.length + mid.length]
        const [from, to] = rangeAfter(range, { at: head.length, removed: cut.length, added: put.length })
        expect(after.slice(from, to)).toBe(before.slice(...range))
        const { at, removed, added } = textEdit(before, after)
        expect(before.slice(0, at) + after.slice(at, at + added) + before.slice(at + removed)).toBe(after)
      }),
      { numRuns: 200 },
    )
  })
})
