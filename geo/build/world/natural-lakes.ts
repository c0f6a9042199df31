import Flatbush from 'flatbush'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { boundsOf } from '../../box'
import { isWithin } from '../../join'
import { doubleArea } from './coast'
import { natureFile } from './natural-earth'
import { spans } from './spans'

/** The lakes stand beside the ocean; the ocean itself has no class of a lake. */
const FILE = '10m/ne_10m_ocean'
const LAKES = "featurec_2 !== ''"

/** Natural Earth's lakes at 1:10,000,000, each with its outer ring first; the water is on the left of every ring. */
export async function naturalLakes(): Promise<Position[][][]> {
  const { features } = await natureFile(FILE, LAKES)
  const polygons = features.flatMap(({ geometry }) => {
    const area = geometry as Polygon | MultiPolygon
    return area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  })
  return polygons.map((rings) =>
    rings.map((ring, i) => (doubleArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse())),
  )
}

/** On so many parallels, and on so many places of a stretch of each, lakes of two sources are compared. */
const PARALLELS = 12
const PLACES = 6
/** A lake of which other sources have less is one that they lack. */
const LEAST_KNOWN = 0.25

/** Which of some lakes are not among those of other sources, given as rings. */
export function notAmong(known: Position[][], lakes: Position[][][]): Position[][][] {
  const holding = ringIndex(known)
  return lakes.filter((rings) => {
    const places = placesIn(rings)
    const share = places.filter((at) => holding(at) % 2 === 1).length / (places.length || 1)
    return share < LEAST_KNOWN
  })
}

function placesIn(rings: Position[][]): Position[] {
  const [, south, , north] = boundsOf(rings[0]!)
  return Array.from(
    { length: PARALLELS },
    (_, i) => south + ((north - south) * (i + 0.5)) / PARALLELS,
  ).flatMap((lat) =>
    spans(rings, lat).flatMap(([from, to]) =>
      Array.from({ length: PLACES }, (_, i): Position => [from + ((to - from) * (i + 0.5)) / PLACES, lat]),
    ),
  )
}

/** How many rings hold a point. */
function ringIndex(rings: Position[][]): (at: Position) => number {
  const index = new Flatbush(rings.length)
  for (const ring of rings) index.add(...boundsOf(ring))
  index.finish()
  return (at) => {
    const [x, y] = at as [number, number]
    return index.search(x, y, x, y).filter((i) => isWithin([x, y], rings[i]!)).length
  }
}
