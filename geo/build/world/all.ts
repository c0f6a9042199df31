/**
 * Rebuilds geo/world: the sea and its coast, lakes, rivers, borders, provinces, towns and names of the whole world, in
 * cells. Run by `npm run geo:world`; lakes, rivers and the towns' names by language come from files of Debian packages
 * (GSHHG_DIR, MAGICS_DIR, GEONAMES_DIR; see geo/README.md).
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Position } from 'geojson'
import { SCALES, cellName, type Scale } from '../../grid'
import { joined, type Point } from '../../join'
import { MOVED_LINES, POLICY_DATE } from '../../policy'
import { worldAreas } from './areas'
import { cells } from './cells'
import { coastLines, withoutEdges } from './coast'
import { worldCountries } from './countries'
import { isWetLand, missingLakes } from './gaps'
import { gshhgRivers, gshhgShores } from './gshhg'
import { worldIslands } from './islands'
import { ADDED, drawn } from './kinds'
import { lakeRings } from './lakes'
import { limits } from './limits'
import { naturalLakes, notAmong } from './natural-lakes'
import { longLines, toCoast } from './network'
import { RENAMED } from './renamed'
import { DETAIL, detailGuards, linesOf, type Network } from './scales'
import { provinceLabels } from './province-labels'
import { shoreIndex, type Shore } from './shore'
import { ringKm2, thinned, weighed, type Weighed } from './simplify'
import { worldTowns, type WorldTown } from './towns'
import { moreWaters, worldWaters } from './waters'
import { alongRivers } from './waters/along'
import { withPlaces } from './waters/areas'
import { WORLD, termsOf, writeCompressed, type WorldFile } from './write'

const RIVER_CLASSES = [0, 1, 2, 3, 8, 9]
/** How far borders and coasts may be off where only room for a name is measured, in metres. */
const ROOM_M = 3000
const POLE_CAP = -80

const files: Record<string, WorldFile> = {}
for (const entry of readdirSync(WORLD)) rmSync(new URL(entry, WORLD), { recursive: true })

const towns = worldTowns()
const largeTowns = towns.filter(isGuarded).map(({ at }) => at)
const network = await worldNetwork()
const nearest = shoreIndex(pointsOf(network.coast))
network.limits = withWeights(toCoast(network.limits, network.coast, nearest))
const onLand: Record<string, string[]> = {}
for (const scale of Object.keys(SCALES) as Scale[]) {
  for (const [name, cell] of cells(scale, linesOf(scale, network, largeTowns)))
    write(scale === 'world' ? 'world' : `${scale}/${name}`, cell)
  if (scale !== 'world') onLand[scale] = cornersOnLand(scale, nearest)
}
writeTowns()
const borders = network.limits.filter(({ kind }) => kind === 'border' || kind === 'undetermined')
const rough = [...network.coast, ...borders].map((line) => thinned(line, ROOM_M).points)
write('labels', {
  countries: worldCountries(shoreIndex(rough)),
  renamed: RENAMED,
  waters: await waters(),
  islands: worldIslands(pointsOf(network.coast), pointsOf(network.lakes)),
})
for (const [name, provinces] of provinceLabels(shoreIndex(rough))) write(`provinces/${name}`, provinces)
writeAreas()
writeFileSync(new URL('manifest.json', WORLD), `${JSON.stringify(manifest(), null, 1)}\n`)

async function worldNetwork(): Promise<Network> {
  const guards = detailGuards(largeTowns)
  const { coastM, limitM, riverM, islandKm2, lakeKm2 } = DETAIL.detail
  const coast = coastLines().filter(
    (line) => line[0]!.join() !== line.at(-1)!.join() || ringKm2(line) >= islandKm2,
  )
  const rivers = await gshhgRivers(RIVER_CLASSES)
  const byClass = RIVER_CLASSES.flatMap((level) => {
    const lines = rivers.filter((river) => river.level === level).map(({ points }) => points.map(rounded))
    return weighed(joined(lines)).map((line) => ({ ...thinned(line, riverM), level }))
  })
  const borders = longLines([...limits().flatMap(drawn), ...ADDED])
  return {
    coast: weighed(coast).map((line) => thinned(line, coastM, guards)),
    lakes: weighed((await lakes(coast, lakeKm2)).flatMap(withoutEdges)).map((line) => thinned(line, coastM)),
    rivers: byClass,
    limits: withWeights(borders).map((line) => ({ ...line, ...thinned(line, limitM, guards) })),
  }
}

/** Towns of 100,000 people and capitals; the Vatican is smaller than what the map shows. */
function isGuarded({ people, seat, country }: WorldTown): boolean {
  return (people >= 100_000 || seat === 1) && country !== 'VA'
}

/** GSHHG's lakes, those of Natural Earth that it has not, and those of OpenStreetMap that neither has. */
async function lakes(coast: Position[][], leastKm2: number): Promise<Position[][]> {
  const sea = shoreIndex(coast)
  const fine = lakeRings(await gshhgShores(), leastKm2)
  const others = (await naturalLakes()).filter((rings) => isWetLand(rings, sea))
  const known = [...fine, ...notAmong(fine, others).flat()]
  return [...known, ...missingLakes(known, sea)].filter((ring) => ringKm2(ring) >= leastKm2)
}

/** Names of waters, with the places that they have room at; those of rivers and canals on their courses. */
async function waters() {
  const named = worldWaters()
  const more = moreWaters()
  const areas = await withPlaces(
    named.filter(({ flows }) => !flows),
    more,
    pointsOf(network.lakes),
    nearest,
  )
  const known = new Set(areas.map(({ id }) => id))
  return [
    ...areas,
    ...(await alongRivers(
      network.rivers,
      named.filter(({ flows }) => flows),
      more.filter(({ id }) => !known.has(id)),
    )),
  ]
}

function pointsOf(lines: Weighed[]): Position[][] {
  return lines.map(({ points }) => points)
}

function withWeights<T extends { points: Network['coast'][number]['points'] }>(lines: T[]) {
  return weighed(lines.map(({ points }) => points)).map(({ weights }, i) => ({ ...lines[i]!, weights }))
}

/** Ends of stretches of one river differ in the last decimals. */
function rounded([lng = 0, lat = 0]: readonly number[]): Point {
  return [Number(lng.toFixed(4)), Number(lat.toFixed(4))]
}

function cornersOnLand(scale: Scale, shore: Shore): string[] {
  const { cellDeg } = SCALES[scale]
  const names: string[] = []
  for (let south = -90; south < 90; south += cellDeg)
    for (let west = -180; west < 180; west += cellDeg) {
      // a little inside the cell, as the reader asks
      const coast = shore([west + 0.00004, south + 0.00004])
      if (south < POLE_CAP || coast?.isSea === false) names.push(cellName(west, south))
    }
  return names
}

function writeTowns() {
  const { cellDeg } = SCALES.detail
  const byCell = new Map<string, ReturnType<typeof worldTowns>>()
  for (const town of towns) {
    const [west, south] = town.at.map((value) => Math.floor(value / cellDeg) * cellDeg) as Point
    const name = cellName(west, south)
    byCell.set(name, [...(byCell.get(name) ?? []), town])
  }
  for (const name of [...byCell.keys()].sort()) write(`towns/${name}`, byCell.get(name))
}

function writeAreas() {
  const { index, countries } = worldAreas()
  write('areas', index)
  for (const [a3, areas] of countries) write(`areas/${a3}`, areas)
}

function write(path: string, value: unknown) {
  files[`${path}.json.br`] = writeCompressed(path, value)
}

function manifest() {
  return {
    build: 'npm run geo:world',
    policyDate: POLICY_DATE,
    terms: {
      'coast, and every cell with one': termsOf([
        'osm-seas',
        'osm-lakes',
        'natural-earth-admin1',
        'natural-earth-lakes',
        'gshhg',
      ]),
      'areas.json.br, areas/': termsOf(['natural-earth-admin1']),
      // names of rivers and islands stand on the map's own courses and coast
      'labels.json.br, provinces/': termsOf([
        'osm-seas',
        'natural-earth-admin1',
        'natural-earth-lakes',
        'natural-earth-marine',
        'gshhg',
        'cldr',
      ]),
      'towns/': termsOf(['geonames-500', 'geonames-languages']),
    },
    // towns beside which a line runs elsewhere than in its source
    moved: MOVED_LINES.map(({ town, kind }) => ({ town, kind })),
    onLand,
    files,
  }
}
