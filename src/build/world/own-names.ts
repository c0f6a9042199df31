import type { Feature, Point } from 'geojson'
import { KM_PER_DEG } from '../../../geo/grid'
import { inLanguage } from '../../languages'
import { plainName } from '../../map/plain-name'
import { turns, type Place } from './label-places'

/** A town of the same name is another one's if it is farther from an island or a province than its size and so much more, in km. */
const APART_KM = 25

/**
 * Whether what a label stands for may be the island or the province itself: any state, a town in it.
 * @param sizeKm how far that reaches
 */
export function mayBe({ properties, geometry }: Feature, places: Place[], sizeKm: number): boolean {
  if (properties?.kind === 'country-label') return true
  return isNear((geometry as Point).coordinates as [number, number], places, sizeKm + APART_KM)
}

/** Whether one of some places is no farther from a position than so much. */
export function isNear(at: [number, number], places: Pick<Place, 'at'>[], km: number): boolean {
  // what is too far north or south, as nearly all is, needs no more working out
  return places.some(
    (one) =>
      Math.abs(one.at[1] - at[1]) * KM_PER_DEG <= km &&
      turns(at).some((place) => kmBetween(place, one.at) <= km),
  )
}

function kmBetween([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  return Math.hypot((ax - bx) * Math.cos((((ay + by) / 2) * Math.PI) / 180), ay - by) * KM_PER_DEG
}

/** Names as the map's layers read them, empty where another label says the same; none where that is so in every language. */
export function ownNames(
  { names }: { names: Record<string, string> },
  langs: string[],
  others: Feature[],
  keyOf: (name: string) => string,
): Record<string, string> | undefined {
  const isSame = (lang: string, name: string) =>
    others.some(({ properties: p }) => keyOf(String(p?.[`name_${lang}`] ?? p?.name_en ?? '')) === keyOf(name))
  if (isSame('en', names.en!)) return undefined
  const own = langs.map((lang): [string, string] => {
    const name = inLanguage(lang, names) ?? names.en!
    return [`name_${lang}`, isSame(lang, name) ? '' : name]
  })
  // the layers fall back to English by themselves
  return Object.fromEntries(own.filter(([key, name]) => key === 'name_en' || name !== names.en))
}

/** What two spellings of a name have in common; worked out once for each, as every island is compared with every state. */
export function keysOnce(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const key =
      known.get(name) ??
      plainName(name)
        .toLowerCase()
        .replace(/^st\.? /, 'saint ')
    known.set(name, key)
    return key
  }
}
