/**
 * Ours against turf on the same land and places, in one run: time (median and range), length, kilometres in
 * water, area. Prints a table and writes .cache/bench/corridor.json. Run: npm run bench:corridor
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import {
  bboxPolygon,
  difference,
  featureCollection,
  length,
  lineString,
  polygon,
  shortestPath,
} from '@turf/turf'
import type { Feature } from 'geojson'
import { corridor } from '../../src/corridor/corridor'
import { turfCorridor } from '../../src/corridor/derive'
import { readLand } from '../../src/corridor/land'
import { widthProfile } from '../../src/corridor/profile'
import { landRoute } from '../../src/corridor/route'
import { shoreOf } from '../../src/corridor/shore'
import type { LngLat } from '../../src/corridor/plane'
import type { Area } from '../fixtures/corridor/lands'
import {
  along,
  collection,
  landGeometry,
  outsideBy,
  PLACES,
  STRIP_WITHIN,
  VIA,
  VIA_WITHOUT_MARIUPOL,
} from '../fixtures/corridor/real-land'

interface Row {
  what: string
  runs: number
  firstMs: number
  medianMs: number
  p95Ms: number
  minMs: number
  maxMs: number
  [figure: string]: string | number
}

const rows: Row[] = []

/** Times `run`, which may give figures back, with the number of the run; the first run is told apart and counts too, nothing is warmed up. */
function measure(what: string, runs: number, run: (i: number) => unknown) {
  const times: number[] = []
  let figures: unknown
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    figures = run(i)
    times.push(performance.now() - start)
  }
  const firstMs = times[0]!
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(runs - 1, Math.floor(runs * share))]!
  rows.push({
    what,
    runs,
    firstMs,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    minMs: at(0),
    maxMs: at(1),
    ...(figures ?? {}),
  })
}

const read = readLand(collection)
if (read.status === 'bad') throw new Error(read.wrong)
const { land } = read
const outside = outsideBy(landGeometry)
const mariupol = (radiusKm: number) => ({ blocked: [{ center: PLACES.mariupol as LngLat, radiusKm }] })
// a different radius each time, so that nothing kept from before helps
const radius = (i: number) => 5 + i * 0.31

function route(via: LngLat[], limits = {}) {
  const found = landRoute(land, via, limits)
  if (found.status !== 'ok') throw new Error(JSON.stringify(found))
  return found
}

/** Kilometres of a line in lng/lat that are more than 1 m off the land, counted every 100 m. */
const kmInWater = (line: LngLat[]) => along(line, 0.1).filter((p) => outside(p) > 1).length * 0.1

measure('read the land (parse to first mesh)', 9, () => {
  const again = readLand(collection)
  if (again.status === 'ok') landRoute(again.land, VIA.slice(0, 2))
})
// what the worker does in its idle time after the first route
measure('worker: warm-up', 3, (i) => {
  landRoute(land, VIA.slice(-2), { blocked: [{ center: VIA[0]!, radiusKm: 1 + i }] })
})
measure('ours: route, same land', 60, () => void route(VIA))
measure(
  'ours: route after a block toggle (land + mesh + search)',
  60,
  (i) => void route(VIA_WITHOUT_MARIUPOL, mariupol(radius(i))),
)
measure('ours: route after a strip change', 60, (i) => {
  route(VIA_WITHOUT_MARIUPOL, { stripDepthKm: 10 + i * 0.5, stripWithin: STRIP_WITHIN })
})
measure('ours: route + corridor + profile after a block toggle', 60, (i) => {
  const { line } = route(VIA_WITHOUT_MARIUPOL, mariupol(radius(i) + 0.1))
  corridor(line, land, { halfWidthKm: 20 })
  widthProfile(line, land, { stepKm: 2, capKm: 50 })
})
const { line, lengthKm } = route(VIA)
shoreOf(land)
measure('ours: corridor, width slider 2 to 40 km', 120, (i) => {
  corridor(line, land, { halfWidthKm: 2 + (i % 60) * (38 / 59), connectedOnly: i % 2 === 0 })
})
for (const halfWidthKm of [5, 20, 40]) {
  measure(`ours: corridor ${halfWidthKm} km`, 15, () => ({
    areaKm2: corridor(line, land, { halfWidthKm }).areaKm2,
  }))
  measure(`turf: buffer + intersect ${halfWidthKm} km`, 9, () => ({
    areaKm2: turfCorridor({ line }, landGeometry, halfWidthKm).areaKm2,
  }))
}

const box = bboxPolygon([32, 44.2, 40.5, 49])
const onLand: Feature<Area> = { type: 'Feature', properties: {}, geometry: landGeometry }
const water = difference(featureCollection<Area>([box, onLand]))!
const seas = featureCollection(
  (water.geometry.type === 'Polygon' ? [water.geometry.coordinates] : water.geometry.coordinates).map((c) =>
    polygon(c),
  ),
)
const sphereKm = length(lineString(line.coordinates))
measure('ours: route, leg by leg', 9, () => {
  for (let i = 1; i < VIA.length; i++) route([VIA[i - 1]!, VIA[i]!])
  return { lengthKm, lengthRatio: 1, kmInWater: kmInWater(line.coordinates as LngLat[]) }
})
measure('turf: shortestPath, 10 km, leg by leg', 9, () => {
  const path = VIA.slice(1).flatMap(
    (to, i) =>
      shortestPath(VIA[i]!, to, { obstacles: seas, resolution: 10 }).geometry.coordinates as LngLat[],
  )
  const km = length(lineString(path))
  // both by turf's sphere, so that the ratio is the path's alone
  return { lengthKm: km, lengthRatio: km / sphereKm, kmInWater: kmInWater(path) }
})
const straight = length(lineString(VIA))
rows.push({
  what: 'straight lines between the places',
  runs: 0,
  firstMs: 0,
  medianMs: 0,
  p95Ms: 0,
  minMs: 0,
  maxMs: 0,
  lengthKm: straight,
  lengthRatio: straight / sphereKm,
  kmInWater: kmInWater(VIA),
})

const short = (value: number | string | undefined) =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
console.table(
  Object.fromEntries(
    rows.map(({ what, runs, firstMs, medianMs, p95Ms, minMs, maxMs, ...figures }) => [
      what,
      Object.fromEntries(
        Object.entries({
          runs,
          firstMs,
          medianMs,
          p95Ms,
          range: `${minMs.toFixed(1)}-${maxMs.toFixed(1)}`,
          ...figures,
        }).map(([key, value]) => [key, short(value)]),
      ),
    ]),
  ),
)
mkdirSync('.cache/bench', { recursive: true })
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
writeFileSync('.cache/bench/corridor.json', JSON.stringify({ machine, rows }, null, 2))
