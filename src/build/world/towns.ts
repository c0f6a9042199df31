import type { BBox, Feature } from 'geojson'
import { isInBox } from '../../../geo/box'
import { worldPx } from '../../map/mercator'
import { inLanguage, scriptOf } from '../../languages'
import { plainName } from '../../map/plain-name'
import { inEnglishOn } from './english-names'
import { atLeast } from './screen'
import { label, named } from './label-places'
import type { LabelOptions } from './labels'
import { isNear } from './own-names'

export interface Town {
  id: number
  at: [number, number]
  people: number
  country: string
  seat?: 1 | 2
  name: string
  names?: Record<string, string>
}

/**
 * For each rank of a town: the people that it has at least, and how far apart two names are at a zoom, in CSS px, a little
 * closer up than where the map begins to name the rank; the last two are only for the fine scale.
 */
const RANKS = [
  { rank: 1, zoom: 3, least: 0, apart: 0 },
  { rank: 2, zoom: 4.6, least: 300_000, apart: 50 },
  { rank: 3, zoom: 6, least: 50_000, apart: 60 },
  { rank: 4, zoom: 7.8, least: 0, apart: 70 },
  { rank: 5, zoom: 9.3, least: 0, apart: 70 },
] as const
/** From which whole zoom on a large town of a late rank is named. */
const LATE_ZOOMS: Partial<Record<number, number>> = { 4: 7, 5: 8 }
/** Within so much of a larger one of its own country a town is a part of its surroundings, in km. */
const SUBURB_KM = 50
type Rank = (typeof RANKS)[number]['rank']
const MOST = { 1: 60, 2: 45, 3: 70, 4: 90, 5: 50 }
/** Around what is looked at first: as far as a large screen shows at the zoom where the map begins to name a rank. */
const AROUND_ZOOM = { 2: 5, 3: 6 }
/** So many more of the third rank are named there, and of the second and third in the rest of a region. */
const MORE_AROUND = 40
const MORE_FAR = { 2: 35, 3: 60 }

/** Countries that are not written in Latin letters, but for those whose romanization is in common use, with its signs. */
const ROMANIZED = new Set(
  'AE AF AM BD BG BH BT BY CY EG ER ET GE GR IL IN IQ IR JO JP KP KR KW LB LK LY MM NP OM PK PS QA RU SA SD SY TH TJ TN UA YE'.split(
    ' ',
  ),
)

/** The towns that a map names, capitals first: the more people the sooner, none on top of another of its rank or before. */
export function townLabels(towns: Town[], { detail, near, asOf }: LabelOptions, langs: string[]): Feature[] {
  const kept: { town: Town; rank: Rank }[] = []
  const left = [...towns].sort((a, b) => weight(b) - weight(a) || a.id - b.id)
  const keep = ({ rank, zoom, least, apart }: (typeof RANKS)[number], most: number, boxes?: BBox[]) => {
    const before = kept.length
    for (const town of left) {
      if (kept.length - before >= most) break
      const isCandidate = rank === 1 ? town.seat === 1 : isLargeEnough(town, rank, least)
      if (!isCandidate || boxes?.every((box) => !isInBox(town.at, box))) continue
      if (kept.some((one) => one.town === town || areClose(one.town, town, zoom, apart))) continue
      kept.push({ town, rank })
    }
  }
  const [capitals, large, middle, small, beside] = RANKS
  keep(capitals, MOST[1])
  if (near) keep(large, MOST[2], [atLeast(near, AROUND_ZOOM[2])])
  keep(large, near ? MORE_FAR[2] : MOST[2])
  keep(middle, MOST[3], near && [near])
  if (near) keep(middle, MORE_AROUND, [atLeast(near, AROUND_ZOOM[3])])
  if (near) keep(middle, MORE_FAR[3])
  keep(small, MOST[4], detail)
  // towns that a larger one keeps from being named further out
  keep(beside, MOST[5], detail)
  return kept.map(({ town, rank }) =>
    label(`town-${town.id}`, town.at, {
      kind: 'town',
      ...rankOf(town, rank, kept),
      capital: town.seat === 1,
      population: town.people,
      ...namesOf(town, asOf, langs),
    }),
  )
}

/** A large town beside a larger one of another country comes late, and then before what else does: Johor Bahru at Singapore. */
function rankOf(town: Town, rank: Rank, kept: { town: Town }[]): { rank: number; late?: number } {
  const late = LATE_ZOOMS[rank]
  if (!late || town.people < RANKS[1].least) return { rank }
  const isSuburb = kept.some(
    ({ town: other }) =>
      other.country === town.country && other.people > town.people && isNear(town.at, [other], SUBURB_KM),
  )
  return isSuburb ? { rank } : { rank: 2, late }
}

/** GeoNames romanizes by systems whose signs no newspaper prints, and has local names of towns that English has its own for. */
const inEnglish = ({ name, country }: Town, asOf: string) =>
  inEnglishOn(asOf, country, name) ?? (ROMANIZED.has(country) ? plainName(name) : name)

/**
 * Its names as the map's layers read them. Languages in Latin letters without one of their own have the local one: Panamá
 * in Spanish, which is no Panama City.
 * Romanizations, and what GeoNames calls cities in English, are for English alone.
 */
function namesOf(town: Town, asOf: string, langs: string[]): Record<string, string> {
  const { name, country } = town
  const names = { en: inEnglish(town, asOf), ...town.names }
  if (ROMANIZED.has(country) || / City$/.test(name)) return named(names, langs)
  const without = langs.filter((lang) => scriptOf(lang) === 'Latn' && !inLanguage(lang, names))
  return named({ ...names, ...Object.fromEntries(without.map((lang) => [lang, name])) }, langs)
}

/** From the third rank on a province's chief town is named whatever its size, where no larger one is in its way. */
const isLargeEnough = ({ people, seat }: Town, rank: number, least: number) =>
  people >= least || (rank === 3 && seat === 2)

/** A province's chief town counts as one of twice its people. */
const weight = ({ people, seat }: Town) => people * (seat === 2 ? 2 : 1)

function areClose(a: Town, b: Town, zoom: number, px: number): boolean {
  // most are far to the east or west, which needs no more working out
  if (Math.abs(a.at[0] - b.at[0]) * ((512 * 2 ** zoom) / 360) > px + 1) return false
  const [ax, ay] = worldPx(a.at, zoom)
  const [bx, by] = worldPx(b.at, zoom)
  // names are wider than high
  return Math.abs(ax - bx) < px && Math.abs(ay - by) < px / 3
}
