import { Clipper64, ClipperOffset, ClipType, EndType, FillRule, JoinType, type Paths64 } from './clipper'
import type { MultiPolygon, Polygon } from 'geojson'
import { around, planeLine, type Line } from './corridor'
import type { Land } from './land'
import { UNITS_PER_KM, type Plane } from './plane'
import { ringsOf, type Rings } from './shapes'

export interface CoastShare {
  /** 0 to 1; 0 for a land without a coast. */
  share: number
  /** Length of the whole coast, as the land's file draws it. */
  coastKm: number
  /** Mean length of its straight pieces: a finer ruler gives a longer coast, so the two belong together. */
  rulerKm: number
}

// the corridor ends on the coast itself; its positions are rounded to 0.1 m, its sides bow by up to 0.5 m
const ON_COAST_CM = 1000

/**
 * The share of the land's coast that lies in a corridor, or on its edge. Where nothing but the sea cuts a corridor
 * short, its line and half-width give the same share in a fraction of the time: all that is near is coast of it.
 */
export function coastShare(
  land: Land,
  given: Polygon | MultiPolygon | { line: Line; halfWidthKm: number },
): CoastShare {
  const pieces = land.coast.reduce((sum, path) => sum + path.length - 1, 0)
  const { plane } = land
  const coast = totalCm(plane, land.coast)
  if (!coast) return { share: 0, coastKm: 0, rulerKm: 0 }
  const area =
    'line' in given
      ? around(plane, planeLine(plane, given.line), given.halfWidthKm)
      : grown(ringsOf(plane, given))
  const clipper = new Clipper64()
  clipper.addOpenSubject(land.coast)
  clipper.addClip(area)
  const covered: Paths64 = []
  clipper.execute(ClipType.Intersection, FillRule.NonZero, [], covered)
  return {
    share: Math.min(1, totalCm(plane, covered) / coast),
    coastKm: coast / UNITS_PER_KM,
    rulerKm: coast / pieces / UNITS_PER_KM,
  }
}

function grown(rings: Rings): Rings {
  const offset = new ClipperOffset()
  offset.addPaths(rings, JoinType.Bevel, EndType.Polygon)
  const area: Rings = []
  offset.execute(ON_COAST_CM, area)
  return area
}

function totalCm({ lengthCm }: Plane, paths: Paths64): number {
  let sum = 0
  for (const path of paths)
    for (let i = 1; i < path.length; i++)
      sum += lengthCm(path[i - 1]!.x, path[i - 1]!.y, path[i]!.x, path[i]!.y)
  return sum
}
