import type { LineString } from 'geojson'
import { landUnder, type LandLimits } from './block'
import type { Land } from './land'
import { placeOnLand, type PlacedSpot } from './place'
import { UNITS_PER_KM, type LngLat, type Plane, type PlanePoint } from './plane'
import { shortestLine } from './search'
import { toPositions } from './shapes'

/** The shortest overland line through the places, in their order. */
export interface LandRoute {
  status: 'ok'
  /** 6 decimals; straight lines of the plane are filled in so that they stay within 0.2 m in lng/lat. */
  line: LineString
  lengthKm: number
  /** One length for each pair of neighbouring places. */
  legsKm: number[]
  /** Per place: how far it was moved to reach the land, 0 for most. */
  snappedKm: number[]
}

/**
 * `cut`: no way over land between these two places (indices of `via`). `via-blocked`: this place lies in a
 * blocked disc, or more than 1 km off the land.
 */
export type RouteResult =
  LandRoute | { status: 'cut'; between: [number, number] } | { status: 'via-blocked'; viaIndex: number }

/**
 * The shortest overland line (never "road distance") from the first place through all others to the last.
 * Exact on the land's polygon: straight lines are those of the projection, within 1 m of geodesics up to 150 km;
 * lengths are WGS84. Land that meets in a single point is no way through.
 */
export function landRoute(land: Land, via: LngLat[], limits: LandLimits = {}): RouteResult {
  const limited = landUnder(land, limits)
  const spots: PlacedSpot[] = []
  if (!via.length) return { status: 'via-blocked', viaIndex: 0 }
  for (const [viaIndex, place] of via.entries()) {
    const spot = placeOnLand(limited, place)
    if (!spot) return { status: 'via-blocked', viaIndex }
    spots.push(spot)
  }
  const corners: PlanePoint[] = spots.slice(0, 1)
  const legsKm: number[] = []
  for (let i = 1; i < spots.length; i++) {
    const leg = shortestLine(limited, spots[i - 1]!, spots[i]!)
    if (!leg) return { status: 'cut', between: [i - 1, i] }
    legsKm.push(lengthKm(land.plane, leg))
    for (const point of leg.slice(1)) corners.push(point)
  }
  const distinct = corners.filter((c, i) => i === 0 || c.x !== corners[i - 1]!.x || c.y !== corners[i - 1]!.y)
  // a line needs two positions, also between a place and itself
  if (distinct.length === 1) distinct.push(distinct[0]!)
  return {
    status: 'ok',
    line: { type: 'LineString', coordinates: toPositions(land.plane, distinct) },
    lengthKm: legsKm.reduce((sum, km) => sum + km, 0),
    legsKm,
    snappedKm: spots.map((spot) => spot.snappedKm),
  }
}

/** Length of a line of the plane on the ellipsoid. */
export function lengthKm(plane: Plane, line: PlanePoint[]): number {
  let sum = 0
  for (let i = 1; i < line.length; i++)
    sum += plane.lengthCm(line[i - 1]!.x, line[i - 1]!.y, line[i]!.x, line[i]!.y)
  return sum / UNITS_PER_KM
}
