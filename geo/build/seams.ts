import { distance, multiLineString } from '@turf/turf'
import type { BBox, LineString, MultiLineString, Position } from 'geojson'
import { feature, type LayerFeature } from './features'
import { mapshaper, type Shapes } from './mapshaper'

/** Farther apart than this, in km, the ends of a line at two scales are two lines. */
const SAME_LINE_KM = 15
const ON_EDGE_DEG = 0.0005

type End = { at: Position; stroke: Position[] }
type Joint = { cost: number; moves: [End, End][]; links: [End, End][] }

/**
 * The lines of a coarser scale, led over the edge of the finer one's box where the finer lines end there: cut at the
 * edge, each end moved onto the finer line's. Where the finer line leaves the box and comes back and the coarser one
 * does not, its two ends are linked outside. Throws where a line has no counterpart.
 */
export async function joinedLines(
  coarser: LayerFeature[],
  finer: LayerFeature[],
  box: BBox,
): Promise<LayerFeature[]> {
  const joined = coarser.map(async (line) => {
    const strokes = strokesOf(finer.find(({ id }) => id === line.id))
    return await joinedLine(line, endsOn(box, strokes), box)
  })
  return await Promise.all(joined)
}

async function joinedLine(line: LayerFeature, finer: End[], box: BBox) {
  const bbox = `bbox=${box.join(',')}`
  const whole = { type: 'FeatureCollection', features: [line] }
  const { outside, inside } = await mapshaper(
    `-i line.json -clip ${bbox} + name=inside -o inside.json target=inside
     -erase ${bbox} target=line -o outside.json target=line`,
    { line: whole },
  )
  const out = (outside as Shapes).features.flatMap(strokesOf)
  const within = (inside as Shapes).features.flatMap(strokesOf)
  const crossings = unique(endsOn(box, out))
  const joint = match(finer, crossings)
  if (!joint) {
    const places = (ends: End[]) => ends.map(({ at }) => at.join(' ')).join(', ')
    throw new Error(`${line.id}: ends of the finer scale at ${places(finer)} do not fit ${places(crossings)}`)
  }
  const moved = new Map(joint.moves.map(([to, from]) => [keyOf(from.at), to.at]))
  const parts = [...out, ...within].map((stroke) => stroke.map((at) => moved.get(keyOf(at)) ?? at))
  const links = joint.links.map(([a, b]) => [a.at, outwards(box, a.at, b.at), b.at])
  const merged = await mapshaper('-i parts.json -dissolve -o parts.json', {
    parts: multiLineString([...parts, ...links]),
  })
  return feature(line.id, merged.parts!.features[0]!.geometry, line.properties)
}

/** The cheapest way round the box that gives each coarser end a finer one and links what is left in pairs; both in order. */
function match(finer: End[], coarser: End[]): Joint | null {
  const [first, second, ...rest] = finer
  if (!first) return coarser.length ? null : { cost: 0, moves: [], links: [] }
  const ways: Joint[] = []
  const [crossing] = coarser
  const km = crossing ? distance(first.at, crossing.at) : Infinity
  if (crossing && km < SAME_LINE_KM) {
    const others = match(finer.slice(1), coarser.slice(1))
    if (others) ways.push({ ...others, cost: others.cost + km, moves: [[first, crossing], ...others.moves] })
  }
  const gap = second && second.stroke !== first.stroke ? distance(first.at, second.at) : Infinity
  if (second && gap < SAME_LINE_KM) {
    const others = match(rest, coarser)
    if (others) ways.push({ ...others, cost: others.cost + gap, links: [[first, second], ...others.links] })
  }
  return ways.sort((a, b) => a.cost - b.cost)[0] ?? null
}

/** Ends of strokes that lie on the edge of a box, in order around it from its north-west corner. */
function endsOn(box: BBox, strokes: Position[][]): End[] {
  const [west, south, east, north] = box
  const around = ([lng = 0, lat = 0]: Position): number | null => {
    if (Math.abs(lng - west) < ON_EDGE_DEG) return lat - north
    if (Math.abs(lat - south) < ON_EDGE_DEG) return 1000 + lng
    if (Math.abs(lng - east) < ON_EDGE_DEG) return 2000 + lat
    return Math.abs(lat - north) < ON_EDGE_DEG ? 3000 - lng : null
  }
  return strokes
    .flatMap((stroke) => [stroke[0]!, stroke.at(-1)!].map((at) => ({ at, stroke, place: around(at) })))
    .flatMap(({ place, ...end }) => (place === null ? [] : [{ ...end, place }]))
    .sort((a, b) => a.place - b.place)
}

/** A point between two on the edge, a little outside: what lies on the edge is half under the finer scale's land. */
function outwards([west, south, east, north]: BBox, a: Position, b: Position): Position {
  const [lng, lat] = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
  const by = Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) / 2
  const away = (at: number, least: number, most: number) =>
    Math.abs(at - least) < ON_EDGE_DEG ? -by : Math.abs(at - most) < ON_EDGE_DEG ? by : 0
  return [lng + away(lng, west, east), lat + away(lat, south, north)]
}

const keyOf = ([lng = 0, lat = 0]: Position) => `${lng.toFixed(5)} ${lat.toFixed(5)}`
const unique = (ends: End[]) => [...new Map(ends.map((end) => [keyOf(end.at), end])).values()]

function strokesOf(line: { geometry: { type: string } } | undefined): Position[][] {
  if (!line?.geometry) return []
  const { type, coordinates } = line.geometry as LineString | MultiLineString
  return type === 'LineString' ? [coordinates] : coordinates
}
