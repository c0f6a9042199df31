import type { BBox, Feature } from 'geojson'
import { atLeast, within } from './screen'

/** Where a name may stand, with the room around it. */
export interface Place {
  at: [number, number]
  roomKm: number
}

/** A name once more near what is looked at first is within what a large screen shows at this zoom. */
const CLOSE_ZOOM = 6

/** The same place as the map may count it once more round the globe. */
export const turns = ([lng, lat]: [number, number]): [number, number][] => [
  [lng, lat],
  [lng + 360, lat],
  [lng - 360, lat],
]

export const isIn = ([lng, lat]: [number, number], [west, south, east, north]: BBox) =>
  lng >= west! && lng <= east! && lat >= south! && lat <= north!

/**
 * A name where it has most room in the region; and, where that is far from what is looked at first, once more near it
 * for a map that is closer: `close` tells the two apart.
 * @param to with `far`, where it stands when it has no place in the region
 */
export function wideAndClose(
  id: string,
  places: Place[],
  to: { box: BBox; near?: BBox; far?: [number, number]; properties: Record<string, unknown> },
): Feature[] {
  const { box, near, far, properties } = to
  const wide = roomiest(places, box) ?? far
  if (!wide) return []
  const around = near && within(atLeast(near, CLOSE_ZOOM), box)
  const close = around && !isIn(wide, around) ? roomiest(places, around) : undefined
  if (!close) return [label(id, wide, properties)]
  return [
    label(id, wide, { ...properties, close: false }),
    label(`${id}-close`, close, { ...properties, close: true }),
  ]
}

/** Where in a box a name has most room. */
function roomiest(places: Place[], box: BBox): [number, number] | undefined {
  return places
    .flatMap(({ at, roomKm }) =>
      turns(at).flatMap((place) =>
        isIn(place, box) ? [{ at: place, roomKm: Math.min(roomKm, kmToEdge(place, box)) }] : [],
      ),
    )
    .sort((a, b) => b.roomKm - a.roomKm)[0]?.at
}

function kmToEdge([lng, lat]: [number, number], [west, south, east, north]: BBox): number {
  const kmPerLng = 111.2 * Math.cos((lat * Math.PI) / 180)
  return Math.min(
    (lng - west!) * kmPerLng,
    (east! - lng) * kmPerLng,
    (lat - south!) * 111.2,
    (north! - lat) * 111.2,
  )
}

/** Names as the map's layers read them; a language without one is left out, and the layers fall back to English. */
export function named(names: Record<string, string>, langs: string[]): Record<string, string> {
  return Object.fromEntries(langs.flatMap((lang) => (names[lang] ? [[`name_${lang}`, names[lang]]] : [])))
}

export function label(id: string, at: [number, number], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: at } }
}
