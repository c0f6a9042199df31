import * as v from 'valibot'
import { Day, Id, LangSchema, LayerFile, Line, LngLat, TextSchema, TileArchive, Zoom } from './fields'
import { Actor, Annotation, Contested, Source } from './claims'
import { BasemapSchema, type Basemap } from './basemap'
import { COLOURS } from './colours'
import { GeographySchema } from './geography'
import { ImageSchema } from './image'
import { type Media } from './pictures'
import { JourneySchema, type Journey } from './journey'
import { LandRouteSchema, type Derived } from './land-route'
import type { LayerTiles } from './layer-tiles'
import { PLACE_KINDS } from './place-kinds'

export { ACTS, type Act } from './acts'
export type { Lang } from './languages'

/** What a layer may be; each has one file in map/layers that says how it is drawn. */
export const LAYER_KINDS = ['area', 'water', 'line', 'point', 'journey', 'corridor'] as const
export type LayerKind = (typeof LAYER_KINDS)[number]
export type LayerId = string

/** How far out and in a reader may go where a story doesn't say; the world's coast is drawn for no closer look. */
export const MIN_ZOOM = 2
export const MAX_ZOOM = 11

const Paragraph = v.strictObject({ id: Id, text: TextSchema })
const Camera = v.strictObject({ center: LngLat, zoom: Zoom })

// a time of Linked Places: { timespans: [{ start: { in }, end: { in } }] }
const Moment = v.strictObject({ in: v.string('a date as ISO 8601') })
const When = v.strictObject({
  timespans: v.array(v.strictObject({ start: Moment, end: v.optional(Moment) })),
})

const PlaceName = v.strictObject({
  toponym: Line,
  lang: LangSchema,
  primary: v.optional(v.boolean()),
  note: v.optional(TextSchema),
})

const Place = v.strictObject({
  type: v.literal('Feature'),
  id: Id,
  geometry: v.strictObject({ type: v.literal('Point'), coordinates: LngLat }),
  properties: v.strictObject({
    kind: v.picklist(PLACE_KINDS),
    layer: v.optional(v.nullable(Id), null),
    feature: v.optional(v.array(Id)),
    precision: v.picklist(['exact', 'city', 'area', 'schematic', 'approximate']),
    note: v.optional(TextSchema),
  }),
  names: v.pipe(v.array(PlaceName), v.minLength(1, 'at least one name')),
  when: v.optional(When),
})

/** A heading of the legend; the order of the groups is the story's. */
const LayerGroup = v.strictObject({ id: Id, title: TextSchema })

const StoryLayer = v.strictObject({
  id: Id,
  kind: v.picklist(LAYER_KINDS),
  title: TextSchema,
  group: Id,
  colour: v.picklist(COLOURS),
  /** A file of the geography that comes with the code, by its name in geo/layers. */
  builtin: v.optional(Id),
  /** Shapes of the world's geography by reference, which the build cuts for the story. */
  geography: v.optional(GeographySchema),
  data: v.optional(LayerFile),
  /** Vector tiles of the editor's own, for more than the build would cut. */
  pmtiles: v.optional(TileArchive),
  on: v.boolean(),
})

const Step = v.strictObject({
  id: Id,
  title: TextSchema,
  text: TextSchema,
  camera: Camera,
  layers: v.array(Id),
  date: v.optional(Day),
  select: v.optional(v.nullable(Id), null),
  image: v.optional(ImageSchema),
})

/**
 * A story file, version 2: text and one place, and whatever else there is to say. What a schema can't see is in the
 * rules of check.ts.
 */
export const StorySchema = v.strictObject({
  $schema: v.optional(v.string()),
  version: v.literal(2, '2; `npx placeline migrate <folder>` brings a file of version 1 to it'),
  id: Id,
  lang: LangSchema,
  /** Left out, the story is in its own language alone. */
  langs: v.optional(v.pipe(v.array(LangSchema), v.minLength(1, 'at least one language'))),
  /** Of a draft no page is built but for its editor's own eyes. */
  status: v.optional(v.picklist(['draft', 'published'], 'draft or published')),
  title: TextSchema,
  summary: v.optional(TextSchema),
  asOf: Day,
  article: v.strictObject({
    /** Left out, it is the story's. */
    title: v.optional(TextSchema),
    publisher: v.optional(v.nullable(Line), null),
    /** Left out, it is the story's day. */
    date: v.optional(Day),
    note: v.optional(TextSchema),
    /** The article itself among the sources; paragraphs belong to it and to no other. */
    source: v.optional(Id),
    paragraphs: v.pipe(v.array(Paragraph), v.minLength(1, 'at least one paragraph')),
  }),
  geoPolicy: v.optional(v.strictObject({ basis: TextSchema, asOf: Day, disclaimer: TextSchema })),
  view: v.strictObject({
    center: LngLat,
    zoom: Zoom,
    minZoom: v.optional(Zoom, MIN_ZOOM),
    maxZoom: v.optional(Zoom, MAX_ZOOM),
    /** The places that small maps open on; the far stops of journeys are then arrows at the edge. */
    ground: v.optional(v.array(Id)),
  }),
  /** What the story asks of the map that it is drawn on; left out, the build decides by the cameras. */
  basemap: v.optional(BasemapSchema),
  places: v.strictObject({
    type: v.literal('FeatureCollection'),
    features: v.pipe(v.array(Place), v.minLength(1, 'at least one place')),
  }),
  sources: v.optional(v.array(Source), []),
  actors: v.optional(v.array(Actor), []),
  annotations: v.optional(v.array(Annotation), []),
  journeys: v.optional(v.array(JourneySchema), []),
  derived: v.optional(v.array(LandRouteSchema), []),
  groups: v.optional(v.array(LayerGroup), []),
  layers: v.optional(v.array(StoryLayer), []),
  steps: v.optional(v.array(Step), []),
  changes: v.optional(v.array(v.strictObject({ date: Day, what: TextSchema })), []),
})

type Dated<T> = Omit<T, 'date'> & { date: string }

export type Text = v.InferOutput<typeof TextSchema>
export type Place = v.InferOutput<typeof Place>
export type Source = v.InferOutput<typeof Source>
export type Actor = v.InferOutput<typeof Actor>
export type Contested = v.InferOutput<typeof Contested>
export type Annotation = Dated<v.InferOutput<typeof Annotation>>
/** A layer; `tiles` comes with the build, where the layer's file is large. */
export type StoryLayer = v.InferOutput<typeof StoryLayer> & { tiles?: LayerTiles }
export type Step = Dated<v.InferOutput<typeof Step>>
/** A story as the schema gives it: what may be left out, and goes by another part of the file, is not filled in yet. */
export type WrittenStory = v.InferOutput<typeof StorySchema>
/** A story as its file has it. */
export type StoryFile = Omit<
  WrittenStory,
  'langs' | 'article' | 'annotations' | 'basemap' | 'layers' | 'steps'
> & {
  langs: string[]
  basemap?: Basemap | undefined
  layers: StoryLayer[]
  article: Dated<WrittenStory['article']>
  annotations: Annotation[]
  steps: Step[]
}
/** A story as every page has it. */
export type Story = Omit<StoryFile, 'journeys' | 'derived'> & {
  journeys: Journey[]
  derived: Derived[]
  /** The pictures of its notes and steps; a story without any has no such key. */
  media?: Media
}
