/** What a layer's shapes are as vector tiles, for a layer with more of them than a page should load at once. */
export interface LayerTiles {
  /** The folder of the archive's pieces, from the site's root, with a slash at its end: `0.bin`, `1.bin` and so on. */
  path: string
  /** Of the whole archive. */
  bytes: number
  /** Of each piece but the last. */
  piece: number
  /** The first and the last zoom that has tiles of its own. */
  zooms: [first: number, last: number]
  /** [west, south, east, north] in degrees. */
  bounds: [number, number, number, number]
  /** The name of the layer in the tiles. */
  layer: string
}

/** Tiles at another host, of which only the host knows more. */
export interface RemoteTiles {
  url: string
  layer: string
}

/** The name of the file with all tiles of a layer, where a page is one file and has no folder beside it. */
export const tilesFile = (layer: string) => `tiles-${layer}`
