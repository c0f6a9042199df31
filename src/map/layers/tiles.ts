import type { LayerSpecification, VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { LayerTiles, RemoteTiles } from '../../story/layer-tiles'
import type { LayerRecord } from './record'

/** The scheme of the addresses that the map asks for a tile by: `layer-tiles://<layer>/<z>/<x>/<y>`. */
export const TILE_SCHEME = 'layer-tiles'

/** What a source of tiles has to know of them. */
export type TileExtent = Pick<LayerTiles, 'zooms' | 'bounds'>

/** The source of a layer in vector tiles. */
export function tileSource(id: string, { zooms, bounds }: TileExtent): VectorSourceSpecification {
  const [minzoom, maxzoom] = zooms
  return { type: 'vector', tiles: [`${TILE_SCHEME}://${id}/{z}/{x}/{y}`], minzoom, maxzoom, bounds }
}

/** The record of a layer whose shapes are vector tiles. */
export function asTiles(record: LayerRecord, tiles: LayerTiles | RemoteTiles): LayerRecord {
  return {
    ...record,
    data: tiles,
    layers: (context) =>
      Object.fromEntries(
        Object.entries(record.layers(context)).map(([tier, layers]) => [
          tier,
          layers.map((layer) => ({ ...layer, 'source-layer': tiles.layer }) as LayerSpecification),
        ]),
      ),
  }
}
