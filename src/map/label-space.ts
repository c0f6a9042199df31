import type { Feature, FeatureCollection } from 'geojson'
import type { Camera } from '../view/state'
import { isInView } from './edges'
import { lngLatAt, screenPx, worldPx } from './mercator'
import { TAG_HEIGHT_PX, tagWidthPx, type StoryTag } from './story-tags'
import { stripsAround, type Box } from './boxes'
import type { TagSpot } from './tags'

/** A map at rest, with what stands on it in CSS px from its top left corner. */
export interface Rest {
  camera: Camera
  size: { width: number; height: number }
  /** By the ids of the tags; `null` for one that has no room now. */
  tags: ReadonlyMap<string, Box | null>
  /** The legend, the buttons and the like. */
  furniture: readonly Box[]
}

/** Room around a tag, in CSS px. */
const ROOM_PX = 2
/** A dot of a story's place and the ring around it reach so far, in CSS px (layers/point.ts, leaders.ts). */
export const DOT_ROOM_PX = 7.5
/** Width of the strip along each edge that keeps names from being cut, in CSS px: wider than any name. */
const BEYOND_PX = 90

/**
 * Where the names of the basemap may not stand: on tags and the dots of their places, under what lies over the map, and over the map's edge, which
 * would cut them. Each is a point with a box around it in CSS px, so that the map can move before the next rest.
 */
export function labelSpace(
  tags: readonly StoryTag[],
  spots: ReadonlyMap<string, TagSpot>,
  rest: Rest | null = null,
): FeatureCollection {
  const ofTags = tags.flatMap((tag) => {
    const box = rest?.tags.get(tag.id)
    if (box === null) return []
    if (box) return [boxFeature(box, rest!, ROOM_PX, tag)]
    const { dx, dy } = spots.get(tag.id) ?? { dx: 0, dy: 0 }
    return [feature(tag.lngLat, [dx, dy], tagWidthPx(tag) / 2 + ROOM_PX, TAG_HEIGHT_PX / 2 + ROOM_PX)]
  })
  // a tag without room leaves its dot
  const dots = tags.map(({ lngLat }) => feature(lngLat, [0, 0], DOT_ROOM_PX, DOT_ROOM_PX))
  const others = rest
    ? [...rest.furniture, ...stripsAround(rest.size, BEYOND_PX)].map((box) => boxFeature(box, rest))
    : []
  return { type: 'FeatureCollection', features: [...ofTags, ...dots, ...others] }
}

/** A box on the screen; with a tag whose place is in view it moves with that place. */
function boxFeature(
  [left, top, right, bottom]: Box,
  { camera, size }: Rest,
  roomPx = 0,
  tag?: StoryTag,
): Feature {
  const [w, h] = [(right - left) / 2, (bottom - top) / 2]
  const middle: [number, number] = [left + w, top + h]
  const place = tag && screenPx(tag.lngLat, camera, size)
  if (tag && place && isInView(place, size))
    return feature(tag.lngLat, [middle[0] - place[0], middle[1] - place[1]], w + roomPx, h + roomPx)
  // MapLibre places no symbol for a point out of view, so the box belongs to the nearest point in view
  const at = [
    Math.max(0, Math.min(size.width, middle[0])),
    Math.max(0, Math.min(size.height, middle[1])),
  ] as const
  const [cx, cy] = worldPx(camera.center, camera.zoom)
  const lngLat = lngLatAt([cx + at[0] - size.width / 2, cy + at[1] - size.height / 2], camera.zoom)
  return feature(lngLat, [middle[0] - at[0], middle[1] - at[1]], w + roomPx, h + roomPx)
}

function feature(lngLat: [number, number], offset: [number, number], w: number, h: number): Feature {
  return {
    type: 'Feature',
    properties: { box: [h, w, h, w], offset },
    geometry: { type: 'Point', coordinates: lngLat },
  }
}
