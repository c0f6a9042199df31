import basemapUrl from '#made/basemap.json?url'
import fineUrl from '#made/fine.json?url'
import layersUrl from '#made/layers.json?url'
import routeUrl from '#made/route.json?url'

/** The data packs by name; `fine` is asked for when the map comes close. */
export const PACKS = { basemap: basemapUrl, layers: layersUrl, route: routeUrl, fine: fineUrl } as const
export type PackName = keyof typeof PACKS
