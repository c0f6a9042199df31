import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { bbox } from '@turf/turf'
import { gzipSync } from 'node:zlib'
import { worldPx } from '../../map/mercator'
import type { MadeTile } from './archive'
import { simplified } from './simplified'
import { thinned, type Part } from './thin'

export interface CutOptions {
  /** The name of the one layer in each tile. */
  name: string
  /** The least and the greatest zoom of the map. */
  zooms: [least: number, most: number]
  /** Of parts that each zoom has. */
  isKept: (part: Part) => boolean
}

const EXTENT = 4096
const TILE_PX = 512
/** Wide strokes reach over a tile's edge; of points MapLibre draws none from beyond it. */
const BUFFER = 64
/** In CSS px: what is closer together or smaller at a zoom can hardly be told apart. */
const SPACING = { Point: 4, LineString: 1, Polygon: 1 }
/** A denser tile, in bytes with gzip, makes its zoom be thinned further. */
const TILE_MOST = 50_000
/** The last zoom has no more tiles than this, and is no closer than `LAST_MOST`, where a step of a tile is 1.2 m. */
const TILES_MOST = 20_000
const LAST_MOST = 13
/** In steps of a tile's grid. */
const TOLERANCE = 1
/** In CSS px of a zoom before the last: what leaves an outline by less is left out. */
const KEPT_PX = 0.4

/**
 * Cuts parts into vector tiles of every zoom. The last zoom has all of them, within a step of the tile's grid; MapLibre
 * stretches it for closer ones. The others have what can be told apart there.
 */
export function cutTiles(
  parts: Part[],
  { name, zooms, isKept }: CutOptions,
): { tiles: MadeTile[]; last: number } {
  const [first, most] = zooms
  const tiles: MadeTile[] = []
  let last = first
  while (last < Math.min(most, LAST_MOST) && tilesOf(parts, last + 1, TILES_MOST)) last++
  let finer = parts
  for (let zoom = last; zoom >= first; zoom--) {
    const made = zoom === last ? { chosen: parts, tiles: encoded(parts, zoom) } : thinnedTiles(finer, zoom)
    tiles.push(...made.tiles)
    finer = made.chosen
  }
  return { tiles, last }

  function thinnedTiles(from: Part[], zoom: number): { chosen: Part[]; tiles: MadeTile[] } {
    for (let stretch = 1; ;) {
      const told = byKind(from, (some, kind) => thinned(some, zoom, SPACING[kind] * stretch, isKept))
      const chosen = told.map((part) => simplified(part, zoom, KEPT_PX * stretch))
      const made = encoded(chosen, zoom)
      const densest = Math.max(...made.map(({ bytes }) => gzipSync(bytes, { level: 1 }).length))
      if (densest <= TILE_MOST) return { chosen, tiles: made }
      stretch *= Math.max(1.2, Math.min(3, (densest / TILE_MOST) ** 0.7))
    }
  }

  function encoded(chosen: Part[], zoom: number): MadeTile[] {
    const index = new GeoJSONVT(
      { type: 'FeatureCollection', features: chosen },
      {
        // beyond its last zoom it would not simplify
        ...{ maxZoom: 24, indexMaxZoom: 0, extent: EXTENT, buffer: BUFFER },
        tolerance: TOLERANCE,
      },
    )
    return [...(tilesOf(chosen, zoom) ?? [])].flatMap((key): MadeTile[] => {
      const [x, y] = [Math.floor(key / 2 ** zoom), key % 2 ** zoom]
      const tile = index.getTile(zoom, x, y)
      return tile?.features.length
        ? [{ z: zoom, x, y, bytes: fromGeojsonVt({ [name]: tile }, { version: 2, extent: EXTENT }) }]
        : []
    })
  }
}

type Kind = Part['geometry']['type']

function byKind(parts: Part[], make: (some: Part[], kind: Kind) => Part[]): Part[] {
  return (Object.keys(SPACING) as Kind[]).flatMap((kind) =>
    make(
      parts.filter(({ geometry }) => geometry.type === kind),
      kind,
    ),
  )
}

/** The tiles of a zoom that parts may lie in, as `x * 2 ** zoom + y`; `null` where there are more than `most`. */
function tilesOf(parts: Part[], zoom: number, most = Infinity): Set<number> | null {
  const side = 2 ** zoom
  const found = new Set<number>()
  const tileAt = (px: number) => Math.min(side - 1, Math.max(0, Math.floor(px / TILE_PX)))
  for (const { geometry } of parts) {
    const [west, south, east, north] = boundsOf(geometry)
    const [left, top] = worldPx([west, Math.min(85, north)], zoom)
    const [right, bottom] = worldPx([east, Math.max(-85, south)], zoom)
    const [x0, x1, y0, y1] = [tileAt(left), tileAt(right), tileAt(top), tileAt(bottom)]
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > most) return null
    for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) found.add(x * side + y)
    if (found.size > most) return null
  }
  return found
}

function boundsOf(geometry: Part['geometry']): [number, number, number, number] {
  if (geometry.type === 'Point') {
    const [lng, lat] = geometry.coordinates as [number, number]
    return [lng, lat, lng, lat]
  }
  return bbox(geometry) as [number, number, number, number]
}

/** What the tiles have of a part: what the layers' styles read, and the id where a place is drawn as it. */
export function slim(part: Part, isNamed: (id: string) => boolean): Part {
  const { geometry, properties } = part
  const id = part.id === undefined ? undefined : String(part.id)
  const kind: unknown = properties?.kind
  return {
    type: 'Feature',
    geometry,
    properties: { ...(kind !== undefined && { kind }), ...(id !== undefined && isNamed(id) && { id }) },
  }
}

/** The box of parts, in degrees. */
export function boxOf(parts: Part[]): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const { geometry } of parts) {
    const [west, south, east, north] = boundsOf(geometry)
    box[0] = Math.min(box[0], west)
    box[1] = Math.min(box[1], south)
    box[2] = Math.max(box[2], east)
    box[3] = Math.max(box[3], north)
  }
  return box
}
