import type { LiveMap } from '../../map/live'

/** Room in px that a position has to have at the side of a map, or it counts as out of view. */
const ROOM = 30

/** Brings a position into the middle of a map that does not show it. */
export function intoView(live: LiveMap, center: [number, number]): void {
  const { clientWidth, clientHeight } = live.map.getContainer()
  const { x, y } = live.project(center)
  if (x < ROOM || y < ROOM || x > clientWidth - ROOM || y > clientHeight - ROOM)
    live.go({ center, zoom: live.camera.zoom })
}
