import { imagesOf } from '../pictures'
import { placeName } from '../places'
import type { Lang, Place, Story } from '../schema'
import { imageObject } from './image'
import { aboutOf, permalink, statementsOf, wordsIn, type CitedSource, type Statement } from './statement'

type JsonLd = { [key: string]: unknown }

/**
 * The story as schema.org: a `NewsArticle` that mentions its places and speakers, and a `Claim` for each
 * annotation with its author, day, source and, as comments, the other side or the record. Nothing is rated.
 *
 * To put it into a page's `<script>`, write every `<` of the JSON as `\u003c`.
 * @param page the address of the page that shows the story; links are relative without it
 */
export function toSchemaOrg(story: Story, lang: Lang, page = ''): JsonLd {
  const about = aboutOf(story, lang)
  const article = permalink(story, page)
  const { publisher, date } = story.article
  const images = imagesOf(story).map(({ image }) => imageObject(story, image, lang, page))
  const speakers = story.actors.map((actor) => ({
    // whether it is a person or an office, the story doesn't record
    '@type': 'Thing',
    name: wordsIn(story, actor.name, lang),
    ...(actor.alias && { alternateName: actor.alias }),
  }))
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        '@id': article,
        headline: about.title,
        ...(story.summary && { description: wordsIn(story, story.summary, lang) }),
        inLanguage: lang,
        datePublished: date,
        ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
        contentReferenceTime: about.asOf,
        ...correctionsOf(story, lang),
        isBasedOn: { '@type': 'CreativeWork', name: about.source },
        creditText: about.credit,
        ...(images.length > 0 && { associatedMedia: images }),
        mentions: [...story.places.features.map((place) => placeInWords(place, lang)), ...speakers],
      },
      ...statementsOf(story, lang).map((statement) => claimOf(statement, story, page, lang)),
    ],
  }
}

/** What was corrected, each with its day; the last of them is the day that the article was changed. */
function correctionsOf(story: Story, lang: Lang): JsonLd {
  const { changes } = story
  if (!changes.length) return {}
  return {
    dateModified: changes
      .map(({ date }) => date)
      .sort()
      .at(-1),
    correction: changes.map(({ date, what }) => ({
      '@type': 'CorrectionComment',
      text: wordsIn(story, what, lang),
      datePublished: date,
    })),
  }
}

function claimOf(statement: Statement, story: Story, page: string, lang: Lang): JsonLd {
  const { annotation, place, source, others } = statement
  const { about } = annotation
  return {
    '@type': 'Claim',
    '@id': permalink(story, page, statement.id),
    name: statement.title,
    text: statement.text,
    inLanguage: statement.lang,
    additionalType: annotation.act,
    author: { '@type': 'Thing', name: statement.speaker },
    datePublished: annotation.date,
    ...(about && { temporalCoverage: [about.from ?? '..', about.to ?? '..'].join('/') }),
    ...(annotation.image && { image: imageObject(story, annotation.image, lang, page) }),
    ...(place && { about: placeInWords(place.place, lang) }),
    appearance: { '@id': permalink(story, page) },
    ...(source && { citation: citation(source) }),
    ...(others.length > 0 && {
      comment: others.map((other) => ({
        '@type': 'Comment',
        text: other.text,
        datePublished: other.date,
        additionalType: other.kind,
        ...(other.speaker && { author: { '@type': 'Thing', name: other.speaker } }),
        ...(other.source && { citation: citation(other.source) }),
      })),
    }),
  }
}

function placeInWords(place: Place, lang: Lang): JsonLd {
  const name = placeName(place, lang)
  const [longitude, latitude] = place.geometry.coordinates
  return {
    '@type': 'Place',
    name,
    alternateName: [...new Set(place.names.map((n) => n.toponym))].filter((other) => other !== name),
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
  }
}

function citation(source: CitedSource): JsonLd {
  return {
    '@type': 'CreativeWork',
    name: source.title,
    ...(source.publisher && { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.date && { datePublished: source.date }),
    ...(source.url && { url: source.url }),
  }
}
