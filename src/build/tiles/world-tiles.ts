import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { BBox } from 'geojson'
import type { Scale } from '../../../geo/grid'
import { lngLatAt } from '../../map/mercator'
import { PLACELINE_LAYER } from '../../story/own-ground'
import { ground } from '../world-cut'
import type { MadeTile } from './archive'

/** Which scale of geo/world the tiles of a zoom are cut from, and the tiles of which zoom it is closed to areas in. */
const BANDS: { scale: Scale; zooms: [first: number, last: number]; block: number }[] = [
  { scale: 'world', zooms: [0, 2], block: 0 },
  { scale: 'region', zooms: [3, 5], block: 2 },
  { scale: 'detail', zooms: [6, 8], block: 5 },
]
/** The closest zoom with tiles of its own: of the finest scale hardly more can be told there. */
export const WORLD_ZOOMS: [first: number, last: number] = [0, 8]
export const WORLD_BOUNDS: [number, number, number, number] = [-180, -85.0511, 180, 85.0511]

const EXTENT = 4096
const TILE_PX = 512
const BUFFER = 64
/** Steps of a tile's grid that a line may be straightened by: less than half a CSS px. */
const TOLERANCE = 3

/** The square of a whole tile: what a coarser ground has there must not show. */
const MASK = {
  type: 3,
  tags: { kind: 'mask' },
  geometry: [
    [
      [-BUFFER, -BUFFER],
      [EXTENT + BUFFER, -BUFFER],
      [EXTENT + BUFFER, EXTENT + BUFFER],
      [-BUFFER, EXTENT + BUFFER],
      [-BUFFER, -BUFFER],
    ],
  ],
}

function encoded(features: GeoJSONVTTile['features']): Uint8Array {
  const tile = { features: [MASK, ...features] } as unknown as GeoJSONVTTile
  // a copy, as the writer's buffer is larger
  return fromGeojsonVt({ [PLACELINE_LAYER]: tile }, { version: 2, extent: EXTENT }).slice()
}

/** A tile of sea alone, which most are. */
const SEA = encoded([])

/** A part of the world whose tiles are made together. */
export interface WorldBlock {
  scale: Scale
  zooms: [first: number, last: number]
  z: number
  x: number
  y: number
}

/** All blocks of the world, coarse to fine. */
export function worldBlocks(): WorldBlock[] {
  return BANDS.flatMap(({ scale, zooms, block: z }) =>
    Array.from({ length: 4 ** z }, (_, i) => ({ scale, zooms, z, x: i % 2 ** z, y: Math.floor(i / 2 ** z) })),
  )
}

/** The tiles of a block, cut from the cells of geo/world, each whole: where there is sea alone, one of sea. */
export function tilesOf({ scale, zooms: [first, last], z, x, y }: WorldBlock): MadeTile[] {
  const features = ground(scale, boxOf(z, x, y, first))
  const index = features.length
    ? new GeoJSONVT(
        { type: 'FeatureCollection', features },
        {
          ...{ maxZoom: last, indexMaxZoom: last, indexMaxPoints: 0 },
          ...{ extent: EXTENT, buffer: BUFFER, tolerance: TOLERANCE },
        },
      )
    : null
  const tiles: MadeTile[] = []
  for (let zoom = first; zoom <= last; zoom++) {
    const side = 2 ** (zoom - z)
    for (let column = x * side; column < (x + 1) * side; column++)
      for (let row = y * side; row < (y + 1) * side; row++) {
        const made = index?.getTile(zoom, column, row)?.features
        tiles.push({ z: zoom, x: column, y: row, bytes: made?.length ? encoded(made) : SEA })
      }
  }
  return tiles
}

/** The box of a block, and what the tiles of its first zoom reach over its edge: [west, south, east, north] in degrees. */
function boxOf(z: number, x: number, y: number, first: number): BBox {
  // of the whole world, the tiling itself goes on over the antimeridian
  if (z === 0) return WORLD_BOUNDS
  const over = (2 * BUFFER) / EXTENT / 2 ** (first - z)
  const [west, north] = lngLatAt([(x - over) * TILE_PX, (y - over) * TILE_PX], z)
  const [east, south] = lngLatAt([(x + 1 + over) * TILE_PX, (y + 1 + over) * TILE_PX], z)
  return [west, south, east, north]
}
