import type { Mention, Place } from '../../gazetteer'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../draft/draft'
import { setAt, valueAt } from '../draft/json'
import { addParagraphs } from '../draft/paragraphs'
import { addNote } from '../draft/records'
import { loadWords } from '../words'
import { describe as describePlace } from './describe'
import { addFound, sameAs } from './from-gazetteer'
import {
  accept,
  around,
  mentionKey,
  reject,
  sameWords,
  suggestionsOf,
  unreject,
  waiting,
  wholeText,
  type Decisions,
} from './queue'

const place = (id: string, more: Partial<Place> = {}): Place => ({
  ...{
    id,
    kind: 'city',
    country: 'PE',
    people: 1000,
    at: [-69.9, -15.8],
    name: 'Alder',
    names: { uk: 'Вільха' },
  },
  ...{ hasShape: true, ...more },
})
const [one, two] = [place('1'), place('2', { at: [10, 50], country: 'DE' })]
const TEXTS = ['Alder is small.', 'In Alder it rained.']
const story = addParagraphs(newDraft('en', '2024-05-02').story, 0, TEXTS, 'en')
const mention = (start: number): Mention => ({
  ...{ start, end: start + 5, words: 'Alder' },
  candidates: [one, two].map((place, i) => ({ place, score: 9 - i })),
})
const NONE: Decisions = { accepted: new Map(), rejected: new Set() }

describe('the queue of places', () => {
  it('has the mentions of each paragraph, without those that are marked', () => {
    const text = wholeText(story, 'en')
    const mentions = [mention(0), mention(text.indexOf('Alder', 6))]
    const all = suggestionsOf(story, 'en', mentions)
    expect(all.map(({ paragraph, range, text }) => [paragraph, text.slice(...range)])).toEqual([
      ['p1', 'Alder'],
      ['p2', 'Alder'],
    ])
    const marked = addNote(story, 'en', { paragraph: 'p1', text: TEXTS[0]!, range: [0, 5] }).story
    expect(suggestionsOf(marked, 'en', mentions).map(({ paragraph }) => paragraph)).toEqual(['p2'])
  })

  it('offers for the next mention what was accepted for one, and nothing that was rejected', () => {
    const all = suggestionsOf(story, 'en', [mention(0)])
    expect(waiting(all, NONE)[0]!.places).toEqual([one, two])
    expect(waiting(all, accept(NONE, 'ALDER', two))[0]!.places).toEqual([two, one])
    expect(waiting(all, accept(NONE, 'the town', two))[0]!.places).toEqual([two, one])
    expect(waiting(all, reject(NONE, 'Alder'))).toEqual([])
  })

  it('decides for the other mentions of a name too, and takes that back', () => {
    const text = wholeText(story, 'en')
    const all = suggestionsOf(story, 'en', [mention(0), mention(text.indexOf('Alder', 6))])
    expect(sameWords(all, all[0]!).map(mentionKey)).toEqual(['p2 3'])
    expect(
      sameWords([...all, { ...all[0]!, words: 'Birch', range: [9, 14] }], all[1]!).map(mentionKey),
    ).toEqual(['p1 0'])
    expect(waiting(all, unreject(reject(NONE, 'Alder'), 'ALDER'))).toHaveLength(2)
  })

  it('makes a place of the story once, named in its languages', () => {
    const both = setAt(story, ['langs'], ['en', 'uk', 'fr'])
    const made = addFound(both, 'fr', one, 'Aulne')
    expect(valueAt(made.story, ['places', 'features', 0])).toMatchObject({
      id: 'alder',
      geometry: { coordinates: [-69.9, -15.8] },
      names: [
        { toponym: 'Aulne', lang: 'fr' },
        { toponym: 'Alder', lang: 'en' },
        { toponym: 'Вільха', lang: 'uk' },
      ],
    })
    expect(addFound(made.story, 'en', one, 'Alder')).toEqual(made)
    expect(sameAs(made.story, two)).toBeNull()
  })
})

it('shows what stands around a mention, cut between words', () => {
  const text = `${'One two three four. '.repeat(5)}Then Lima was quiet${', and so it stayed'.repeat(5)}.`
  const at = text.indexOf('Lima')
  const [before, after] = around({ text, range: [at, at + 4] })
  expect(before).toMatch(/^…(?:One|two|three|four\.) .* Then $/)
  expect(after).toMatch(/^ was quiet, .*(?:and|so|it|stayed,)…$/)
  expect(around({ text: 'In Lima.', range: [3, 7] })).toEqual(['In ', '.'])
})

it('says how many live in a town, and of no other place, whose number only ranks it', async () => {
  const spoken = await loadWords('en')
  expect(describePlace(place('1'), spoken)).toContain('1,000')
  for (const kind of ['country', 'water', 'region', 'admin1'] as const)
    expect(describePlace(place('1', { kind }), spoken)).not.toMatch(/\d/)
})
