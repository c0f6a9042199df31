import { TAG_HEIGHT_PX } from './story-tags'
import { overlap, type Box, type Size } from './boxes'

/** A tag at the edge of the map that points to its place, in CSS px from the map's top left; `turn` in radians. */
export interface EdgeSpot {
  left: number
  top: number
  turn: number
}

/** Room between such a tag and the edge, and around it, in CSS px. */
const EDGE_PX = 8
const ROOM_PX = 6
const STEP_PX = 8

/** Whether a point, in CSS px from the top left corner of a map, is on the map. */
export function isInView([x, y]: readonly [number, number], { width, height }: Size): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}

/**
 * The spot along the edges of the map nearest to where the way to a place leaves it, at which a tag covers nothing; on
 * the way's side of the map, for an arrow that points back over the map would lead astray. Where there is none, the one
 * that covers least.
 * @param taken what lies on the map, in CSS px: other tags, the card, the legend and the like
 */
export function edgeSpot(
  width: number,
  [exitX, exitY]: readonly [number, number],
  [placeX, placeY]: readonly [number, number],
  size: Size,
  taken: readonly Box[],
): EdgeSpot {
  const [right, bottom] = [size.width - width - EDGE_PX, size.height - TAG_HEIGHT_PX - EDGE_PX]
  const along = (to: number) =>
    Array.from(
      { length: Math.max(1, Math.floor((to - EDGE_PX) / STEP_PX) + 1) },
      (_, i) => EDGE_PX + i * STEP_PX,
    )
  const [midX, midY] = [size.width / 2, size.height / 2]
  const covered = ([left, top]: Spot) => {
    const box: Box = [left - ROOM_PX, top - ROOM_PX, left + width + ROOM_PX, top + TAG_HEIGHT_PX + ROOM_PX]
    return taken.reduce((sum, other) => sum + overlap(box, other), 0)
  }
  const spots = [
    ...along(right).flatMap((left): Spot[] => [
      [left, EDGE_PX],
      [left, bottom],
    ]),
    ...along(bottom).flatMap((top): Spot[] => [
      [EDGE_PX, top],
      [right, top],
    ]),
  ]
  let best: { spot: Spot; isOnSide: boolean; px2: number; away: number } | null = null
  for (const spot of spots) {
    const [x, y] = [spot[0] + width / 2, spot[1] + TAG_HEIGHT_PX / 2]
    const isOnSide = (x - midX) * (exitX - midX) + (y - midY) * (exitY - midY) >= 0
    if (best?.isOnSide && !isOnSide) continue
    const away = Math.hypot(x - exitX, y - exitY)
    const isAsGood = best && best.isOnSide === isOnSide
    // with each frame of the map: what is further than a free spot need not be looked at
    if (isAsGood && best!.px2 === 0 && away >= best!.away) continue
    const px2 = covered(spot)
    if (!isAsGood || px2 < best!.px2 || (px2 === best!.px2 && away < best!.away))
      best = { spot, isOnSide, px2, away }
  }
  const [left, top] = best!.spot
  const turn = Math.atan2(placeY - top - TAG_HEIGHT_PX / 2, placeX - left - width / 2)
  return { left: Math.round(left), top: Math.round(top), turn: Number(turn.toFixed(2)) }
}

type Spot = readonly [left: number, top: number]
