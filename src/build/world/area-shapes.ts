import type { BBox, Feature, Position } from 'geojson'
import { ClipperOffset, ClipType, EndType, JoinType } from '../../corridor/clipper'
import { combine, combineToPolygons, doubleArea, type Rings } from '../../corridor/shapes'
import { groundAreas } from '../world-cut'
import { areaIndex, boxOfArea, provincesOf } from './areas'
import type { Area } from './named-areas'

const STEPS = 1e5
/** How far the coast that is drawn may lie outside of Natural Earth's, in degrees of latitude: some 6 km. */
const SEAWARD_DEG = 0.055
/** Wider than this, in degrees, an area is cut from the coarser coast. */
const DETAIL_MOST_DEG = 14

/**
 * An area as the map's own land has it: its limits are the policy's, its shore is the coast that is drawn, vertex for
 * vertex. Natural Earth's coast is coarser, so the area reaches seawards as far as no other has the land.
 */
export function areaShapes({ id, name, area, country, takes }: Area): Feature[] {
  const [west, south, east, north] = boxOfArea(area) as [number, number, number, number]
  const box: BBox = [
    Math.max(-180, west - 2 * SEAWARD_DEG),
    Math.max(-85, south - 2 * SEAWARD_DEG),
    Math.min(180, east + 2 * SEAWARD_DEG),
    Math.min(84, north + 2 * SEAWARD_DEG),
  ]
  const isWide = Math.max(box[2] - box[0], box[3] - box[1]) > DETAIL_MOST_DEG
  const { land } = groundAreas(isWide ? 'region' : 'detail', box)
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const own = ringsOf(area.coordinates)
  const others = othersNear(box, country, takes)
  const reach = combine(ClipType.Difference, grown(own, squeeze), others)
  const whole = combine(ClipType.Union, own, reach)
  const coast = ringsOf(land)
  const polygons = combineToPolygons(ClipType.Intersection, whole, coast)
  if (!polygons.length) throw new Error(`${id}: no land`)
  const coordinates = polygons.map((rings) => rings.map((ring) => [...ring, ring[0]!].map(degrees)))
  const shore = shoreOf(polygons, coast)
  return [
    {
      type: 'Feature',
      id,
      properties: { kind: 'area', name_en: name },
      geometry: { type: 'MultiPolygon', coordinates },
    },
    ...(shore.length
      ? [
          {
            type: 'Feature' as const,
            id: `${id}-shore`,
            properties: { kind: 'shore' },
            geometry: { type: 'MultiLineString' as const, coordinates: shore },
          },
        ]
      : []),
  ]
}

/** Every other province near a box: of the same country, and of others. */
function othersNear(box: BBox, country: string, takes: (iso: string) => boolean): Rings {
  const near = areaIndex().countries.filter(({ bbox }) => meets(bbox, box))
  return near.flatMap(({ a3 }) => {
    const rest = provincesOf(a3, a3 === country ? (iso) => !takes(iso) : undefined)
    return rest ? ringsOf(rest.coordinates.filter((rings) => meets(boxOfRing(rings[0]!), box))) : []
  })
}

const meets = (a: BBox, b: BBox) => a[0] < b[2]! && b[0] < a[2]! && a[1] < b[3]! && b[1] < a[3]!

function boxOfRing(ring: Position[]): BBox {
  return boxOfArea({ type: 'MultiPolygon', coordinates: [[ring]] })
}

const degrees = ({ x, y }: { x: number; y: number }): Position => [x / STEPS, y / STEPS]

/** On the grid of `STEPS`, outer rings anticlockwise, holes clockwise. */
function ringsOf(polygons: Position[][][]): Rings {
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const path = ring
        .slice(1)
        .map(([lng, lat]) => ({ x: Math.round(lng! * STEPS), y: Math.round(lat! * STEPS) }))
      return doubleArea(path) > 0 === (i === 0) ? path : path.reverse()
    }),
  )
}

/** Rings so much larger; east and west by as many kilometres as north and south. */
function grown(rings: Rings, squeeze: number): Rings {
  const scaled = (path: Rings[number], by: number) => path.map(({ x, y }) => ({ x: Math.round(x * by), y }))
  const offset = new ClipperOffset()
  offset.addPaths(
    rings.map((ring) => scaled(ring, squeeze)),
    JoinType.Square,
    EndType.Polygon,
  )
  const made: Rings = []
  offset.execute(SEAWARD_DEG * STEPS, made)
  return made.map((ring) => scaled(ring, 1 / squeeze))
}

/** The stretches of an area's rings that run along the coast. */
function shoreOf(polygons: Rings[], coast: Rings): Position[][] {
  const key = ({ x, y }: { x: number; y: number }) => `${x} ${y}`
  const corners = new Set(coast.flatMap((ring) => ring.map(key)))
  return polygons.flat().flatMap((ring) => {
    const onCoast = ring.map((at) => corners.has(key(at)))
    if (onCoast.every(Boolean)) return [[...ring, ring[0]!].map(degrees)]
    const start = onCoast.indexOf(false)
    const turned = [...ring.slice(start), ...ring.slice(0, start)]
    const lines: Position[][] = []
    let line: Position[] = []
    for (const at of [...turned, turned[0]!]) {
      if (corners.has(key(at))) line.push(degrees(at))
      else {
        if (line.length > 1) lines.push(line)
        line = []
      }
    }
    if (line.length > 1) lines.push(line)
    return lines
  })
}
