import type { BBox } from 'geojson'
import { lngLatAt, worldPx } from '../../map/mercator'
import type { Camera } from '../../view/state'

/** A large screen, whose map shows the most, in CSS px. */
const SCREEN = { width: 1280, height: 800 }

/** What a screen shows through a camera: [west, south, east, north] in degrees. */
export function extentOf({ center, zoom }: Camera, pad = 1, { width, height } = SCREEN): BBox {
  const [x, y] = worldPx(center, zoom)
  const [dx, dy] = [(width / 2) * pad, (height / 2) * pad]
  const [west, north] = lngLatAt([x - dx, y - dy], zoom)
  const [east, south] = lngLatAt([x + dx, y + dy], zoom)
  return [west, south, east, north]
}

/** The smallest box around some. */
export const union = (boxes: BBox[]): BBox => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east!)),
  Math.max(...boxes.map(([, , , north]) => north!)),
]

/** What of a box lies in a region. */
export const within = (box: BBox, region: BBox): BBox => [
  Math.max(box[0], region[0]),
  Math.max(box[1], region[1]),
  Math.min(box[2]!, region[2]!),
  Math.min(box[3]!, region[3]!),
]

/** A box, and around its middle at least what a large screen shows at a zoom. */
export function atLeast([west, south, east, north]: BBox, zoom: number): BBox {
  const center: [number, number] = [(west + east!) / 2, (south + north!) / 2]
  return union([[west, south, east!, north!], extentOf({ center, zoom })])
}

/** By how much a box that may go on beyond the antimeridian is turned round the globe for each part of it to lie within. */
export const turnsOf = ([west, , east]: BBox): number[] =>
  [0, 360, -360].filter((turn) => west + turn < 180 && east! + turn > -180)

export const turned = ([west, south, east, north]: BBox, turn: number): BBox => [
  west + turn,
  south,
  east! + turn,
  north!,
]
