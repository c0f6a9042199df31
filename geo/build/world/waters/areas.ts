import { readFileSync } from 'node:fs'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { ringAround, ringsOf, type Ring } from '../islands/rings'
import { natureFile } from '../natural-earth'
import { roomyPlaces } from '../roomy-places'
import type { Shore } from '../shore'
import { polygonsKm2, ringKm2 } from '../simplify'
import type { WorldWater } from '.'

/** What Natural Earth calls a part of the sea otherwise than the table. */
const ALSO: Record<string, string[]> = {
  'Atlantic Ocean': ['North Atlantic Ocean', 'South Atlantic Ocean'],
  'Pacific Ocean': ['North Pacific Ocean', 'South Pacific Ocean'],
  'Wadden Sea': ['Waddenzee'],
  'Gulf of Panama': ['Golfo de Panamá'],
  'Gulf of California': ['Golfo de California'],
  'Strait of Magellan': ['Estrecho de Magellanes'],
  'Bohai Sea': ['Bo Hai'],
  'Bay of Campeche': ['Bahía de Campeche'],
  'Gulf of Lion': ['Golfe du Lion'],
  'Shelikhov Gulf': ['Shelikhova Gulf'],
  'Seto Inland Sea': ['Inner Sea'],
}
/** From here on it does not matter how far the coast is. */
const FAR_DEG = 6
/** From this size on a water has a rank, in km2. */
const LEAST_KM2 = [235_000, 4_000]

/**
 * Waters with their size, the largest first, and with all the places where their names have room; those that no source has
 * an outline of stand at their place of the table, after the others.
 * @param more waters that are left out without an outline
 * @param lakes lines with water on their left
 * @param toCoast how far the sea's coast is
 */
export async function withPlaces(
  waters: WorldWater[],
  more: WorldWater[],
  lakes: Position[][],
  toCoast: Shore,
): Promise<WorldWater[]> {
  const seas = marineAreas()
  const rings = ringsOf(lakes, true)
  const natural = await naturalAreas()
  const inOne = lakesByRing(rings, [...waters.filter(({ lake }) => lake), ...more])
  const known = new Set<string>()
  const placedOf = (water: WorldWater, isMore: boolean): (WorldWater & { km2?: number })[] => {
    const name = water.names.en!
    const bare = isMore ? [] : [water]
    if (known.has(name)) return bare
    const isLake = water.lake ?? (isMore && !seas.has(lettersOf(name)))
    const area = isLake
      ? (natural.get(lettersOf(name)) ?? (inOne(water) ? undefined : lakeAt(rings, water.at)))
      : seaOf(seas, water)
    if (!area) return bare
    known.add(name)
    const km2 = Math.round(area.km2)
    const offCoast = (at: [number, number]) => {
      const coast = toCoast(at, FAR_DEG)
      return coast ? (coast.isSea ? coast.km : 0) : Infinity
    }
    const places = roomyPlaces(area.rings, km2, isLake ? undefined : offCoast)
    const rank = (1 + LEAST_KM2.filter((least) => km2 < least).length) as 1 | 2 | 3
    if (!places.length) return bare
    return [{ ...water, ...(isLake && { lake: true }), rank, km2, places }]
  }
  return [
    ...waters.flatMap((water) => placedOf(water, false)),
    ...more.flatMap((water) => placedOf(water, true)),
  ]
    .sort((a, b) => (b.km2 ?? 0) - (a.km2 ?? 0))
    .map(({ km2: _, ...water }) => water)
}

type Area = { rings: Position[][]; km2: number }

const lettersOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** Natural Earth's parts of the sea by the letters of their names. */
function marineAreas(): Map<string, Area> {
  const text = readFileSync(new URL('../../../data/marine-areas.geojson', import.meta.url), 'utf8')
  const { features } = JSON.parse(text) as {
    features: { geometry: Polygon | MultiPolygon; properties: { name: string } }[]
  }
  const areas = new Map<string, Area>()
  for (const { geometry, properties } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const key = lettersOf(properties.name)
    const before = areas.get(key) ?? { rings: [], km2: 0 }
    areas.set(key, {
      rings: [...before.rings, ...polygons.flat()],
      km2: before.km2 + polygonsKm2(polygons),
    })
  }
  return areas
}

function seaOf(seas: Map<string, Area>, { names }: WorldWater): Area | undefined {
  const parts = [names.en!, ...(ALSO[names.en!] ?? [])].flatMap((name) => seas.get(lettersOf(name)) ?? [])
  if (!parts.length) return undefined
  return { rings: parts.flatMap(({ rings }) => rings), km2: parts.reduce((sum, { km2 }) => sum + km2, 0) }
}

/** Natural Earth's lakes that it has once by their name, by its letters. */
async function naturalAreas(): Promise<Map<string, Area>> {
  const { features } = await natureFile('10m/ne_10m_ocean', "featurec_2 !== ''")
  const areas = new Map<string, Area>()
  const twice = new Set<string>()
  for (const { geometry, properties } of features) {
    if (!properties?.name || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) continue
    const key = lettersOf(String(properties.name))
    if (areas.has(key)) twice.add(key)
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    areas.set(key, { rings, km2: rings.reduce((most, ring) => Math.max(most, ringKm2(ring)), 0) })
  }
  for (const key of twice) areas.delete(key)
  return areas
}

/** Whether a lake's shore goes around others too, as that of Superior, Michigan and Huron does. */
function lakesByRing(rings: Ring[], lakes: WorldWater[]): (lake: WorldWater) => boolean {
  const names = new Map<Ring, Set<string>>()
  const ringOf = (lake: WorldWater) => ringAround(rings, lake.at)
  for (const lake of lakes) {
    const ring = ringOf(lake)
    if (ring) names.set(ring, (names.get(ring) ?? new Set()).add(lake.names.en!))
  }
  return (lake) => (names.get(ringOf(lake)!)?.size ?? 0) > 1
}

/** The lake around a point, with its islands as holes. */
function lakeAt(rings: Ring[], at: readonly [number, number]): Area | undefined {
  const lake = ringAround(rings, at)
  if (!lake || lake.isLand) return undefined
  const [west, south, east, north] = lake.box
  const islands = rings.filter(
    ({ isLand, box }) => isLand && box[0] >= west && box[1] >= south && box[2] <= east && box[3] <= north,
  )
  return { rings: [lake.points, ...islands.map(({ points }) => points)], km2: lake.km2 }
}
