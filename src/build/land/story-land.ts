import { existsSync, readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { recipeOf } from '../../corridor/export'
import { readLand, type Land } from '../../corridor/land'
import { MAX_SPAN_KM } from '../../corridor/plane'
import { landRoute } from '../../corridor/route'
import type { LandRouteFile } from '../../story/land-route'
import type { Finding } from '../../story/rules/rule'
import { GEO_LAYERS } from '../geo-layers'
import { mayLeave } from './may-leave'
import { withOwnParts } from './own-parts'
import { boxesFor } from './route-box'
import { worldLand, WORLD_WITHIN_M } from './world-land'

/** What is read of a land route to find its land. */
export type LandOf = Pick<LandRouteFile, 'recipe' | 'whatIf'>

/** The land of a route, or what keeps it from having one, each with its path within the route. */
export type FoundLand =
  { status: 'ok'; collection: FeatureCollection; land: Land } | { status: 'bad'; faults: Finding[] }

/** How far a land's shores may lie from the true ones, in metres; `null` where its story does not say it of its file. */
export function withinM({ recipe: { land = {} } }: LandOf): number | null {
  return land.data || land.builtin !== undefined ? (land.withinM ?? null) : WORLD_WITHIN_M
}

const found = new WeakMap<LandRouteFile['recipe'], FoundLand>()

/**
 * The land that a route may use, by its recipe: a file of the folder or of geo/layers, or the world's coast in a box,
 * with the bridges, gates and coast of the recipe. Found once for each recipe.
 * @param folder the story's own, with its layers
 */
export function landOf(route: LandOf, folder: URL): FoundLand {
  const known = found.get(route.recipe) ?? findLand(route, folder)
  found.set(route.recipe, known)
  return known
}

function findLand(route: LandOf, folder: URL): FoundLand {
  const { data, builtin, box, lakes } = route.recipe.land ?? {}
  if (data) return fromFile(route, new URL(data.file, folder), 'recipe.land.data.file', data.file)
  if (builtin !== undefined)
    return fromFile(route, new URL(`${builtin}.geojson`, GEO_LAYERS), 'recipe.land.builtin', builtin)
  if (box) return made(route, worldLand(box, lakes), 'recipe.land.box')
  return fromWorld(route)
}

const NO_EXACT = `a route is exact on land of up to ${MAX_SPAN_KM} km from corner to corner`

/** The smallest cut within which the recipe's line is as short as on all land, or the largest if there is no line. */
function fromWorld(route: LandOf): FoundLand {
  const { via, crossings } = recipeOf(route.recipe)
  const places = via.map(({ lngLat }) => lngLat)
  let last: FoundLand | null = null
  let isShortest = true
  for (const box of boxesFor(route)) {
    last = made(route, worldLand(box, route.recipe.land?.lakes), 'recipe.via')
    if (last.status === 'bad') continue
    const way = landRoute(last.land, places, { crossings })
    isShortest = way.status !== 'ok' || !mayLeave(last.land, places, way)
    if (way.status === 'via-blocked' || (way.status === 'ok' && isShortest)) break
  }
  if (last && isShortest) return last
  const wrong = last ? 'a shorter way might lead around beyond the land that is cut' : 'places too far apart'
  return refused('recipe.via', `${wrong}: ${NO_EXACT}`, 'places closer together, or a recipe.land.box')
}

function fromFile(route: LandOf, file: URL, path: string, name: string): FoundLand {
  if (!existsSync(file)) return refused(path, `there is no file "${name}"`, 'the file of the land')
  let collection: FeatureCollection
  try {
    collection = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection
  } catch {
    return refused(path, `"${name}" is no JSON`, 'a GeoJSON FeatureCollection')
  }
  return made(route, asLand(collection), path)
}

/** Areas of a file that say nothing of what they are: land. */
function asLand(collection: FeatureCollection): FeatureCollection {
  if (!Array.isArray(collection?.features)) return collection
  const features = collection.features.map((feature) =>
    feature?.properties?.kind === undefined && /Polygon$/.test(feature?.geometry?.type ?? '')
      ? { ...feature, properties: { ...feature.properties, kind: 'land' } }
      : feature,
  )
  return { ...collection, features }
}

function made(route: LandOf, collection: FeatureCollection, path: string): FoundLand {
  const right = 'land in WGS84 with an area in it, see docs/story-format.md'
  const bare = readLand(collection)
  if (bare.status === 'bad') return refused(path, bare.wrong, right)
  const own = withOwnParts(collection, bare.land, route)
  if (own.faults.length) return { status: 'bad', faults: own.faults }
  const whole = readLand(own.collection)
  if (whole.status === 'bad') return refused(path, whole.wrong, right)
  const faults = missingFrom(whole.land, route)
  return faults.length
    ? { status: 'bad', faults }
    : { status: 'ok', collection: own.collection, land: whole.land }
}

/** What a route speaks of and its land lacks. */
function missingFrom({ crossings, coast }: Land, { recipe, whatIf }: LandOf): Finding[] {
  const known = Object.keys(crossings).sort()
  const found = recipe.crossings.flatMap(({ id }, i): Finding[] =>
    known.includes(id)
      ? []
      : [
          {
            path: `recipe.crossings[${i}].id`,
            wrong: `the land has no crossing "${id}"`,
            right: known.length
              ? `one of: ${known.join(', ')}`
              : `a "bridge" or a "gate", or a land with a feature "crossing-${id}"`,
          },
        ],
  )
  return whatIf?.coast && !coast.length
    ? [
        ...found,
        {
          path: 'whatIf.coast',
          wrong: 'the land has no coast',
          right: '"between" with its two ends, or a land with a line of kind "coast"',
        },
      ]
    : found
}

const refused = (path: string, wrong: string, right: string): FoundLand => ({
  status: 'bad',
  faults: [{ path, wrong, right }],
})
