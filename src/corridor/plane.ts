/** A WGS84 position, [longitude, latitude] in degrees. */
export type LngLat = [number, number]

/** West, south, east, north in degrees (RFC 7946): across the antimeridian west is greater than east. */
export type Box = [west: number, south: number, east: number, north: number]

/** A position in a plane, in centimetres: x east, y north of the plane's origin. */
export interface PlanePoint {
  x: number
  y: number
}

/** Plane units in one km. Whole centimetres keep every orientation test exact in doubles up to `MAX_SPAN_KM`. */
export const UNITS_PER_KM = 100_000

/** The widest land, corner to corner, for which products of plane coordinates stay below 2^53. */
export const MAX_SPAN_KM = 900

const DEG = Math.PI / 180
const SEMI_MAJOR = 637_813_700 // cm, WGS84
const FLATTENING = 1 / 298.257223563 // WGS84
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING))

// a cone for the equator itself would have its apex at infinity; one this far away is as good there
const LEAST_ORIGIN_LAT = 0.5

// Snyder, Map Projections: A Working Manual (USGS 1395), equations 14-15, 15-9 and 15-1 to 15-11
const parallelRadius = (lat: number) => Math.cos(lat) / Math.sqrt(1 - (ECCENTRICITY * Math.sin(lat)) ** 2)
const isometric = (lat: number) => {
  const es = ECCENTRICITY * Math.sin(lat)
  return Math.tan(Math.PI / 4 - lat / 2) / ((1 - es) / (1 + es)) ** (ECCENTRICITY / 2)
}

/** A conformal plane over a box of the earth; all of its lengths are in centimetres. */
export interface Plane {
  readonly box: Box
  project(lngLat: LngLat): PlanePoint
  /** The same, on the centimetre grid on which all shores are kept. */
  projectToGrid(lngLat: LngLat): PlanePoint
  /** Plane to WGS84; the inverse of `project` to 1e-11 degrees. */
  unproject(point: PlanePoint): LngLat
  /** `unproject` rounded to 6 decimals (about 0.1 m), for everything that leaves the library as GeoJSON. */
  toLngLat(point: PlanePoint): LngLat
  /** Degrees east of the box's west side, and distance from the cone's apex: the edges of a box are constants of both. */
  coneCoordinates(point: PlanePoint): { eastOfWest: number; radius: number }
  /** Distance of a parallel (degrees) from the cone's apex. */
  parallelDistance(lat: number): number
  /** True length of one plane unit at a place: 1 / (scale of the projection). */
  inverseScale(x: number, y: number): number
  /**
   * Length on the WGS84 ellipsoid of a straight line in the plane (Simpson's rule over the scale). A straight line of
   * the plane is no geodesic: in a box of `MAX_SPAN_KM` it is longer by 1e-5 at most, up to 150 km by 1e-7.
   */
  lengthCm(ax: number, ay: number, bx: number, by: number): number
  /** The points to put between two, so that straight lines in lng/lat follow the plane's straight line to `toleranceCm`. */
  pointsBetween(a: PlanePoint, b: PlanePoint, toleranceCm: number): PlanePoint[]
}

/**
 * An ellipsoidal Lambert conformal conic fitted to a box: standard parallels a sixth of its height inside its south and
 * north sides (Snyder, page 105), origin at its middle. South of the equator it is mirrored. `inverseScale` takes the
 * projection's scale out of every length again, so none of them depends on where the parallels lie.
 */
export function planeFor(box: Box): Plane {
  const [west, south, , north] = box
  const width = (box[2] - west + 360) % 360 || 360
  const middleLat = (south + north) / 2
  const side = middleLat < 0 ? -1 : 1
  const originLat = Math.max(LEAST_ORIGIN_LAT, Math.abs(middleLat))
  const originLng = west + width / 2
  const sixth = Math.max(0.05, (north - south) / 3)
  const [lower, upper] = [originLat - sixth, originLat + sixth]

  const cone =
    Math.log(parallelRadius(lower * DEG) / parallelRadius(upper * DEG)) /
    Math.log(isometric(lower * DEG) / isometric(upper * DEG))
  const reach = (SEMI_MAJOR * parallelRadius(lower * DEG)) / (cone * isometric(lower * DEG) ** cone)
  /** On the side of the earth that the plane is for; as on the northern one. */
  const apexDistance = (lat: number) => reach * isometric(side * lat * DEG) ** cone
  const originRadius = apexDistance(side * originLat)
  const eastOf = (lng: number) => ((((lng - originLng + 180) % 360) + 360) % 360) - 180

  function project([lng, lat]: LngLat): PlanePoint {
    const radius = apexDistance(lat)
    const angle = cone * eastOf(lng) * DEG
    return { x: radius * Math.sin(angle), y: side * (originRadius - radius * Math.cos(angle)) }
  }
  const radiusOf = (x: number, y: number) => Math.hypot(x, originRadius - side * y)
  const degreesEast = (x: number, y: number) => Math.atan2(x, originRadius - side * y) / cone / DEG

  function unproject({ x, y }: PlanePoint): LngLat {
    const t = (radiusOf(x, y) / reach) ** (1 / cone)
    let lat = Math.PI / 2 - 2 * Math.atan(t)
    for (let i = 0; i < 6; i++) {
      const es = ECCENTRICITY * Math.sin(lat)
      lat = Math.PI / 2 - 2 * Math.atan(t * ((1 - es) / (1 + es)) ** (ECCENTRICITY / 2))
    }
    const lng = originLng + degreesEast(x, y)
    return [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, (side * lat) / DEG]
  }

  const scale = inverseScaleOf(apexDistance, cone, [south, north])
  const inverseScale = (x: number, y: number) => scale(radiusOf(x, y))

  return {
    box,
    project,
    projectToGrid(lngLat) {
      const { x, y } = project(lngLat)
      return { x: Math.round(x), y: Math.round(y) }
    },
    unproject,
    toLngLat(point) {
      const [lng, lat] = unproject(point)
      return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
    },
    coneCoordinates: ({ x, y }) => ({
      eastOfWest: degreesEast(x, y) + width / 2,
      radius: radiusOf(x, y),
    }),
    parallelDistance: apexDistance,
    inverseScale,
    lengthCm(ax, ay, bx, by) {
      const middle = inverseScale((ax + bx) / 2, (ay + by) / 2)
      return (Math.hypot(bx - ax, by - ay) * (inverseScale(ax, ay) + 4 * middle + inverseScale(bx, by))) / 6
    },
    pointsBetween(a, b, toleranceCm) {
      const [from, to] = [unproject(a), unproject(b)]
      const east = eastOf(to[0]) - eastOf(from[0])
      const drawn = project([from[0] + east / 2, (from[1] + to[1]) / 2])
      const bow = Math.hypot(drawn.x - (a.x + b.x) / 2, drawn.y - (a.y + b.y) / 2)
      const parts = Math.ceil(Math.sqrt(bow / toleranceCm)) // the bow shrinks with the square of the length
      return Array.from({ length: Math.max(0, parts - 1) }, (_, i) => {
        const t = (i + 1) / parts
        return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
      })
    },
  }
}

/** Latitudes that the polynomial goes through, and how far outside the box it still has to be good. */
const [NODES, BEYOND_DEGREES] = [8, 1]

/** 1/scale by the distance from the apex, as a polynomial (Newton form): the exact form needs the latitude. Good to 1e-9. */
function inverseScaleOf(
  apexDistance: (lat: number) => number,
  cone: number,
  [south, north]: [number, number],
): (radius: number) => number {
  const middle = (south + north) / 2
  const half = (north - south) / 2 + BEYOND_DEGREES
  const nodes = Array.from({ length: NODES }, (_, i) => {
    // Chebyshev nodes: equal ones err most at the ends
    const lat = Math.max(-89, Math.min(89, middle - half * Math.cos(((2 * i + 1) * Math.PI) / (2 * NODES))))
    return {
      at: apexDistance(lat),
      value: (SEMI_MAJOR * parallelRadius(lat * DEG)) / (cone * apexDistance(lat)),
    }
  })
  const coefficients = nodes.map((node) => node.value)
  for (let order = 1; order < NODES; order++)
    for (let i = NODES - 1; i >= order; i--)
      coefficients[i] = (coefficients[i]! - coefficients[i - 1]!) / (nodes[i]!.at - nodes[i - order]!.at)
  const centres = Float64Array.from(nodes, (node) => node.at)
  const factors = Float64Array.from(coefficients)
  return (radius) => {
    let sum = 0
    for (let i = NODES - 1; i >= 0; i--) sum = sum * (radius - centres[i]!) + factors[i]!
    return sum
  }
}
