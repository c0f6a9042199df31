import { endsData, spanOf, type Land } from './land'
import { UNITS_PER_KM, type Plane, type PlanePoint } from './plane'

/** How exact the figures of a land are, as far as the land itself tells: each as a share unless it says otherwise. */
export interface Accuracy {
  /** A straight line of the plane is at most so much longer than the geodesic between its ends. */
  lengthExcess: number
  /** Areas on turf's sphere are so much smaller than on the ellipsoid; negative where they are larger. */
  areaUnder: number
  /** Mean length in km of the straight pieces of its shore. */
  rulerKm: number
}

const DEG = Math.PI / 180
const [SEMI_MAJOR_KM, FLATTENING] = [6378.137, 1 / 298.257223563] // WGS84
const SPHERE_KM = 6371.0088 // turf's earthRadius

/** What is to be said of the figures of a land, for the middle of its box and for a line from corner to corner. */
export function accuracyOf(land: Land): Accuracy {
  const { plane, rings } = land
  const isEnd = endsData(land)
  let [shoreCm, sides] = [0, 0]
  for (const ring of rings)
    ring.forEach((b, i) => {
      const a = ring.at(i - 1)!
      if (isEnd(a, b)) return
      shoreCm += plane.lengthCm(a.x, a.y, b.x, b.y)
      sides++
    })
  const [, south, , north] = plane.box
  const eccentricity2 = FLATTENING * (2 - FLATTENING)
  const square = 1 - eccentricity2 * Math.sin(((south + north) / 2) * DEG) ** 2
  // radii of curvature along the meridian and across it
  const gaussRadius2 = (SEMI_MAJOR_KM ** 2 * (1 - eccentricity2)) / square ** 2
  return {
    lengthExcess: lengthExcess(land),
    areaUnder: gaussRadius2 / SPHERE_KM ** 2 - 1,
    rulerKm: sides ? shoreCm / sides / UNITS_PER_KM : 0,
  }
}

/** Distance in cm over which the change of the scale is taken. */
const STEP_CM = UNITS_PER_KM
/** Pieces in which a line is measured to tell how far its length is off as one. */
const PIECES = 16

/**
 * A geodesic is curved on a conformal plane by the gradient of the logarithm of its scale, and an arc of that curvature
 * is a 24th of (curvature times length) squared longer than its chord: here the greatest curvature and the greatest
 * length in the box. To this comes what `lengthCm` leaves out of the longest lines.
 */
function lengthExcess({ plane }: Land): number {
  const [west, south, east, north] = plane.box
  const width = (east - west + 360) % 360 || 360
  const at = (x: number, y: number) => plane.project([west + x * width, south + y * (north - south)])
  const curvature = Math.max(
    ...[0, 1].map((side) => {
      const { x, y } = at(0.5, side)
      const [below, above] = [plane.inverseScale(x, y - STEP_CM), plane.inverseScale(x, y + STEP_CM)]
      return Math.abs(Math.log(above / below)) / (2 * STEP_CM)
    }),
  )
  const lines = [
    [at(0, 0), at(1, 1)],
    [at(0, 1), at(1, 0)],
    [at(0.5, 0), at(0.5, 1)],
    ...[0, 0.5, 1].map((y) => [at(0, y), at(1, y)]),
  ] as [PlanePoint, PlanePoint][]
  const leftOut = Math.max(...lines.map(([a, b]) => leftOutOf(plane, a, b)))
  return (curvature * spanOf(plane) * UNITS_PER_KM) ** 2 / 24 + leftOut
}

/** By which share the length of a line differs from the sum of its pieces' lengths. */
function leftOutOf({ lengthCm }: Plane, a: PlanePoint, b: PlanePoint): number {
  const at = (i: number) => [a.x + ((b.x - a.x) * i) / PIECES, a.y + ((b.y - a.y) * i) / PIECES] as const
  const pieces = Array.from({ length: PIECES }, (_, i) => lengthCm(...at(i), ...at(i + 1)))
  return Math.abs(lengthCm(a.x, a.y, b.x, b.y) / pieces.reduce((sum, cm) => sum + cm, 0) - 1)
}
