declare module 'subset-font' {
  /** Cuts a font to the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'woff' | 'truetype' },
  ): Promise<Buffer>
}

declare module 'virtual:map-worker' {
  /** Address of MapLibre's worker, which imports what it shares with the page. */
  const url: string
  export default url
}

declare module 'virtual:palette.css'

declare module 'virtual:compose-ground' {
  /** Addresses of map packs: the world, the same closer up, and the names on both. */
  export const world: string
  export const region: string
  export const towns: string
  /** What the ground is made from, as the map has to say it. */
  export const credit: string
  /** The layers of the built-in geography, and the lands of routes, by their names. */
  export const builtins: {
    layers: { id: string; kind: 'area' | 'water' | 'point'; features: string[] }[]
    lands: string[]
  }
}

declare module 'virtual:compose-gazetteer' {
  /** Address of the folder with the gazetteer's files. */
  export const base: string
}

/** What a map with vector tiles needs besides `maplibre-gl`, for the class of their sources. */
declare module 'virtual:map-tiles' {
  export { addProtocol } from 'maplibre-gl'
}

/** The address of a package's file, compressed with gzip. */
declare module 'virtual:packed/*' {
  const address: string
  export default address
}
