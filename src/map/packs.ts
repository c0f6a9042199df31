import basemapUrl from '#made/basemap.json?url'
import fineUrl from '#made/fine.json?url'
import layersUrl from '#made/layers.json?url'
import routeUrl from '#made/route.json?url'
import worldUrl from '#made/world.json?url'
import type { PackName } from './pack-sources'

/** One data file of the map, and the map sources that have to be in it. */
export interface Pack {
  url: string
  sources: readonly string[]
}

/** The addresses of the data packs by name; `fine` is asked for when the map comes close, `world` when it looks far. */
export const PACK_URLS: Record<PackName, string> = {
  basemap: basemapUrl,
  layers: layersUrl,
  route: routeUrl,
  fine: fineUrl,
  world: worldUrl,
}
