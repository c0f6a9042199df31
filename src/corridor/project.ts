/** A WGS84 position, [longitude, latitude] in degrees. */
export type LngLat = [number, number]

/** A position in the plane, in centimetres: x east, y north of the origin. */
export interface PlanePoint {
  x: number
  y: number
}

/** Plane units in one km. Whole centimetres keep every orientation test exact in doubles up to 900 km. */
export const UNITS_PER_KM = 100_000

const DEG = Math.PI / 180
const SEMI_MAJOR = 637_813_700 // cm, WGS84
const FLATTENING = 1 / 298.257223563 // WGS84
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING))

// standard parallels and origin chosen for the north coast of the Sea of Azov
const [SOUTH, NORTH, ORIGIN_LAT, ORIGIN_LNG] = [45.5, 47.2, 46.3, 36]

// Snyder, Map Projections: A Working Manual (USGS 1395), equations 14-15, 15-9 and 15-1 to 15-11
const parallelRadius = (lat: number) => Math.cos(lat) / Math.sqrt(1 - (ECCENTRICITY * Math.sin(lat)) ** 2)
const isometric = (lat: number) => {
  const es = ECCENTRICITY * Math.sin(lat)
  return Math.tan(Math.PI / 4 - lat / 2) / ((1 - es) / (1 + es)) ** (ECCENTRICITY / 2)
}
const CONE =
  Math.log(parallelRadius(SOUTH * DEG) / parallelRadius(NORTH * DEG)) /
  Math.log(isometric(SOUTH * DEG) / isometric(NORTH * DEG))
const REACH = (SEMI_MAJOR * parallelRadius(SOUTH * DEG)) / (CONE * isometric(SOUTH * DEG) ** CONE)
const apexDistance = (lat: number) => REACH * isometric(lat * DEG) ** CONE
const ORIGIN_RADIUS = apexDistance(ORIGIN_LAT)

/**
 * Projects WGS84 to the plane: ellipsoidal Lambert conformal conic, standard parallels 45.5 and 47.2 N,
 * origin 46.3 N 36 E. The scale is 0.99989 to 1.0000 between the parallels, 1.0004 at 44.5 N,
 * 1.0003 at 48 N and 1.0010 at 49 N; `lengthCm` takes it out again.
 */
export function project([lng, lat]: LngLat): PlanePoint {
  const radius = apexDistance(lat)
  const angle = CONE * (lng - ORIGIN_LNG) * DEG
  return { x: radius * Math.sin(angle), y: ORIGIN_RADIUS - radius * Math.cos(angle) }
}

/** The same, on the centimetre grid on which all shores are kept. */
export function projectToGrid(lngLat: LngLat): PlanePoint {
  const { x, y } = project(lngLat)
  return { x: Math.round(x), y: Math.round(y) }
}

/** Plane to WGS84; the inverse of `project` to 1e-11 degrees. */
export function unproject({ x, y }: PlanePoint): LngLat {
  const t = (Math.hypot(x, ORIGIN_RADIUS - y) / REACH) ** (1 / CONE)
  let lat = Math.PI / 2 - 2 * Math.atan(t)
  for (let i = 0; i < 6; i++) {
    const es = ECCENTRICITY * Math.sin(lat)
    lat = Math.PI / 2 - 2 * Math.atan(t * ((1 - es) / (1 + es)) ** (ECCENTRICITY / 2))
  }
  return [ORIGIN_LNG + Math.atan2(x, ORIGIN_RADIUS - y) / CONE / DEG, lat / DEG]
}

/** `unproject` rounded to 6 decimals (about 0.1 m), for everything that leaves the library as GeoJSON. */
export function toLngLat(point: PlanePoint): LngLat {
  const [lng, lat] = unproject(point)
  return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}

/** Longitude and distance from the cone's apex: on both, the edges of a lng/lat box are constants. */
export function coneCoordinates({ x, y }: PlanePoint): { lng: number; radius: number } {
  return {
    lng: ORIGIN_LNG + Math.atan2(x, ORIGIN_RADIUS - y) / CONE / DEG,
    radius: Math.hypot(x, ORIGIN_RADIUS - y),
  }
}

/** Distance of a parallel (degrees) from the cone's apex, in cm. */
export const parallelDistance = apexDistance

// 1/scale as a polynomial of the apex distance (Newton form), because the exact form needs the latitude
const NODES = [42.5, 44, 45.5, 47, 48.5, 50].map((lat) => ({
  at: apexDistance(lat),
  value: (SEMI_MAJOR * parallelRadius(lat * DEG)) / (CONE * apexDistance(lat)),
}))
const COEFFICIENTS = NODES.map((n) => n.value)
for (let order = 1; order < NODES.length; order++) {
  for (let i = NODES.length - 1; i >= order; i--) {
    const [low, high] = [NODES[i - order]!, NODES[i]!]
    COEFFICIENTS[i] = (COEFFICIENTS[i]! - COEFFICIENTS[i - 1]!) / (high.at - low.at)
  }
}

/** True length of one plane unit at a place: 1 / (scale of the projection). Good to 1e-8 from 42 to 50 N. */
export function inverseScale(x: number, y: number): number {
  const radius = Math.hypot(x, ORIGIN_RADIUS - y)
  let sum = 0
  for (let i = NODES.length - 1; i >= 0; i--) sum = sum * (radius - NODES[i]!.at) + COEFFICIENTS[i]!
  return sum
}

/**
 * Length on the WGS84 ellipsoid, in cm, of a straight line in the plane (Simpson's rule over the scale;
 * within 6e-8 of the geodesic between the same ends up to 150 km, 1e-6 across the data, because straight lines stay close to it).
 */
export function lengthCm(ax: number, ay: number, bx: number, by: number): number {
  const middle = inverseScale((ax + bx) / 2, (ay + by) / 2)
  return (Math.hypot(bx - ax, by - ay) * (inverseScale(ax, ay) + 4 * middle + inverseScale(bx, by))) / 6
}

/**
 * The points to put between two plane points so that straight lines in lng/lat follow the plane's straight
 * line to `toleranceCm`: the two differ by up to 250 m over 100 km from east to west.
 */
export function pointsBetween(a: PlanePoint, b: PlanePoint, toleranceCm: number): PlanePoint[] {
  const [from, to] = [unproject(a), unproject(b)]
  const drawn = project([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])
  const bow = Math.hypot(drawn.x - (a.x + b.x) / 2, drawn.y - (a.y + b.y) / 2)
  const parts = Math.ceil(Math.sqrt(bow / toleranceCm)) // the bow shrinks with the square of the length
  return Array.from({ length: Math.max(0, parts - 1) }, (_, i) => {
    const t = (i + 1) / parts
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
  })
}
