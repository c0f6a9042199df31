import * as v from 'valibot'

/** Content languages that a story may be told in. */
export const LANGS = ['en', 'uk', 'ru'] as const
export type Lang = (typeof LANGS)[number]

export const LAYER_IDS = [
  'moscow',
  'kyiv',
  'mariupol',
  'donbass',
  'crimea',
  'sea-of-azov',
  'journey',
  'corridor',
] as const
export type LayerId = (typeof LAYER_IDS)[number]

export const ACTS = [
  'announced',
  'claimed',
  'denied',
  'stated-aim',
  'reported',
  'decided',
  'demanded',
] as const

const Id = v.pipe(
  v.string('an id as a string'),
  v.regex(/^[a-z0-9-]{1,80}$/, 'an id of lower-case letters, digits and hyphens'),
)

const Day = v.pipe(
  v.string('a day as a string'),
  v.check(isCalendarDay, 'a day of the calendar as YYYY-MM-DD'),
)

const Line = v.pipe(
  v.string('text'),
  v.minLength(1, 'some text'),
  v.check(
    (text) => !/<[a-z!/]/i.test(text),
    'plain text with *emphasis* and [links](https://…), no HTML tags',
  ),
  v.check(linksAreHttp, 'links that start with http:// or https://'),
)

const Text = v.union(
  [v.strictObject({ en: Line, uk: v.optional(Line), ru: v.optional(Line) }), Line],
  'plain text, or an object with texts under en, uk and ru',
)

const LngLat = v.pipe(
  v.tuple([v.number(), v.number()], 'two numbers, [longitude, latitude]'),
  v.check(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 85, '[longitude, latitude] in degrees'),
)

const Url = v.pipe(v.string(), v.check(isHttpUrl, 'an address that starts with http:// or https://'))

const Place = v.strictObject({
  type: v.literal('Feature'),
  id: Id,
  geometry: v.strictObject({ type: v.literal('Point'), coordinates: LngLat }),
  properties: v.strictObject({
    kind: v.picklist(['city', 'region', 'sea', 'institution', 'route']),
    layer: v.nullable(v.picklist(LAYER_IDS)),
    feature: v.optional(v.array(Id)),
    precision: v.picklist(['exact', 'city', 'area', 'schematic', 'approximate']),
    note: v.optional(Text),
  }),
  names: v.pipe(
    v.array(
      v.strictObject({
        toponym: Line,
        lang: v.string(),
        primary: v.optional(v.boolean()),
        note: v.optional(Text),
      }),
    ),
    v.minLength(1, 'at least one name'),
  ),
  when: v.optional(v.unknown()),
})

const Other = v.strictObject({
  kind: v.picklist(['other-side', 'record']),
  speaker: v.nullable(Id),
  text: Text,
  date: Day,
  source: Id,
})

const Annotation = v.strictObject({
  id: Id,
  type: v.literal('Annotation'),
  motivation: v.picklist(['identifying', 'describing', 'commenting', 'highlighting', 'linking']),
  body: v.strictObject({ type: v.literal('TextualBody'), value: Text, format: v.literal('text/plain') }),
  target: v.array(
    v.strictObject({
      source: Id,
      language: v.picklist(LANGS),
      selector: v.strictObject({
        type: v.literal('TextQuoteSelector'),
        exact: Line,
        prefix: v.string(),
        suffix: v.string(),
      }),
    }),
  ),
  title: Text,
  speaker: Id,
  act: v.picklist(ACTS),
  date: Day,
  about: v.optional(
    v.strictObject({ from: v.optional(Day), to: v.optional(Day), status: v.picklist(['past', 'planned']) }),
  ),
  source: Id,
  paragraph: Id,
  place: v.nullable(Id),
  noPlace: v.optional(Text),
  contested: v.optional(v.array(Other)),
})

const Derived = v.strictObject({
  id: Id,
  kind: v.literal('corridor'),
  layer: v.literal('corridor'),
  claim: Id,
  title: Text,
  caveat: Text,
  recipe: v.strictObject({
    via: v.pipe(
      v.array(v.strictObject({ place: v.optional(Id), name: Text, lngLat: LngLat })),
      v.minLength(2, 'at least two places for a route to join'),
    ),
    halfWidthKm: v.pipe(v.number(), v.minValue(1), v.maxValue(100)),
    crossings: v.strictObject({
      chonhar: v.boolean(),
      henichesk: v.boolean(),
      arabat: v.boolean(),
      perekop: v.boolean(),
    }),
    data: v.array(Id),
  }),
})

const Step = v.strictObject({
  id: Id,
  title: Text,
  text: Text,
  camera: v.strictObject({ center: LngLat, zoom: v.number() }),
  layers: v.array(v.picklist(LAYER_IDS)),
  date: Day,
  select: v.nullable(Id),
})

/** A story file, version 1; what a schema can't see is in the rules of check.ts. */
export const StorySchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(1, 'the number 1'),
  id: Id,
  lang: v.picklist(LANGS),
  langs: v.pipe(v.array(v.picklist(LANGS)), v.minLength(1)),
  title: Text,
  summary: Text,
  asOf: Day,
  article: v.strictObject({
    title: Text,
    publisher: v.nullable(Line),
    date: Day,
    note: Text,
    paragraphs: v.pipe(v.array(v.strictObject({ id: Id, text: Text })), v.minLength(1)),
  }),
  geoPolicy: v.strictObject({ basis: Text, asOf: Day, disclaimer: Text }),
  view: v.strictObject({ center: LngLat, zoom: v.number(), minZoom: v.number(), maxZoom: v.number() }),
  places: v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(Place) }),
  sources: v.array(
    v.strictObject({
      id: Id,
      title: Line,
      publisher: v.nullable(Line),
      date: v.nullable(Day),
      url: v.optional(Url),
      lang: v.optional(v.string()),
      note: v.optional(Text),
    }),
  ),
  actors: v.array(
    v.strictObject({
      id: Id,
      name: Text,
      roles: v.array(v.strictObject({ text: Text, source: Id })),
      alias: v.optional(v.array(Line)),
    }),
  ),
  annotations: v.array(Annotation),
  journey: v.strictObject({
    id: v.literal('journey'),
    stops: v.array(
      v.strictObject({
        place: Id,
        date: v.nullable(Day),
        status: v.picklist(['start', 'planned']),
        annotation: v.nullable(Id),
        label: Text,
      }),
    ),
    note: Text,
  }),
  derived: v.array(Derived),
  layers: v.array(
    v.strictObject({
      id: v.picklist(LAYER_IDS),
      group: v.picklist(['places', 'regions', 'movement']),
      on: v.boolean(),
    }),
  ),
  steps: v.array(Step),
  changes: v.array(v.strictObject({ date: Day, what: Text })),
})

export type Story = v.InferOutput<typeof StorySchema>
export type Annotation = Story['annotations'][number]
export type Contested = NonNullable<Annotation['contested']>[number]
export type Place = Story['places']['features'][number]
export type Text = Story['title']
export type Source = Story['sources'][number]
export type Actor = Story['actors'][number]
export type Derived = Story['derived'][number]
export type Recipe = Derived['recipe']
export type Step = Story['steps'][number]

export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

export function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}

function linksAreHttp(text: string): boolean {
  return [...text.matchAll(/\[[^\]]*\]\(([^)]*)\)/g)].every((found) => isHttpUrl(found[1]!))
}
