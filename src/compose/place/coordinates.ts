/** A position that a text gives, and how close the map was where it is a link to one. */
export interface FoundPosition {
  lngLat: [lng: number, lat: number]
  zoom?: number
}

const NUMBER = String.raw`[-+−]?\d{1,3}(?:[.,]\d+)?`
/** What maps write into their addresses: the text of a link is read, and nothing is fetched. */
const LINKS: [form: RegExp, order: 'lat-lng' | 'zoom-lat-lng'][] = [
  [/^geo:(-?[\d.]+),(-?[\d.]+)/i, 'lat-lng'],
  [/[#&?]map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/, 'zoom-lat-lng'],
  [/!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/, 'lat-lng'],
  [/@(-?\d+\.\d+),(-?\d+\.\d+)(?:,(\d+(?:\.\d+)?)z)?/, 'lat-lng'],
  [
    /[?&](?:q|ll|query|center|destination|sll)=(?:loc:)?(-?\d+(?:\.\d+)?)(?:,|%2C)\+?(-?\d+(?:\.\d+)?)/i,
    'lat-lng',
  ],
]

/**
 * The position in a text: decimal degrees with the latitude first, degrees with minutes and seconds, or the text of a link
 * to a map. `null` where there is none, or where it is off the globe. Nothing is fetched.
 */
export function readCoordinates(text: string): FoundPosition | null {
  const given = text.trim().replace(/−/g, '-')
  return fromLink(given) ?? fromSexagesimal(given) ?? fromDecimal(given)
}

function fromLink(text: string): FoundPosition | null {
  const osm = /[?&]mlat=(-?[\d.]+)/.exec(text)
  const osmLng = /[?&]mlon=(-?[\d.]+)/.exec(text)
  if (osm && osmLng) return position(Number(osm[1]), Number(osmLng[1]))
  if (!/^(?:https?:|geo:|www\.)/i.test(text)) return null
  for (const [form, order] of LINKS) {
    const [, a, b, c] = form.exec(text) ?? []
    if (a === undefined) continue
    if (order === 'zoom-lat-lng') return position(Number(b), Number(c), Number(a))
    return position(Number(a), Number(b), c === undefined ? undefined : Number(c))
  }
  return null
}

/** "46°28′ N 30°44′ E", "46 28 0 N, 30 44 0 E", "N46.47 E30.73". */
function fromSexagesimal(text: string): FoundPosition | null {
  const part = String.raw`(\d{1,3}(?:[.,]\d+)?)\s*[°º]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''|′′)?)?)?`
  const after = new RegExp(String.raw`^${part}\s*([NSns])[\s,;]+${part}\s*([EWew])$`).exec(text)
  const before = new RegExp(String.raw`^([NSns])\s*${part}[\s,;]+([EWew])\s*${part}$`).exec(text)
  if (after) {
    const [, d1, m1, s1, ns, d2, m2, s2, ew] = after
    return position(degrees(d1, m1, s1, ns), degrees(d2, m2, s2, ew))
  }
  if (!before) return null
  const [, ns, d1, m1, s1, ew, d2, m2, s2] = before
  return position(degrees(d1, m1, s1, ns), degrees(d2, m2, s2, ew))
}

function degrees(d = '0', m = '0', s = '0', side = ''): number {
  const [whole, minutes, seconds] = [d, m, s].map((one) => Number(one.replace(',', '.'))) as [
    number,
    number,
    number,
  ]
  if (minutes >= 60 || seconds >= 60) return NaN
  return (/[swSW]/.test(side) ? -1 : 1) * (whole + minutes / 60 + seconds / 3600)
}

function fromDecimal(text: string): FoundPosition | null {
  // "46,47; 30,73" has decimal commas, so its numbers are not parted by one
  const parted = new RegExp(`^[[(]?\\s*(${NUMBER})°?\\s*(?:;|\\s|,\\s)\\s*(${NUMBER})°?\\s*[\\])]?$`).exec(
    text,
  )
  const comma = /^[[(]?\s*([-+]?\d{1,3}(?:\.\d+)?)°?\s*,\s*([-+]?\d{1,3}(?:\.\d+)?)°?\s*[\])]?$/.exec(text)
  const [, lat, lng] = comma ?? parted ?? []
  if (lat === undefined || lng === undefined) return null
  return position(Number(lat.replace(',', '.')), Number(lng.replace(',', '.')))
}

function position(lat: number, lng: number, zoom?: number): FoundPosition | null {
  const isOnGlobe = Math.abs(lat) <= 85 && Math.abs(lng) <= 180
  if (!isOnGlobe) return null
  const isZoom = zoom !== undefined && zoom >= 0 && zoom <= 22
  return { lngLat: [Number(lng.toFixed(6)), Number(lat.toFixed(6))], ...(isZoom && { zoom }) }
}
