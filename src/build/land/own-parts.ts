import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { ClipType, type Path64 } from '../../corridor/clipper'
import { around } from '../../corridor/corridor'
import type { Land } from '../../corridor/land'
import type { Plane } from '../../corridor/plane'
import {
  combine,
  combineToPolygons,
  pathOf,
  toMultiPolygon,
  toPositions,
  type Rings,
} from '../../corridor/shapes'
import { onLand, shoreOf } from '../../corridor/shore'
import type { LandRouteFile } from '../../story/land-route'
import type { Finding } from '../../story/rules/rule'
import { shoreBetween } from './shore-between'

/** How thick a gate is: nothing passes it however thin, and the land beside it stays open. */
const GATE_KM = 0.1

interface Parts {
  features: Feature[]
  faults: Finding[]
}

/**
 * A land with what its route says of it: bridges as land, the areas of bridges and gates as crossings, and the shore
 * between the ends of the coast. What stands nowhere is told of, with its path within the route.
 */
export function withOwnParts(
  collection: FeatureCollection,
  land: Land,
  { recipe, whatIf }: Pick<LandRouteFile, 'recipe' | 'whatIf'>,
): { collection: FeatureCollection; faults: Finding[] } {
  const bridges = bridgesOver(land, recipe.crossings)
  const gates = gatesAcross({ ...land, rings: bridges.rings }, recipe.crossings)
  const coast = coastBetween(land, whatIf?.coast?.between)
  const replaced = [...(bridges.features.length ? ['land'] : []), ...(coast.features.length ? ['coast'] : [])]
  const kept = collection.features.filter(({ properties }) => !replaced.includes(String(properties?.kind)))
  const whole = bridges.features.length ? [feature('land', 'land', areaOf(land.plane, bridges.rings))] : []
  return {
    collection: {
      ...collection,
      features: [...whole, ...kept, ...bridges.features, ...gates.features, ...coast.features],
    },
    faults: [...bridges.faults, ...gates.faults, ...coast.faults],
  }
}

type Crossings = LandRouteFile['recipe']['crossings']

function bridgesOver(land: Land, crossings: Crossings): Parts & { rings: Rings } {
  const { plane } = land
  const made: Parts & { rings: Rings } = { features: [], faults: [], rings: land.rings }
  crossings.forEach(({ id, bridge }, i) => {
    if (!bridge) return
    const path = pathOf(plane, bridge.line)
    const at = `recipe.crossings[${i}].bridge.line`
    for (const end of endsOf(land, path, false))
      made.faults.push({
        path: `${at}[${end && bridge.line.length - 1}]`,
        wrong: `the bridge "${id}" ends in water`,
        right: 'a position on the bank, a few hundred metres from the shore',
      })
    const deck = around(plane, path, bridge.widthKm / 2)
    const overWater = combine(ClipType.Difference, deck, land.rings)
    if (!overWater.length)
      made.faults.push({
        path: at,
        wrong: `there is no water under the bridge "${id}"`,
        right: 'a line from bank to bank, or a "gate" across the land',
      })
    made.features.push(feature(`crossing-${id}`, 'crossing', areaOf(plane, overWater)))
    made.rings = combine(ClipType.Union, made.rings, deck)
  })
  return made
}

function gatesAcross(land: Land, crossings: Crossings): Parts {
  const made: Parts = { features: [], faults: [] }
  crossings.forEach(({ id, gate }, i) => {
    if (!gate) return
    const path = pathOf(land.plane, gate.line)
    for (const end of endsOf(land, path, true))
      made.faults.push({
        path: `recipe.crossings[${i}].gate.line[${end && gate.line.length - 1}]`,
        wrong: `the gate "${id}" ends on land, and the way goes round it`,
        right: 'a position in the water on its side of the land',
      })
    const closed = combine(ClipType.Intersection, around(land.plane, path, GATE_KM / 2), land.rings)
    made.features.push(feature(`crossing-${id}`, 'crossing', areaOf(land.plane, closed)))
  })
  return made
}

function coastBetween(land: Land, ends?: [[number, number], [number, number]]): Parts {
  if (!ends) return { features: [], faults: [] }
  const shore = shoreBetween(land, ends)
  if (shore.status === 'ok') {
    const coordinates = toPositions(land.plane, shore.path)
    return { features: [feature('coast', 'coast', { type: 'LineString', coordinates })], faults: [] }
  }
  const fault =
    shore.status === 'off'
      ? {
          path: `whatIf.coast.between[${shore.end}]`,
          wrong: `the nearest shore is ${Math.round(shore.km)} km away`,
          right: 'a position at the shore',
        }
      : {
          path: 'whatIf.coast.between',
          wrong: 'no shore leads from one end to the other within the land',
          right: 'two positions at the shore of one piece of land, or a larger recipe.land.box',
        }
  return { features: [], faults: [fault] }
}

/** Which ends of a path, 0 and 1, lie on land or off it. */
function endsOf(land: Land, path: Path64, dry: boolean): number[] {
  const shore = shoreOf(land)
  return [path[0]!, path.at(-1)!].flatMap(({ x, y }, end) => (onLand(shore, x, y) === dry ? [end] : []))
}

const areaOf = (plane: Plane, rings: Rings): MultiPolygon =>
  toMultiPolygon(plane, combineToPolygons(ClipType.Union, rings, []))

const feature = (id: string, kind: string, geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  id,
  properties: { kind },
  geometry,
})
