import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VectorTile } from '@mapbox/vector-tile'
import type { Feature, FeatureCollection, Point } from 'geojson'
import { PbfReader } from 'pbf'
import { PMTiles, type Source } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeFloods, madePoints, seeded } from '../../../tests/fixtures/large-layers'
import { checkFolder } from '../../folder/check-folder'
import { layersOf } from '../../map/layers'
import { worldPx } from '../../map/mercator'
import { packSources } from '../../map/pack-sources'
import { archiveOf } from './archive'
import { piecesOf, tiledLayers, withTiles, type TiledLayer } from './story-tiles'
import { partsOf, thinned, type Part } from './thin'

/** Reads an archive as the page does. */
const reader = (archive: Buffer): PMTiles => {
  const source: Source = {
    getKey: () => 'test',
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
  }
  return new PMTiles(source)
}

const none = () => false
const point = (lng: number, lat: number, properties = {}): Part => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lng, lat] },
})

describe('thinning', () => {
  it('leaves one of several points that are closer than the spacing, and those that are kept', () => {
    const crowd = [point(10, 50), point(10.0001, 50), point(10.0002, 50, { id: 'named' }), point(11, 50)]
    const isKept = ({ properties }: Part) => properties?.id !== undefined
    expect(thinned(crowd, 6, 3, none)).toEqual([crowd[0], crowd[3]])
    expect(thinned(crowd, 6, 3, isKept)).toEqual([crowd[2], crowd[3]])
    expect(thinned(crowd, 18, 3, none)).toHaveLength(4)
  })

  it('keeps the area that many small shapes have together', () => {
    const side = 0.004
    const squares = Array.from({ length: 2500 }, (_, i): Part => {
      const [west, south] = [20 + (i % 50) * side * 2, Math.floor(i / 50) * side * 2]
      const ring = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ].map(([x, y]) => [west + x! * side, south + y! * side])
      return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
    })
    const area = (parts: Part[]) =>
      parts.reduce((sum, { geometry }) => {
        const [a, , b] = (geometry as { coordinates: number[][][] }).coordinates[0]!
        return sum + Math.abs((b![0]! - a![0]!) * (b![1]! - a![1]!))
      }, 0)
    // each is a tenth of a px wide
    const few = thinned(squares, 4, 1, none)
    expect(few.length).toBeLessThan(60)
    expect(area(few) / area(squares)).toBeGreaterThan(0.85)
    expect(area(few) / area(squares)).toBeLessThan(1.01)
  })

  it('takes multi-part shapes apart and forgets none', () => {
    const features: Feature[] = [
      {
        type: 'Feature',
        properties: { a: 1 },
        geometry: {
          type: 'MultiPoint',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
      },
      {
        type: 'Feature',
        properties: null,
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [0, 0],
              [1, 1],
            ],
          ],
        },
      },
    ]
    expect(partsOf(features).map(({ geometry, properties }) => [geometry.type, properties])).toEqual([
      ['Point', { a: 1 }],
      ['Point', { a: 1 }],
      ['LineString', null],
    ])
  })
})

it('writes an archive whose directory has leaves, and the same tile once', async () => {
  const next = seeded(5)
  const tiles = Array.from({ length: 15_000 }, (_, i) => ({
    ...{ z: 8, x: i % 150, y: Math.floor(i / 150) },
    bytes: Buffer.from(
      Array.from({ length: i % 9 ? 1 + next() * 300 : 9 }, (_, j) => (i % 9 ? next() * 256 : j)),
    ),
  })).filter(() => next() < 0.6)
  const archive = archiveOf(tiles, { zooms: [8, 8], bounds: [-180, -10, 20, 80], metadata: { name: 'test' } })
  const read = reader(archive)
  const header = await read.getHeader()
  expect(header.leafDirectoryLength).toBeGreaterThan(0)
  expect(header.numAddressedTiles).toBe(tiles.length)
  expect(header.numTileContents).toBeLessThan(tiles.length)
  expect([header.minLon, header.maxLat, header.minZoom]).toEqual([-180, 80, 8])
  expect(await read.getMetadata()).toEqual({ name: 'test' })
  for (const { z, x, y, bytes } of [tiles[0]!, tiles[77]!, tiles[5432]!, tiles.at(-1)!])
    expect(Buffer.from((await read.getZxy(z, x, y))!.data)).toEqual(bytes)
  expect(await read.getZxy(8, 200, 200)).toBeUndefined()
})

describe('a story with a large layer', () => {
  const root = mkdtempSync(join(tmpdir(), 'tiles-'))
  const folder = join(root, 'school-boat')
  const NAMED = 'point-777'
  let points: FeatureCollection
  let made: Map<string, TiledLayer>
  const BOX: [number, number, number, number] = [-70.5, -16.4, -69.2, -15.4]

  beforeAll(async () => {
    cpSync('tests/fixtures/stories/school-boat', folder, { recursive: true })
    mkdirSync(join(folder, 'layers'), { recursive: true })
    points = madePoints(25_000, BOX)
    writeFileSync(join(folder, 'layers/large.geojson'), JSON.stringify(points))
    writeFileSync(join(folder, 'layers/floods.geojson'), JSON.stringify(madeFloods(60_000, BOX)))
    const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'))
    const data = { credit: 'Made', licence: 'CC0' }
    const group = story.groups[0].id
    const title = story.layers[0].title
    story.layers.push(
      {
        id: 'large',
        kind: 'point',
        title,
        group,
        colour: 'plum',
        data: { file: 'layers/large.geojson', ...data },
        on: true,
      },
      {
        id: 'floods',
        kind: 'water',
        title,
        group,
        colour: 'moss',
        data: { file: 'layers/floods.geojson', ...data },
        on: true,
      },
    )
    Object.assign(story.places.features[0].properties, { layer: 'large', feature: [NAMED] })
    writeFileSync(join(folder, 'story.json'), JSON.stringify(story))
    const { story: read, problems } = checkFolder(folder)
    expect(problems).toEqual([])
    made = await tiledLayers(read!, pathToFileURL(`${folder}/`))
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it('is told of in no warning of its size', () => {
    expect(checkFolder(folder).warnings.filter(({ file }) => file.startsWith('layers/large'))).toEqual([])
  })

  it('has it in tiles and not in the pack of its layers', () => {
    const story = withTiles(checkFolder(folder).story!, made)
    expect([...made.keys()]).toEqual(['large', 'floods'])
    expect(packSources(story).layers).not.toContain('large')
    expect(packSources(story).layers.length).toBeGreaterThan(0)
    const record = layersOf(story).find(({ id }) => id === 'large')!
    expect(record.data).toEqual(made.get('large')!.tiles)
  })

  it('cuts each archive into pieces that together are it', () => {
    for (const layer of made.values()) {
      const pieces = piecesOf(layer)
      expect(Buffer.concat(pieces.map(({ content }) => content)).equals(layer.archive)).toBe(true)
      expect(pieces.at(-1)!.path).toBe(`${layer.tiles.path}${pieces.length - 1}.bin`)
    }
  })

  it('has every point at the last zoom, within a step of the tile, and the one that a place names at all', async () => {
    const { archive, tiles } = made.get('large')!
    const read = reader(archive)
    const [first, last] = tiles.zooms
    const at = async (zoom: number) => {
      const found: { px: [number, number]; id: unknown }[] = []
      const [west, south, east, north] = tiles.bounds
      const tileOf = (lng: number, lat: number) => worldPx([lng, lat], zoom).map((px) => Math.floor(px / 512))
      const [x0, y0] = tileOf(west, north)
      const [x1, y1] = tileOf(east, south)
      for (let x = x0!; x <= x1!; x++)
        for (let y = y0!; y <= y1!; y++) {
          const tile = await read.getZxy(zoom, x, y)
          if (!tile) continue
          const { large } = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers
          for (let i = 0; i < large!.length; i++) {
            const feature = large!.feature(i)
            const p = feature.loadGeometry()[0]![0]!
            // what lies in the edge around a tile belongs to the next one
            if (p.x < 0 || p.y < 0 || p.x >= 4096 || p.y >= 4096) continue
            found.push({ px: [x * 512 + p.x / 8, y * 512 + p.y / 8], id: feature.properties.id })
          }
        }
      return found
    }
    const all = await at(last)
    expect(all).toHaveLength(points.features.length)
    const near = new Set(all.map(({ px }) => px.map(Math.round).join()))
    for (const { geometry } of points.features.slice(0, 500)) {
      const [x, y] = worldPx((geometry as Point).coordinates as [number, number], last)
      const around = [-1, 0, 1].flatMap((dx) =>
        [-1, 0, 1].map((dy) => `${Math.round(x) + dx},${Math.round(y) + dy}`),
      )
      expect(around.some((key) => near.has(key))).toBe(true)
    }
    for (const zoom of [first, last]) {
      const ids = (zoom === last ? all : await at(zoom)).flatMap(({ id }) => id ?? [])
      expect(ids).toEqual([NAMED])
    }
    expect((await at(first)).length).toBeLessThan(200)
  })

  it('shows in the static map what there is room for', () => {
    const [large, floods] = [made.get('large')!.shown.features, made.get('floods')!.shown.features]
    expect(large.length).toBeGreaterThan(300)
    expect(large.length).toBeLessThanOrEqual(2500)
    expect(large.some(({ properties }) => properties?.id === NAMED)).toBe(true)
    expect(floods.length).toBeGreaterThan(10)
  })

  it('is the same bytes each time', async () => {
    const again = await tiledLayers(checkFolder(folder).story!, pathToFileURL(`${folder}/`))
    expect([...again.values()].map(({ tiles }) => tiles.path)).toEqual(
      [...made.values()].map(({ tiles }) => tiles.path),
    )
  })
})
