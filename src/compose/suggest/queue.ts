import type { Mention, Place } from '../../gazetteer'
import { wordsAround } from '../../story/words-around'
import type { Json } from '../draft/json'
import { markedParagraphs } from '../text/marks'

/** A mention of a place in a paragraph, for an editor to decide about. */
export interface Suggestion {
  paragraph: string
  text: string
  range: [from: number, to: number]
  words: string
  /** The likeliest first. */
  places: Place[]
}

/** So many characters stand around a mention, cut between words. */
const AROUND = 60

/** What stands before and after a mention, near enough to judge it by; `…` where more was left out. */
export function around({ text, range: [from, to] }: Pick<Suggestion, 'text' | 'range'>): [string, string] {
  const [before, after] = wordsAround(text, [from, to], AROUND)
  return [from > AROUND ? `…${before}` : before, text.length - to > AROUND ? `${after}…` : after]
}

/** Paragraphs are read as one text, as each says what the others are about. */
const GAP = '\n\n'

/** The text of a story in one language, for the search of places. */
export function wholeText(story: Json, lang: string): string {
  return markedParagraphs(story, lang)
    .map(({ text }) => text)
    .join(GAP)
}

/** Mentions of the whole text as suggestions of its paragraphs, without those that a note marks already. */
export function suggestionsOf(story: Json, lang: string, mentions: readonly Mention[]): Suggestion[] {
  let start = 0
  return markedParagraphs(story, lang).flatMap(({ id, text, marks }) => {
    const from = start
    start += text.length + GAP.length
    return mentions
      .filter((mention) => mention.start >= from && mention.end <= from + text.length)
      .map((mention): Suggestion => {
        const range: [number, number] = [mention.start - from, mention.end - from]
        return {
          paragraph: id,
          text,
          range,
          words: mention.words,
          places: mention.candidates.map(({ place }) => place),
        }
      })
      .filter(({ range }) => !marks.some((mark) => mark.from < range[1] && mark.to > range[0]))
  })
}

/** What an editor decided about words, for the mentions that follow. */
export interface Decisions {
  /** The gazetteer's place that was accepted for them, by its kind and id. */
  accepted: ReadonlyMap<string, string>
  rejected: ReadonlySet<string>
}

export const placeKey = ({ kind, id }: Place) => `${kind} ${id}`
const wordsKey = (words: string) => words.toLowerCase()

/** The suggestions that wait, each with what was accepted for the same words, or as a place, before all else. */
export function waiting(all: readonly Suggestion[], { accepted, rejected }: Decisions): Suggestion[] {
  const known = new Set(accepted.values())
  return all
    .filter(({ words }) => !rejected.has(wordsKey(words)))
    .map((one) => {
      const same = accepted.get(wordsKey(one.words))
      const rank = (place: Place) => (placeKey(place) === same ? 2 : known.has(placeKey(place)) ? 1 : 0)
      return { ...one, places: [...one.places].sort((a, b) => rank(b) - rank(a)) }
    })
}

/** What is known of one mention by itself: where it stands. */
export const mentionKey = ({ paragraph, range }: Suggestion) => `${paragraph} ${range[0]}`

/** The other suggestions of the same words, for which what is decided for one holds too. */
export const sameWords = (all: readonly Suggestion[], one: Suggestion): Suggestion[] =>
  all.filter(
    (other) => mentionKey(other) !== mentionKey(one) && wordsKey(other.words) === wordsKey(one.words),
  )

/** Decisions in which words are not rejected any more. */
export const unreject = ({ accepted, rejected }: Decisions, words: string): Decisions => ({
  accepted,
  rejected: new Set([...rejected].filter((one) => one !== wordsKey(words))),
})

export const accept = ({ accepted, rejected }: Decisions, words: string, place: Place): Decisions => ({
  accepted: new Map([...accepted, [wordsKey(words), placeKey(place)]]),
  rejected,
})
export const reject = ({ accepted, rejected }: Decisions, words: string): Decisions => ({
  accepted,
  rejected: new Set([...rejected, wordsKey(words)]),
})
