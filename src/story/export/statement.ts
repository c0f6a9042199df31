import { placeName } from '../places'
import type { Annotation, Contested, Lang, Place, Source, Story, Text } from '../schema'
import { plainText, textIn } from '../text'

/** What every exported file says about itself, because files get parted from the page they come from. */
export interface About {
  title: string
  /** What the story is told after. */
  source: string
  /** The day that the story is told from, as YYYY-MM-DD. */
  asOf: string
  /** Who has to be named: this project and the makers of the map data. */
  credit: string
}

/** A source with its title in one language. */
export type CitedSource = Omit<Source, 'title'> & { title: string }

export interface OtherView {
  kind: Contested['kind']
  speaker: string | null
  text: string
  date: string
  source: CitedSource | null
}

/** An annotation with its references looked up and its words in one language. */
export interface Statement {
  id: string
  annotation: Annotation
  title: string
  text: string
  /** The language of `text`: another than was asked for where that one is missing. */
  lang: Lang
  quote: { exact: string; prefix: string; suffix: string; language: Lang } | null
  speaker: string
  place: { place: Place; name: string } | null
  source: CitedSource | null
  others: OtherView[]
}

/** Words in a language, without the signs of emphasis and links. */
export function wordsIn(story: Story, text: Text, lang: Lang): string {
  return plainText(textIn(text, lang, story.lang).value)
}

export function aboutOf(story: Story, lang: Lang): About {
  const { title, publisher, date } = story.article
  const dataIds = new Set(story.derived.flatMap((derived) => derived.recipe.data))
  const makers = story.sources
    .filter((s) => dataIds.has(s.id))
    .map((s) => s.publisher ?? wordsIn(story, s.title, lang))
  return {
    title: wordsIn(story, story.title, lang),
    source: [wordsIn(story, title ?? story.title, lang), publisher, date].filter(Boolean).join(', '),
    asOf: story.asOf,
    credit: ['Placeline', ...makers].join('; '),
  }
}

/** All annotations of a story in its order, ready to be written in any format. */
export function statementsOf(story: Story, lang: Lang): Statement[] {
  const actors = new Map(story.actors.map((actor) => [actor.id, wordsIn(story, actor.name, lang)]))
  const places = new Map(story.places.features.map((place) => [place.id, place]))
  const sources = new Map(
    story.sources.map((source) => [source.id, { ...source, title: wordsIn(story, source.title, lang) }]),
  )
  return story.annotations.map((annotation) => {
    const place = places.get(annotation.place ?? '')
    return {
      id: annotation.id,
      annotation,
      title: wordsIn(story, annotation.title, lang),
      text: wordsIn(story, annotation.body.value, lang),
      lang: textIn(annotation.body.value, lang, story.lang).lang,
      quote: quoteIn(story, annotation, lang),
      speaker: actors.get(annotation.speaker) ?? annotation.speaker,
      place: place ? { place, name: placeName(place, lang) } : null,
      source: sources.get(annotation.source) ?? null,
      others: (annotation.contested ?? []).map((other) => ({
        kind: other.kind,
        speaker: other.speaker === null ? null : (actors.get(other.speaker) ?? other.speaker),
        text: wordsIn(story, other.text, lang),
        date: other.date,
        source: sources.get(other.source) ?? null,
      })),
    }
  })
}

function quoteIn(story: Story, annotation: Annotation, lang: Lang): Statement['quote'] {
  const target =
    annotation.target.find((t) => t.language === lang) ??
    annotation.target.find((t) => t.language === story.lang)
  if (!target) return null
  const { exact, prefix, suffix } = target.selector
  return { exact, prefix, suffix, language: target.language }
}

/** The link to an annotation, or to the whole story; relative where the page's own address isn't given. */
export function permalink(story: Story, page: string, annotationId?: string): string {
  return `${page}?story=${story.id}${annotationId ? `&focus=${annotationId}` : ''}`
}
