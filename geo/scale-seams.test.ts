import { bbox, distance, lineString, pointToLineDistance } from '@turf/turf'
import type { BBox, LineString, MultiLineString, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { packData, packTopologies } from '../src/build/packs'
import { decodePack } from '../src/map/load'
import { readStory, REAL_FILE, REAL_FOLDER } from '../tests/fixtures/story-files'
import { only } from '../tests/fixtures/geo-layers'

/** The lines of the basemap's scales as a reader's map has them: through the packs, on their grids. */
const packs = packData(readStory(REAL_FILE), { type: 'FeatureCollection', features: [] }, REAL_FOLDER)
const sources = Object.fromEntries(
  (['basemap', 'fine'] as const).flatMap((name) => {
    const read = decodePack(JSON.parse(packTopologies(packs[name])), Object.keys(packs[name]))
    if (read.status !== 'ok') throw new Error(read.detail)
    return Object.entries(read.sources)
  }),
)

const strokesOf = (source: string, kind: string) =>
  sources[source]!.features.filter(({ properties }) => properties?.kind === kind).flatMap(({ geometry }) => {
    const { type, coordinates } = geometry as LineString | MultiLineString
    return type === 'LineString' ? [coordinates] : coordinates
  })

const within = ([lng = 0, lat = 0]: Position, [west, south, east, north]: BBox) =>
  lng > west && lng < east && lat > south && lat < north
const shrunk = ([west, south, east, north]: BBox, by: number): BBox => [
  west + by,
  south + by,
  east - by,
  north - by,
]

/** What the grids of the packs leave, in km: a third of a pixel at zoom 6 for the world's, at zoom 8 for the other. */
const SEAMS = [
  ['coarse', 'world', 0.5, ['border', 'undetermined']],
  ['fine', 'coarse', 0.15, ['border', 'undetermined', 'admin', 'admin-contested']],
] as const

describe.each(SEAMS)('at the edge of the %s scale', (finer, coarser, km, kinds) => {
  const box = bbox(only(`basemap-${finer}`, 'land'))
  const ends = (kind: string) =>
    strokesOf(finer, kind)
      .flatMap((stroke) => [stroke[0]!, stroke.at(-1)!])
      .filter((end) => !within(end, shrunk(box, 0.005)))

  test('no line breaks: each goes on in the coarser scale, from its very end', () => {
    expect(kinds.flatMap(ends).length).toBeGreaterThan(2)
    for (const kind of kinds)
      for (const end of ends(kind)) {
        const nearest = Math.min(
          ...strokesOf(coarser, kind)
            .flat()
            .map((at) => distance(end, at)),
        )
        expect(nearest, `${kind} at ${end.join()}`).toBeLessThan(km)
      }
  })

  test('and none comes out of it that the finer scale has not', () => {
    for (const kind of kinds)
      for (const stroke of strokesOf(coarser, kind))
        for (const [i, to] of stroke.slice(1).entries()) {
          const from = stroke[i]!
          if (within(from, box) === within(to, box)) continue
          const there = ends(kind).map((end) => pointToLineDistance(end, lineString([from, to])))
          expect(Math.min(...there), `${kind} from ${from.join()} to ${to.join()}`).toBeLessThan(km)
        }
  })
})
