import basemapUrl from '#made/basemap.json?url'
import fineUrl from '#made/fine.json?url'
import layersUrl from '#made/layers.json?url'
import routeUrl from '#made/route.json?url'
import { PACK_SOURCES, type PackName } from './pack-sources'

/** One data file of the map, and the map sources that have to be in it. */
export interface Pack {
  url: string
  sources: readonly string[]
}

/** The data packs by name; `fine` is asked for when the map comes close. */
export const PACKS: Record<PackName, Pack> = {
  basemap: { url: basemapUrl, sources: PACK_SOURCES.basemap },
  layers: { url: layersUrl, sources: PACK_SOURCES.layers },
  route: { url: routeUrl, sources: PACK_SOURCES.route },
  fine: { url: fineUrl, sources: PACK_SOURCES.fine },
}
