import type { HeldMap } from './held-map'

/** How far a map lies from the middle of the screen, in CSS px. */
function distance(map: HeldMap) {
  const { top, bottom } = map.element.getBoundingClientRect()
  return Math.abs((top + bottom) / 2 - innerHeight / 2)
}

/**
 * Who may draw with WebGL: browsers take the context away from the oldest map when a page has too many.
 * The nearest maps are live; of the rest, those that live already stay so while there is room.
 */
export function seatMaps(maps: HeldMap[], liveAtMost: number) {
  const ranked = maps
    .filter((map) => map.near || map.mode === 'live')
    .map((map) => ({ map, far: map.near ? 0 : 1, distance: distance(map) }))
    .sort((a, b) => a.far - b.far || a.distance - b.distance)
    .map(({ map }) => map)
  const live = new Set(ranked.slice(0, liveAtMost))
  // first the ones that leave, so that there is never one too many; last the ones that only show their picture
  for (const map of maps) if (map.mode === 'live' && !live.has(map)) map.setMode('still')
  for (const map of live) map.setMode('live')
  for (const map of maps) if (map.near && !live.has(map)) map.setMode('still')
}
