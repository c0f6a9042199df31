import { ClipperOffset, ClipType, EndType, JoinType, type Path64 } from './clipper'
import { crossingName, type Block, type Land } from './land'
import { UNITS_PER_KM, type LngLat, type Plane } from './plane'
import { combine, type Rings } from './shapes'

/** What is changed about the land before a route is sought; nothing given, nothing changed. */
export interface LandLimits {
  blocked?: Block[]
  /** Crossings by name, `false` to close; names the land doesn't know are ignored. */
  crossings?: Record<string, boolean>
  /** Depth in km of the coastal strip: see `landUnder`. */
  stripDepthKm?: number
}

/** Sides of the polygon that stands for a disc; it lies around the disc, at most 0.0075 % of the radius outside it. */
export const DISC_SIDES = 256

/**
 * Where the strip ends in the west (the longitude of Berdiansk): the coastal way is the stretch from the border
 * to there; the story's route then turns inland to Melitopol and on to Crimea, where "behind the coast" has no
 * meaning. West of it all land stays open at any depth.
 */
export const STRIP_WEST_LNG = 36.788

// positions of 5 decimals are up to 0.7 m off, those of the crossing and those of the shore
const CROSSING_MARGIN_CM = 200

// share of the depth by which the strip's rounded outline may fall short
const STRIP_ARC_ERROR = 0.001

const kept = new WeakMap<Land, Map<string, Land>>()

/**
 * The land without closed crossings and blocked discs, and with `stripDepthKm` only what lies within that
 * distance of the Azov coast east of Berdiansk (and everything west of it). A land without a coast has no strip.
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
  const strip = depth !== undefined && Number.isFinite(depth) && land.coast.length > 0 ? depth : null
  if (!closed.length && !blocked.length && strip === null) return land

  const key = JSON.stringify([closed, blocked.map(({ center, radiusKm }) => [...center, radiusKm]), strip])
  return keep(land, key, () => {
    const holes = [
      ...closed.flatMap((name) => widened(land.crossings[name]!)),
      ...blocked.map((block) => discRing(land.plane, block)),
    ]
    // the strip is the slow part, so it is kept by itself for the next radius
    const rest = strip !== null && holes.length ? landUnder(land, { stripDepthKm: strip }) : land
    const rings = holes.length
      ? combine(ClipType.Difference, rest.rings, holes)
      : combine(ClipType.Intersection, land.rings, stripArea(land, strip!))
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

function discRing(plane: Plane, { center, radiusKm }: Block): Path64 {
  const c = plane.projectToGrid(center)
  const radius = (radiusKm * UNITS_PER_KM) / plane.inverseScale(c.x, c.y) / Math.cos(Math.PI / DISC_SIDES)
  return Array.from({ length: DISC_SIDES }, (_, i) => {
    const angle = ((i + 0.5) / DISC_SIDES) * 2 * Math.PI
    return { x: Math.round(c.x + radius * Math.cos(angle)), y: Math.round(c.y + radius * Math.sin(angle)) }
  })
}

/** What the strip leaves open: paths that may overlap, to be filled as one. */
function stripArea(land: Land, depthKm: number): Rings {
  const radius = Math.max(0, depthKm) * UNITS_PER_KM
  const [west, south, , north] = land.plane.box
  const corners: LngLat[] = [
    [west - 1, south - 1],
    [STRIP_WEST_LNG, south - 1],
    [STRIP_WEST_LNG, north + 1],
    [west - 1, north + 1],
  ]
  const open = corners.map(land.plane.projectToGrid)
  // coast further west cannot reach across the strip's end
  const left = Math.min(open[1]!.x, open[2]!.x) - 1.01 * radius
  const offset = new ClipperOffset(2, Math.max(1, radius * STRIP_ARC_ERROR))
  for (const path of land.coast)
    for (const part of runs(path, (i) => Math.max(path[i]!.x, path[i + 1]?.x ?? -Infinity) > left))
      offset.addPath(part, JoinType.Round, EndType.Round)
  const near: Rings = []
  offset.execute(radius, near)
  return [...near, open]
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
