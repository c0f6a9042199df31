import { geoIdentity, geoPath } from 'd3-geo'
import type { Feature, Geometry, Position } from 'geojson'
import type { Frame } from './frame'
import { inUnits, PathWriter } from './path-writer'
import { ringArea, simplify, skipHidden } from './simplify'

/**
 * How finely shapes are drawn, in px: detail within `tolerance` is left out, places are kept to a whole `step`.
 * Finest what the story is about, coarser the rivers, coarsest the world around the region.
 */
const DETAIL = {
  story: { tolerance: 0.9, step: 0.25 },
  region: { tolerance: 2.4, step: 1 },
  faint: { tolerance: 5, step: 1 },
  world: { tolerance: 6, step: 1 },
}
const SMALLEST_PX2 = { story: 0, region: 5, faint: 5, world: 20 }
/** Coordinates are cut this far outside the drawn extent, so that no cut is stroked in view. */
const BLEED_PX = 8

export interface PathOptions {
  /** A box that the map paints over afterwards. */
  hidden?: [Position, Position] | null
  /** The basemap's details may go, and its small rings. */
  detail?: keyof typeof DETAIL
}

/**
 * How many of the frame's units a unit of a path is: coarse shapes are written in their own step, so that their
 * numbers are short. Strokes do not scale.
 */
export function pathScale(frame: Frame, { detail = 'story' }: PathOptions = {}): number {
  return Math.max(1, DETAIL[detail].step * frame.units)
}

/** The SVG path data of some features, to be scaled by `pathScale`; '' where nothing is in the drawn extent. */
export function pathOf(features: Feature[], frame: Frame, options: PathOptions = {}): string {
  const { hidden, detail = 'story' } = options
  const [w, h] = frame.half
  const { tolerance, step } = DETAIL[detail]
  const box = hidden ? ([frame.toPx(hidden[0]), frame.toPx(hidden[1])] as [Point, Point]) : null
  const writer = new PathWriter(frame.units / pathScale(frame, options), step)
  const draw = geoPath(
    geoIdentity().clipExtent([
      [-w - BLEED_PX, -h - BLEED_PX],
      [w + BLEED_PX, h + BLEED_PX],
    ]),
    writer as unknown as CanvasRenderingContext2D,
  )
  for (const { geometry } of features) {
    for (const copy of frame.copies) {
      const flat = flatten(geometry, (line, closed) => {
        const px = skipHidden(line.map(frame.toPx), box, closed)
        const thin = simplify(px, tolerance)
        if (closed && (thin.length < 4 || ringArea(thin) < SMALLEST_PX2[detail])) return []
        return thin.map(([x, y]): Point => [x + copy, y])
      })
      if (flat) draw(flat)
    }
  }
  return writer.data()
}

/** Points as strokes without length: with a round cap each is a dot, as wide as the stroke. */
export function dotsOf(features: Feature[], frame: Frame): string {
  const [w, h] = frame.half
  const { step } = DETAIL.story
  return features
    .filter((f) => f.geometry.type === 'Point')
    .flatMap((f) => pointsOf(f, frame))
    .filter(([x, y]) => Math.abs(x) < w && Math.abs(y) < h)
    .map(([x, y]) => `M${inUnits(x, frame.units, step)} ${inUnits(y, frame.units, step)}h0`)
    .join('')
}

type Point = [number, number]

const points = new WeakMap<Frame, WeakMap<Feature, Point[]>>()

/** Where a point stands: once in each copy of the world that is drawn. */
export function pointsOf(feature: Feature, frame: Frame): Point[] {
  let known = points.get(frame)
  if (!known) points.set(frame, (known = new WeakMap<Feature, Point[]>()))
  let found = known.get(feature)
  if (!found) {
    const [x, y] = frame.toPx((feature.geometry as { coordinates: Position }).coordinates)
    known.set(feature, (found = frame.copies.map((copy) => [x + copy, y])))
  }
  return found
}

function flatten(geometry: Geometry, line: (l: Position[], closed: boolean) => Point[]): Geometry | null {
  const polygon = (rings: Position[][]) => {
    const [outer, ...holes] = rings.map((r) => line(r, true))
    return outer?.length ? [outer, ...holes.filter((r) => r.length)] : []
  }
  switch (geometry.type) {
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates, false) }
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map((l) => line(l, false)) }
    case 'Polygon': {
      const coordinates = polygon(geometry.coordinates)
      return coordinates.length ? { type: 'Polygon', coordinates } : null
    }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map(polygon).filter((p) => p.length),
      }
    default:
      return null
  }
}
