import type { BBox, Feature, Position } from 'geojson'
import { isInBox } from '../../../geo/box'
import { KM_PER_DEG } from '../../../geo/grid'
import { inLanguage } from '../../languages'
import { atLeast, extentOf, union, within } from './screen'

/** Where a name may stand, with the room around it. */
export interface Place {
  at: [number, number]
  roomKm: number
}

/** A name once more near what is looked at first is within what a large screen shows at this zoom. */
const CLOSE_ZOOM = 6
/** A small map, as one in an article on a phone: where on it the middle of a name may be, in CSS px. */
const SMALL = { width: 340, height: 220 }
/** What is looked at has a tag in the middle, in CSS px: a name with its middle outside of this is clear of it, or most of it is. */
const TAG = { clear: { width: 250, height: 76 }, most: { width: 200, height: 52 } }
/** A capital's name, beside its dot, and any other that was placed before: as far as two names keep each other away. */
const TAKEN = { width: 190, height: 44 }
/** A name is on the small map up to the first zoom, up to the last where it has no room; and beside the tag from the second on. */
const SMALL_ZOOMS = { middle: [5, 3.9, 4], close: [6.2, 5.4, 5.7], deep: [8.2, 7.2, 7.7] } as const
/** What has no room there is on the small map up to so much less. */
const LESS_ZOOMS = [0, 0.5, 1]
/** Within its room a name may be moved, by these shares of it. */
const MOVED = [0.6, 0.85]
const MOST_MOVED = Math.max(...MOVED)
/** A name that may be missing stands where it has this share of the most room that it could have, or so much, in CSS px. */
const ENOUGH = { share: 0.7, px: 12 }

/** The same place as the map may count it once more round the globe. */
export const turns = ([lng, lat]: [number, number]): [number, number][] => [
  [lng, lat],
  [lng + 360, lat],
  [lng - 360, lat],
]

/** Whether a place lies in a box, or the map counts it so that it does; asked hundreds of thousands of times for a story. */
export const isInOnATurn = ([lng, lat]: [number, number], [west, south, east, north]: BBox): boolean =>
  lat >= south! &&
  lat <= north! &&
  ((lng >= west! && lng <= east!) ||
    (lng + 360 >= west! && lng + 360 <= east!) ||
    (lng - 360 >= west! && lng - 360 <= east!))

type Zooms = readonly [most: number, least: number, last?: number]

/** What a name is placed in. */
interface Placing {
  box: BBox
  /** What is looked at first. */
  near?: BBox
  /** The middle of what a small map looks at, if the name is to be on it. */
  center?: [number, number]
  /** Whether it has to be on it, be it under the tag. */
  must?: boolean
  /** What has a name there already. */
  taken?: [number, number][]
  /** Where it must not stand. */
  never?: BBox[]
  /** Where it stands when it has no place in the region. */
  far?: [number, number]
  /** A name that is shown far out: the zooms at which it is on a small map then. */
  farZooms?: Zooms
  /** Whether it is shown so close up that it needs a place of its own there. */
  deep?: boolean
  properties: Record<string, unknown>
}

/**
 * A name where it has most room in the region; and, where a map that is closer would not show it, once more for that. The
 * map has four ranges of zooms (`src/map/basemap-labels.ts`): `from` and `to` are the first and the last that a place is for.
 */
export function placed(id: string, all: Place[], to: Placing): Feature[] {
  const { box, near, properties } = to
  const inRegion = all.filter(({ at }) => isInOnATurn(at, box))
  const places = outside(inRegion, to.never)
  const small = (zooms: Zooms | false | undefined, isClear = false) => {
    if (!zooms) return undefined
    const [most, least, last = least] = zooms
    if (to.must) return onSmallMap(places, to, zooms)
    for (const less of LESS_ZOOMS.filter((one) => most - one >= last)) {
      const found = onSmallMap(places, to, [most - less, least], true)
      if (found) return found
    }
    return isClear ? undefined : onSmallMap(places, to, [most - LESS_ZOOMS[1]!, least])
  }
  const far =
    small(to.farZooms, true) ?? roomiest(besideTag(places, to), box) ?? roomiest(places, box) ?? to.far
  if (!far) return []
  const middle = small(SMALL_ZOOMS.middle) ?? far
  const close =
    small(SMALL_ZOOMS.close) ||
    ((near && around(places, middle, within(atLeast(near, CLOSE_ZOOM), box))) ?? middle)
  const ranges = [far, middle, close, small(to.deep && SMALL_ZOOMS.deep) || close]
  return ranges.flatMap((at, from) => {
    if (from > 0 && isSame(at, ranges[from - 1]!)) return []
    const next = ranges.findIndex((one, i) => i > from && !isSame(one, at))
    const last = next < 0 ? ranges.length - 1 : next - 1
    return label(from ? `${id}-${from}` : id, at, {
      ...properties,
      ...(from > 0 && { from }),
      ...(last < ranges.length - 1 && { to: last }),
    })
  })
}

/** Places that the tag does not cover far out, where a name is shown there. */
const besideTag = (places: Place[], { center, farZooms }: Placing) =>
  center && farZooms
    ? outside(places, [extentOf({ center, zoom: farZooms[1] + LESS_ZOOMS[1]! }, 1, TAG.most)])
    : places

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/** Where in a box a name has most room, if it does not stand there already. */
const around = (places: Place[], at: [number, number], box: BBox) =>
  isInBox(at, box) ? undefined : roomiest(places, box)

/** Whether a small map that looks there close up has a place for a name. */
export const isOnSmallMap = (places: Place[], box: BBox, center: [number, number]): boolean =>
  onSmallMap(places, { box, center, must: true }, SMALL_ZOOMS.close) !== undefined

/** Where a name has most room on a small map, beside the tag in its middle and clear of other names if it can be, or `isClear`. */
function onSmallMap(
  places: Place[],
  { box, center, must, taken = [], never }: Omit<Placing, 'properties'>,
  [most, least]: Zooms,
  isClear = false,
): [number, number] | undefined {
  if (!center) return undefined
  const shown = within(extentOf({ center, zoom: most }, 1, SMALL), box)
  const around = (at: [number, number], size: typeof TAKEN) => extentOf({ center: at, zoom: least }, 1, size)
  const enoughKm = must
    ? 0
    : Math.min(
        ENOUGH.px * kmPerPx(center[1], least),
        ENOUGH.share * places.reduce((km, { roomKm }) => Math.max(km, roomKm), 0),
      )
  // most names are far from what is looked at
  const near = places.filter((place) => place.roomKm >= enoughKm && reaches(place, shown))
  if (!near.length) return undefined
  const all = outside(
    near.flatMap((place) => [place, ...aside(place)]),
    never,
  ).filter(({ roomKm }) => roomKm >= enoughKm * (1 - MOST_MOVED))
  const beside = outside(all, [around(center, TAG.clear)])
  // as far as a name on the small map may meet another
  const met = union([shown, extentOf({ center, zoom: least }, 2, SMALL)])
  const clear = outside(
    beside,
    taken.filter((at) => isInBox(at, met)).map((at) => around(at, TAKEN)),
  )
  const found = roomiest(clear, shown) ?? (isClear && !must ? undefined : roomiest(beside, shown))
  if (found || !must) return found
  return roomiest(outside(all, [around(center, TAG.most)]), shown) ?? roomiest(near, shown)
}

const kmPerPx = (lat: number, zoom: number) =>
  (360 * KM_PER_DEG * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)

const outside = (places: Place[], boxes: BBox[] = []): Place[] =>
  places.filter(({ at }) => !boxes.some((box) => isInOnATurn(at, box)))

/** Whether a place, moved within its room, may lie in a box. */
function reaches({ at, roomKm }: Place, [west, south, east, north]: BBox): boolean {
  const high = (MOST_MOVED * roomKm) / KM_PER_DEG
  if (at[1] < south - high || at[1] > north! + high) return false
  const wide = high / Math.cos((at[1] * Math.PI) / 180)
  return isInOnATurn(at, [west - wide, south - high, east! + wide, north! + high])
}

/** A place moved within its room, to eight sides. */
function aside({ at: [lng, lat], roomKm }: Place): Place[] {
  return MOVED.flatMap((share) => {
    const high = (share * roomKm) / KM_PER_DEG
    const wide = high / Math.cos((lat * Math.PI) / 180)
    return Array.from({ length: 8 }, (_, i) => {
      const angle = (i / 4) * Math.PI
      const at = [lng + wide * Math.cos(angle), lat + high * Math.sin(angle)]
      return {
        at: at.map((value) => Number(value.toFixed(3))) as [number, number],
        roomKm: (1 - share) * roomKm,
      }
    })
  })
}

/** Where in a box a name has most room. */
function roomiest(places: Place[], box: BBox): [number, number] | undefined {
  return places
    .filter(({ at }) => isInOnATurn(at, box))
    .flatMap(({ at, roomKm }) =>
      turns(at).flatMap((place) =>
        isInBox(place, box) ? [{ at: place, roomKm: Math.min(roomKm, kmToEdge(place, box)) }] : [],
      ),
    )
    .sort((a, b) => b.roomKm - a.roomKm)[0]?.at
}

function kmToEdge([lng, lat]: [number, number], [west, south, east, north]: BBox): number {
  const kmPerLng = KM_PER_DEG * Math.cos((lat * Math.PI) / 180)
  return Math.min(
    (lng - west!) * kmPerLng,
    (east! - lng) * kmPerLng,
    (lat - south!) * KM_PER_DEG,
    (north! - lat) * KM_PER_DEG,
  )
}

/** Names as the map's layers read them; a language without one is left out, and the layers fall back to English. */
export function named(names: Record<string, string>, langs: string[]): Record<string, string> {
  return Object.fromEntries(
    langs.flatMap((lang) => {
      const name = inLanguage(lang, names)
      return name ? [[`name_${lang}`, name]] : []
    }),
  )
}

export function label(id: string, at: [number, number], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: at } }
}
