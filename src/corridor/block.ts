import { ClipperOffset, ClipType, EndType, JoinType, type Path64 } from './clipper'
import { crossingName, type Block, type Land } from './land'
import { UNITS_PER_KM, type LngLat, type Plane, type PlanePoint } from './plane'
import { combine, type Rings } from './shapes'

/** What is changed about the land before a route is sought; nothing given, nothing changed. */
export interface LandLimits {
  blocked?: Block[]
  /** Crossings by name, `false` to close; names the land doesn't know are ignored. */
  crossings?: Record<string, boolean>
  /** Depth in km of the coastal strip: see `landUnder`. */
  stripDepthKm?: number
  /** Where the strip binds; without it all along the coast. */
  stripWithin?: StripBounds | undefined
}

/** Sides in degrees, outside of which a strip leaves all land open at any depth; one that is not given is none. */
export interface StripBounds {
  west?: number | undefined
  south?: number | undefined
  east?: number | undefined
  north?: number | undefined
}

/** Sides of the polygon that stands for a disc; it lies around the disc, at most 0.0075 % of the radius outside it. */
export const DISC_SIDES = 256

// positions of 5 decimals are up to 0.7 m off, those of the crossing and those of the shore
const CROSSING_MARGIN_CM = 200

// share of the depth by which the strip's rounded outline may fall short
const STRIP_ARC_ERROR = 0.001

const kept = new WeakMap<Land, Map<string, Land>>()

/**
 * The land without closed crossings and blocked discs, and with `stripDepthKm` only what lies within that
 * distance of the coast (and everything outside of `stripWithin`). A land without a coast has no strip.
 * The last 12 answers of each land are kept, so equal limits give the same object.
 */
export function landUnder(land: Land, limits: LandLimits = {}): Land {
  const closed = Object.entries(limits.crossings ?? {})
    .filter(([, open]) => open === false)
    .map(([name]) => crossingName(name))
    .filter((name) => land.crossings[name])
    .sort()
  const blocked = (limits.blocked ?? []).filter((block) => block.radiusKm > 0)
  const depth = limits.stripDepthKm
  const strip =
    depth !== undefined && Number.isFinite(depth) && land.coast.length > 0
      ? { stripDepthKm: depth, stripWithin: limits.stripWithin }
      : null
  if (!closed.length && !blocked.length && strip === null) return land

  const key = JSON.stringify([closed, blocked.map(({ center, radiusKm }) => [...center, radiusKm]), strip])
  return keep(land, key, () => {
    const holes = [
      ...closed.flatMap((name) => widened(land.crossings[name]!)),
      ...blocked.map((block) => discRing(land.plane, block)),
    ]
    // the strip is the slow part, so it is kept by itself for the next radius
    const rest = strip !== null && holes.length ? landUnder(land, strip) : land
    const rings = holes.length
      ? combine(ClipType.Difference, rest.rings, holes)
      : combine(ClipType.Intersection, land.rings, stripArea(land, strip!.stripDepthKm, strip!.stripWithin))
    return { ...land, rings, blocked: [...land.blocked, ...blocked] }
  })
}

/** A crossing and what lies beside it: its corners on the shore are rounded too, which left a hair of land to pass. */
function widened(crossing: Rings): Rings {
  const offset = new ClipperOffset()
  offset.addPaths(crossing, JoinType.Miter, EndType.Polygon)
  const rings: Rings = []
  offset.execute(CROSSING_MARGIN_CM, rings)
  return rings
}

function keep(land: Land, key: string, make: () => Land): Land {
  const answers = kept.get(land) ?? new Map<string, Land>()
  kept.set(land, answers)
  const answer = answers.get(key) ?? make()
  answers.delete(key)
  answers.set(key, answer)
  if (answers.size > 12) answers.delete(answers.keys().next().value!)
  return answer
}

/** Whether a place lies inside a disc that was taken out. */
export function insideBlock(land: Land, place: LngLat): boolean {
  const { plane } = land
  const p = plane.project(place)
  return land.blocked.some(({ center, radiusKm }) => {
    const c = plane.project(center)
    return Math.hypot(p.x - c.x, p.y - c.y) * plane.inverseScale(c.x, c.y) < radiusKm * UNITS_PER_KM
  })
}

/** The polygon that stands for a disc on the plane, anticlockwise. */
export function discRing(plane: Plane, { center, radiusKm }: Block): Path64 {
  const c = plane.projectToGrid(center)
  const radius = (radiusKm * UNITS_PER_KM) / plane.inverseScale(c.x, c.y) / Math.cos(Math.PI / DISC_SIDES)
  return Array.from({ length: DISC_SIDES }, (_, i) => {
    const angle = ((i + 0.5) / DISC_SIDES) * 2 * Math.PI
    return { x: Math.round(c.x + radius * Math.cos(angle)), y: Math.round(c.y + radius * Math.sin(angle)) }
  })
}

/** What the strip leaves open: paths that may overlap, to be filled as one. */
function stripArea({ plane, coast }: Land, depthKm: number, within: StripBounds = {}): Rings {
  const radius = Math.max(0, depthKm) * UNITS_PER_KM
  const [west, south, east, north] = plane.box
  const half = ((east - west + 360) % 360 || 360) / 2
  // all around the land, in degrees east of its middle
  const all = { west: -half - 1, south: south - 1, east: half + 1, north: north + 1 }
  const side = (lng: number) => {
    const turned = ((((lng - west - half + 180) % 360) + 360) % 360) - 180
    return Math.max(all.west, Math.min(all.east, turned))
  }
  const bound = {
    west: within.west === undefined ? all.west : side(within.west),
    south: Math.max(all.south, within.south ?? -90),
    east: within.east === undefined ? all.east : side(within.east),
    north: Math.min(all.north, within.north ?? 90),
  }
  const area = (sides: Sides) => degreesRing(plane, west + half, sides)
  const open = [
    ...(bound.west > all.west ? [area({ ...all, east: bound.west })] : []),
    ...(bound.south > all.south ? [area({ ...all, north: bound.south })] : []),
    ...(bound.east < all.east ? [area({ ...all, west: bound.east })] : []),
    ...(bound.north < all.north ? [area({ ...all, south: bound.north })] : []),
  ]
  const bounding = area(bound)
  const span = (values: number[]) => [
    Math.min(...values) - 1.01 * radius,
    Math.max(...values) + 1.01 * radius,
  ]
  const [left, right] = span(bounding.map(({ x }) => x)) as [number, number]
  const [low, high] = span(bounding.map(({ y }) => y)) as [number, number]
  /** Coast further off cannot reach across the strip's ends. */
  const reaches = (a: PlanePoint, b: PlanePoint) =>
    Math.max(a.x, b.x) > left &&
    Math.min(a.x, b.x) < right &&
    Math.max(a.y, b.y) > low &&
    Math.min(a.y, b.y) < high
  const offset = new ClipperOffset(2, Math.max(1, radius * STRIP_ARC_ERROR))
  for (const path of coast)
    for (const part of runs(path, (i) => reaches(path[i]!, path[i + 1]!)))
      offset.addPath(part, JoinType.Round, EndType.Round)
  const near: Rings = []
  offset.execute(radius, near)
  return [...near, ...open]
}

/** West and east in degrees east of a middle meridian. */
type Sides = Record<keyof StripBounds, number>

/** Degrees between the corners along a parallel, which is an arc on the plane: its bow is under 2 m. */
const PARALLEL_STEP = 0.1

/** An area between two meridians, in degrees east of a middle one, and two parallels, as a path on the plane. */
function degreesRing(plane: Plane, middle: number, { west, south, east, north }: Sides): Path64 {
  const parts = Math.max(1, Math.ceil((east - west) / PARALLEL_STEP))
  const along = (lat: number) =>
    Array.from({ length: parts + 1 }, (_, i): LngLat => [middle + west + ((east - west) * i) / parts, lat])
  return [...along(south), ...along(north).reverse()].map(plane.projectToGrid)
}

/** The stretches of a path whose pieces (from point i to the next) are wanted. */
function runs(path: Path64, wanted: (i: number) => boolean): Path64[] {
  const found: Path64[] = []
  let run: Path64 = []
  for (let i = 0; i + 1 < path.length; i++) {
    if (wanted(i)) {
      if (!run.length) found.push((run = [path[i]!]))
      run.push(path[i + 1]!)
    } else run = []
  }
  return found
}
