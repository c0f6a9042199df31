import * as v from 'valibot'
import { Id, Lat, LayerFile, Lng, LngLat, noList, TextSchema } from './fields'
import { HALF_WIDTH_KM } from './half-width'

/** How far a control reaches and where it starts, in km. */
export interface Reach {
  from: number
  to: number
  start: number
}

/* @__NO_SIDE_EFFECTS__ */
const km = (what: string, from: number, to: number) =>
  v.pipe(
    v.number(`${what} in km as a number`),
    v.minValue(from, `${what} from ${from} to ${to} km`),
    v.maxValue(to, `${what} from ${from} to ${to} km`),
  )

const Km = km('a distance', 1, 300)
const ReachSchema = v.strictObject({ from: Km, to: Km, start: Km })

const Way = v.pipe(v.array(LngLat), v.minLength(2, 'at least two positions'))

/**
 * A way that can be closed. Its area is along a bridge, which is land too, or across a neck at a gate; else the land's
 * file has it, with the id `crossing-<id>`.
 */
const Crossing = v.strictObject({
  id: Id,
  name: TextSchema,
  open: v.boolean(),
  /** From bank to bank: what lies along it becomes land. */
  bridge: v.optional(v.strictObject({ line: Way, widthKm: km('a width', 0.01, 20) })),
  /** From water to water across a neck of land: closed, nothing passes it. */
  gate: v.optional(v.strictObject({ line: Way })),
})

/**
 * The land that a route may use: a file of the folder or of the geography that comes with the code; without either it is
 * cut from the coast of the world.
 */
const RouteLand = noList(
  v.strictObject({
    data: v.optional(LayerFile),
    builtin: v.optional(Id),
    /** How far the shores of the file may lie from the true ones, in metres. */
    withinM: v.optional(
      v.pipe(
        v.number('metres as a number'),
        v.minValue(1, 'at least a metre'),
        v.maxValue(1e5, 'at most 100 km'),
      ),
    ),
    /** Where the cut ends: west, south, east, north. Without one it is wide enough that no shorter way leaves it. */
    box: v.optional(v.strictTuple([Lng, Lat, Lng, Lat], 'four numbers, [west, south, east, north]')),
    /** What the lakes of the cut are; water unless said otherwise. */
    lakes: v.optional(v.picklist(['water', 'land'])),
  }),
)

const RecipeSchema = v.strictObject({
  via: v.pipe(
    v.array(v.strictObject({ id: Id, place: v.optional(Id), name: TextSchema, lngLat: LngLat })),
    v.minLength(2, 'at least two places for a route to join'),
  ),
  halfWidthKm: km('a half-width', 1, 100),
  crossings: v.optional(v.array(Crossing), []),
  land: v.optional(RouteLand),
  data: v.array(Id),
})

/** The shore along which a strip may lie, and of which a share lies in the corridor. */
const Coast = v.strictObject({
  /** Its two ends, each moved to the nearest shore; else the land's file has the coast. */
  between: v.optional(v.strictTuple([LngLat, LngLat], 'two positions, each [longitude, latitude]')),
  /** On which side of the line it lies, from its first place to its last. */
  side: v.picklist(['left', 'right']),
  /** The name of the figure, such as "Lake shore within the corridor". */
  label: TextSchema,
  /** What the figure is a share of: `{coast}` and `{ruler}` are lengths. */
  note: TextSchema,
})

/** A place of the recipe that a reader may close to a radius. */
const Block = v.strictObject({
  place: Id,
  radiusKm: ReachSchema,
  label: TextSchema,
  radiusLabel: TextSchema,
  legend: TextSchema,
  /** How much longer the way gets with the radius: `{from}` and `{to}` are the ends of the line. */
  detour: v.strictObject({ title: TextSchema, text: TextSchema }),
})

/** The land near the coast, to which a reader may keep the route. */
const Strip = v.strictObject({
  depthKm: ReachSchema,
  /** Where it binds; outside of these sides all land stays open. */
  within: v.optional(
    noList(
      v.strictObject({
        west: v.optional(Lng),
        south: v.optional(Lat),
        east: v.optional(Lng),
        north: v.optional(Lat),
      }),
    ),
  ),
  label: TextSchema,
  note: v.optional(TextSchema),
})

/** Settings in one button; what is left out is as the recipe has it. */
const Preset = v.strictObject({
  id: Id,
  title: TextSchema,
  note: v.optional(TextSchema),
  settings: noList(
    v.strictObject({
      halfWidthKm: v.optional(km('a half-width', HALF_WIDTH_KM.from, HALF_WIDTH_KM.to)),
      viaOff: v.optional(v.array(Id)),
      closed: v.optional(v.array(Id)),
      blockRadiusKm: v.optional(Km),
      stripDepthKm: v.optional(Km),
      connectedOnly: v.optional(v.boolean()),
    }),
  ),
})

const WhatIfSchema = noList(
  v.strictObject({
    crossingsTitle: v.optional(TextSchema),
    coast: v.optional(Coast),
    block: v.optional(Block),
    strip: v.optional(Strip),
    presets: v.optional(
      v.strictObject({
        title: TextSchema,
        /** `{block}` and `{strip}` are the radius and the depth of the first preset that has one. */
        text: TextSchema,
        list: v.pipe(v.array(Preset), v.minLength(1, 'at least one preset')),
      }),
    ),
  }),
)

/** A land route that is computed: its recipe, and what readers may change about it. */
export const LandRouteSchema = v.strictObject({
  id: Id,
  kind: v.literal('corridor'),
  layer: Id,
  claim: Id,
  title: TextSchema,
  caveat: TextSchema,
  recipe: RecipeSchema,
  whatIf: v.optional(WhatIfSchema),
})

/** A land route as its story file has it. */
export type LandRouteFile = v.InferOutput<typeof LandRouteSchema>
export type Crossing = v.InferOutput<typeof Crossing>
export type WhatIfFile = v.InferOutput<typeof WhatIfSchema>
export type RouteLand = v.InferOutput<typeof RouteLand>
export type Preset = v.InferOutput<typeof Preset>

/** What is there to be changed, without the words for it. */
export interface WhatIf {
  coast?: Pick<v.InferOutput<typeof Coast>, 'side'> | undefined
  block?: Pick<v.InferOutput<typeof Block>, 'place' | 'radiusKm'> | undefined
  strip?: Pick<v.InferOutput<typeof Strip>, 'depthKm' | 'within'> | undefined
}

export type Recipe = Omit<LandRouteFile['recipe'], 'crossings' | 'land'> & {
  crossings: Pick<Crossing, 'id' | 'open'>[]
}

/** A land route as every page has it: the words of what may be changed come with the panel where it is. */
export type Derived = Omit<LandRouteFile, 'title' | 'recipe' | 'whatIf'> & {
  recipe: Recipe
  whatIf?: WhatIf | undefined
}
