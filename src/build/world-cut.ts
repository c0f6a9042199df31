import type { BBox, Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { KM_PER_DEG, LINE_KINDS, SCALES, type LineKind, type Scale } from '../../geo/grid'
import type { Point } from '../../geo/join'
import { areasIn, linesIn, turn } from './world/clip'
import { labelsIn, type LabelOptions } from './world/labels'
import { withMinor } from './world/minor'
import { isLand, offGrid, readLines, type CellLine } from './world/read'
import { BEYOND_DEG, withoutJumps } from './world/scale-seams'
import { turned, turnsOf } from './world/screen'
import type { StepBox } from './world/step-box'

/** What a story's map is drawn on, by map source. */
export type WorldCut = Record<'world' | 'coarse' | 'fine' | 'towns', FeatureCollection>

export interface CutOptions extends LabelOptions {
  /** Boxes of the fine scale, inside the cut's own; none where the story stays far out. */
  detail: BBox[]
}

/** What is drawn as a line, other than rivers. */
const LINES = LINE_KINDS.filter((kind) => !['coast', 'lake', 'river'].includes(kind))
/** Waters below this size, in km2, and rivers above this class are left out of a scale. */
const LEAST_LAKE_KM2: Record<Scale, number> = { detail: 1, region: 60, world: 2000 }
/** Of a lake that a box cuts, a smaller part is kept too, this share of the least: the coarser scale goes on with the rest. */
const LEAST_CUT = 1 / 20
const LAST_RIVER: Record<Scale, number> = { detail: 3, region: 2, world: -1 }
/** How far a scale's ground reaches over its mask, in degrees: without it a seam shows between two fills. */
export const MASK_INSET = 0.02
const WORLD: BBox = [-180, -85, 180, 84]

/** Read once, for all stories. */
let worldLines: CellLine[] | undefined

/**
 * The ground of a story out of geo/world: the whole world, coarse; the region in a box; the detail boxes in it; and the
 * names of all of them. A scale that hides what lies under it has a feature of kind `mask` for each of its boxes.
 * Deterministic; reads only the cells that the boxes touch.
 * @param box [west, south, east, north] in degrees; it may go on beyond 180 to either side
 */
export function cutWorld(box: BBox, options: CutOptions): WorldCut {
  const coarse = regionLines(box, options.detail)
  const world = withoutJumps('world', (worldLines ??= readLines('world', WORLD)), {
    scale: 'region',
    // before the region is there, the world lies around what is looked at first
    ...linesOnBothSides(coarse, box, options.near),
  })
  return {
    world: collection(groundOf('world', WORLD, 'world', world)),
    coarse: collection([maskOf(box, 'coarse'), ...groundOf('region', box, 'coarse', coarse)]),
    fine: collection(
      options.detail.flatMap((part, i) => [
        maskOf(part, `fine-${i + 1}`),
        ...ground('detail', part, `fine-${i + 1}`).flatMap((one) =>
          withMinor(one, coarse, { region: LAST_RIVER.region, fine: LAST_RIVER.detail }),
        ),
      ]),
    ),
    towns: collection(labelsIn(box, options)),
  }
}

/** The region's lines in a box and around it, on the course of the finer ones at the edges of the detail boxes. */
function regionLines(box: BBox, detail: BBox[]): CellLine[] {
  const lines = readLines('region', grown(box, BEYOND_DEG.region))
  return detail.reduce(
    (some, part) =>
      withoutJumps('region', some, {
        scale: 'detail',
        lines: readLines('detail', grown(part, BEYOND_DEG.detail)),
        boxes: [part],
      }),
    lines,
  )
}

/** A box so many degrees larger on each side. */
export const grown = ([west, south, east, north]: BBox, deg: number): BBox => [
  west - deg,
  Math.max(-90, south - deg),
  east! + deg,
  Math.min(90, north! + deg),
]

/** Lines of a box that goes on over the antimeridian, on both sides of the globe, and the boxes that they are in. */
function linesOnBothSides(lines: CellLine[], box: BBox, near?: BBox): { lines: CellLine[]; boxes: BBox[] } {
  const turns = turnsOf(box)
  const steps = 1 / SCALES.region.unit
  return {
    lines: turns.flatMap((turn) =>
      lines.map((line) => ({
        ...line,
        points: line.points.map(([x, y]): Point => [x + turn * steps, y]),
      })),
    ),
    boxes: turns.flatMap((turn) => [box, ...(near ? [near] : [])].map((one) => turned(one, turn))),
  }
}

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})

function maskOf(box: BBox, id: string): Feature {
  const inset = grown(box, -MASK_INSET)
  return feature(`mask-${id}`, { type: 'Polygon', coordinates: [ringOf(inset)] }, { kind: 'mask' })
}

const ringOf = ([west, south, east, north]: BBox): Position[] =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as Position[]

/** Land, lakes, rivers and borders of a scale in a box. */
export const ground = (scale: Scale, box: BBox, id = scale as string): Feature[] =>
  groundOf(scale, box, id, readLines(scale, box))

function groundOf(scale: Scale, box: BBox, id: string, lines: CellLine[]): Feature[] {
  const { unit } = SCALES[scale]
  const steps = stepBox(box, unit)
  const of = (...kinds: LineKind[]) => lines.filter(({ kind }) => kinds.includes(kind))
  const { land, lakes } = areasOf(scale, steps, of)
  const rivers = riverLevels(of('river'), scale).flatMap(([level, some]) =>
    linesIn(points(some), steps).map((line) => ({ level, line })),
  )
  const degrees = degreesOf(unit)
  const polygon = (rings: Point[][]) => rings.map(degrees)
  return [
    ...(land.length
      ? [feature(`${id}-land`, { type: 'MultiPolygon', coordinates: land.map(polygon) }, { kind: 'land' })]
      : []),
    ...lakes.map((rings, i) =>
      feature(`${id}-lake-${i + 1}`, { type: 'Polygon', coordinates: polygon(rings) }, { kind: 'lake' }),
    ),
    ...rivers.map(({ level, line }, i) =>
      feature(
        `${id}-river-${i + 1}`,
        { type: 'LineString', coordinates: degrees(line) },
        { kind: 'river', level },
      ),
    ),
    ...LINES.flatMap((kind) => {
      const coordinates = linesIn(points(of(kind)), steps).map(degrees)
      return coordinates.length
        ? [feature(`${id}-${kind}-lines`, { type: 'MultiLineString', coordinates }, { kind })]
        : []
    }),
  ]
}

/** The land and the lakes of a scale in a box as polygons in degrees, each ring closed; lakes lie in the land. */
export function groundAreas(scale: Scale, box: BBox): Record<'land' | 'lakes', Position[][][]> {
  const { unit } = SCALES[scale]
  const lines = readLines(scale, box)
  const { land, lakes } = areasOf(scale, stepBox(box, unit), (...kinds) =>
    lines.filter(({ kind }) => kinds.includes(kind)),
  )
  const polygon = (rings: Point[][]) => rings.map(degreesOf(unit))
  return { land: land.map(polygon), lakes: lakes.map(polygon) }
}

function areasOf(scale: Scale, steps: StepBox, of: (...kinds: LineKind[]) => CellLine[]) {
  const land = areasIn(points(of('coast')), steps, () => isLand(scale, offGrid([steps[0], steps[1]])))
  const least = LEAST_LAKE_KM2[scale]
  const lakes = areasIn(points(of('lake')), steps, () => false).filter(([ring]) => {
    const isCut = ring!.some((at) => isOnEdge(at, steps))
    return km2(ring!, SCALES[scale].unit) >= (isCut ? least * LEAST_CUT : least)
  })
  return { land, lakes }
}

const points = (some: CellLine[]) => some.map((line) => line.points)

/** To 5 decimals, which every whole step of a grid has: what lies between two, as on a box's edge, is rounded. */
const degrees = (value: number, unit: number) =>
  Number.isInteger(value) ? Math.round(value * unit * 1e5) / 1e5 : Number((value * unit).toFixed(5))

const degreesOf = (unit: number) => (line: Point[]) =>
  line.map((at) => at.map((value) => degrees(value, unit)))

function riverLevels(rivers: CellLine[], scale: Scale): [number, CellLine[]][] {
  const levels = [...new Set(rivers.map(({ level }) => level ?? 0))].sort((a, b) => a - b)
  return levels
    .filter((level) => level <= LAST_RIVER[scale] || level > 7)
    .map((level) => [level, rivers.filter((river) => river.level === level)])
}

/** A box in steps of a grid, its edges half a step beside the grid's lines. */
function stepBox([west = 0, south = 0, east = 0, north = 0]: BBox, unit: number): StepBox {
  const [w, s, e, n] = [west, south, east, north].map((edge) => Math.round(edge / unit)) as StepBox
  return [w - 0.5, s - 0.5, e + 0.5, n + 0.5]
}

const isOnEdge = ([x, y]: Point, [west, south, east, north]: StepBox) =>
  x === west || x === east || y === south || y === north

function km2(ring: Point[], unit: number): number {
  const lat = (ring[0]![1] * unit * Math.PI) / 180
  return (Math.abs(turn(ring)) / 2) * (unit * KM_PER_DEG) ** 2 * Math.cos(lat)
}

function feature(id: string, geometry: Geometry, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', id, properties, geometry }
}
