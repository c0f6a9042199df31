import { bottleneck } from '../../corridor/bottleneck'
import { recipeRoute } from '../../corridor/derive'
import { recipeOf } from '../../corridor/export'
import { readLand } from '../../corridor/land'
import { SNAP_KM } from '../../corridor/place'
import { publishedRoute } from '../land/published-route'
import { boxesFor } from '../land/route-box'
import { landOf } from '../land/story-land'
import { worldLand } from '../land/world-land'
import { putBytes } from './node/files'
import { pathToFileURL } from './node/url'
import type { RoutePart, RouteQuestion } from './question'

const FOLDER = '/routes/'

/** Reads the coast around places, as a route's first question does, and puts the code through its first run. */
export function readAround(places: readonly [number, number][]): void {
  for (const lngLat of places) {
    const [box] = boxesFor({ recipe: { via: [{ id: '', name: '', lngLat }], ...BARE } })
    if (box) readLand(worldLand(box))
  }
}
const BARE = { halfWidthKm: 10, crossings: [], data: [] }

/** What the build says of a land route, in parts that each take their time. */
export function* routeParts({ route, files }: RouteQuestion): Generator<RoutePart> {
  for (const [path, bytes] of files) putBytes(FOLDER + path, bytes)
  const found = landOf(route, pathToFileURL(FOLDER))
  if (found.status === 'bad') return yield { kind: 'no-land', faults: found.faults }
  const { land } = found
  const recipe = recipeOf(route.recipe)
  const way = recipeRoute(land, recipe)
  if (way.status !== 'ok') return yield { kind: 'no-way', way, snapKm: SNAP_KM }
  yield { kind: 'line', lengthKm: way.lengthKm, legsKm: way.legsKm }
  const made = publishedRoute(land, route, { asOf: '', credit: '', caveat: '' }, way)
  if (made.status === 'ok') yield { kind: 'corridor', figures: made.figures }
  const [from, to] = [recipe.via[0]!.lngLat, recipe.via.at(-1)!.lngLat]
  const neck = bottleneck(land, from, to, { crossings: recipe.crossings })
  yield { kind: 'neck', narrowestKm: neck.status === 'ok' && neck.narrowing ? neck.widthKm : null }
}
