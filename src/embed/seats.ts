import type { HeldMap } from './held-map'

/** How far a map lies from the middle of the screen, in CSS px. */
function distance(map: HeldMap) {
  const { top, bottom } = map.element.getBoundingClientRect()
  return Math.abs((top + bottom) / 2 - innerHeight / 2)
}

/**
 * Chooses the maps that may use WebGL, as a browser drops the oldest context when a page has too many. The maps nearest
 * to the screen are live; others that are live already stay so while the limit allows it.
 */
export function seatMaps(maps: HeldMap[], liveAtMost: number) {
  const ranked = maps
    .filter((map) => map.near || map.mode === 'live')
    .map((map) => ({ map, far: map.near ? 0 : 1, distance: distance(map) }))
    .sort((a, b) => a.far - b.far || a.distance - b.distance)
    .map(({ map }) => map)
  const live = new Set(ranked.slice(0, liveAtMost))
  // contexts are released first, so that the limit is never exceeded; static maps load last
  for (const map of maps) if (map.mode === 'live' && !live.has(map)) map.setMode('still')
  for (const map of live) map.setMode('live')
  for (const map of maps) if (map.near && !live.has(map)) map.setMode('still')
}
