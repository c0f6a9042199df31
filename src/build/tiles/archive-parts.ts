import { VectorTile } from '@mapbox/vector-tile'
import { bboxClip } from '@turf/turf'
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { PbfReader } from 'pbf'
import { PMTiles, type Source } from 'pmtiles'
import { lngLatAt, worldPx } from '../../map/mercator'
import { frameOf } from '../../poster/frame'
import type { Story } from '../../story'
import { partsOf, type Part } from './thin'

const TILE_PX = 512
/** More would make no difference to a static map. */
const TILES_MOST = 64

/** What an archive has of a layer where a story's static map lies, each tile cut at its edges. */
export async function archiveParts(archive: Buffer, layer: string, story: Story): Promise<Part[]> {
  const source: Source = {
    getKey: () => layer,
    getBytes: (offset, length) =>
      Promise.resolve({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
  }
  const tiles = new PMTiles(source)
  const { minZoom, maxZoom } = await tiles.getHeader()
  const { half, breakpoints } = frameOf(story)
  const { zoom: at, center } = breakpoints[0]!
  const boxAt = (zoom: number) => {
    const [x, y] = worldPx(center, zoom)
    const [w, h] = half.map((px) => px * 2 ** (zoom - at)) as [number, number]
    const side = 2 ** zoom
    const tile = (px: number) => Math.max(0, Math.min(side - 1, Math.floor(px / TILE_PX)))
    return [tile(x - w), tile(y - h), tile(x + w), tile(y + h)] as const
  }
  const count = ([left, top, right, bottom]: readonly [number, number, number, number]) =>
    (right - left + 1) * (bottom - top + 1)
  let zoom = Math.max(minZoom, Math.min(maxZoom, Math.floor(at)))
  while (zoom > minZoom && count(boxAt(zoom)) > TILES_MOST) zoom--
  const [left, top, right, bottom] = boxAt(zoom)
  const found: Feature[] = []
  for (let x = left; x <= right; x++)
    for (let y = top; y <= bottom; y++) {
      const tile = await tiles.getZxy(zoom, x, y)
      if (!tile) continue
      const read = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer]
      const [west, north] = lngLatAt([x * TILE_PX, y * TILE_PX], zoom)
      const [east, south] = lngLatAt([(x + 1) * TILE_PX, (y + 1) * TILE_PX], zoom)
      for (let i = 0; read && i < read.length; i++)
        found.push(...within(read.feature(i).toGeoJSON(x, y, zoom), [west, south, east, north]))
    }
  return partsOf(found)
}

/** A feature less what belongs to the tiles beside its own. */
function within(feature: Feature, box: [number, number, number, number]): Feature[] {
  const [west, south, east, north] = box
  const { geometry } = feature
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint')
    return partsOf([feature]).filter((part) => {
      const [lng, lat] = part.geometry.coordinates as [number, number]
      return lng >= west && lng < east && lat > south && lat <= north
    })
  const cut = bboxClip(feature as Feature<LineString | MultiLineString | Polygon | MultiPolygon>, box)
  return cut.geometry.coordinates.length
    ? [{ ...cut, ...(feature.id !== undefined && { id: feature.id }) }]
    : []
}
