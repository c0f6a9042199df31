import { VectorTile } from '@mapbox/vector-tile'
import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { PbfReader } from 'pbf'
import { expect, it } from 'vitest'
import { worldPx } from '../../map/mercator'
import { PLACELINE_LAYER } from '../../story/own-ground'
import { archiveOf, type MadeTile } from './archive'
import { tilesOf, WORLD_BOUNDS, WORLD_ZOOMS, worldBlocks, type WorldBlock } from './world-tiles'

const blockOf = (z: number, x: number, y: number): WorldBlock =>
  worldBlocks().find((block) => block.z === z && block.x === x && block.y === y)!

function featuresOf({ z, x, y, bytes }: MadeTile): Feature[] {
  const layer = new VectorTile(new PbfReader(bytes)).layers[PLACELINE_LAYER]!
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i).toGeoJSON(x, y, z))
}

/** Whether a place is on land, by the tile of that zoom that it is in. */
function isLand(tiles: MadeTile[], zoom: number, at: [number, number]): boolean {
  const [x, y] = worldPx(at, zoom).map((px) => Math.floor(px / 512)) as [number, number]
  const tile = tiles.find((one) => one.z === zoom && one.x === x && one.y === y)!
  return featuresOf(tile).some(
    (one) =>
      one.properties?.kind === 'land' && booleanPointInPolygon(at, one as Feature<Polygon | MultiPolygon>),
  )
}

it('has each tile of each zoom once', () => {
  const keys = worldBlocks().flatMap(({ zooms: [first, last], z, x, y }) => {
    const all: string[] = []
    for (let zoom = first; zoom <= last; zoom++) {
      const side = 2 ** (zoom - z)
      for (let i = 0; i < side ** 2; i++)
        all.push(`${zoom}/${x * side + (i % side)}/${y * side + Math.floor(i / side)}`)
    }
    return all
  })
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toHaveLength((4 ** (WORLD_ZOOMS[1] + 1) - 1) / 3)
})

it('has land and sea where they are, from the whole world to a coast close up', () => {
  const [world] = worldBlocks()
  const coarse = tilesOf(world!)
  for (const zoom of [0, 1, 2]) {
    expect(isLand(coarse, zoom, [20, 10])).toBe(true)
    expect(isLand(coarse, zoom, [-30, 10])).toBe(false)
  }
  // Viti Levu and the sea north of it, at the antimeridian
  const fiji = tilesOf(blockOf(5, 31, 17))
  for (const zoom of [6, 7, 8]) {
    expect(isLand(fiji, zoom, [178, -17.8])).toBe(true)
    expect(isLand(fiji, zoom, [179.3, -16.6])).toBe(true)
    expect(isLand(fiji, zoom, [175, -13])).toBe(false)
    expect(isLand(fiji, zoom, [179.7, -17.9])).toBe(false)
  }
  // each hides what a coarser ground has there
  for (const tile of [...coarse, ...fiji]) expect(featuresOf(tile)[0]?.properties).toEqual({ kind: 'mask' })
})

it('is the same each time, and takes hardly anything for the open sea', () => {
  const sea = tilesOf(blockOf(5, 4, 20))
  expect(sea).toHaveLength(84)
  const archive = archiveOf(sea, { zooms: WORLD_ZOOMS, bounds: WORLD_BOUNDS, metadata: {} })
  expect(archive.length).toBeLessThan(600)
  const coast = () => tilesOf(blockOf(5, 16, 10)).map(({ bytes }) => Buffer.from(bytes).toString('base64'))
  expect(coast()).toEqual(coast())
})
