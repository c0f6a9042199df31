import type { LiveMap, LiveMapOptions } from '../../map/live'
import { tilesFile } from '../../story/layer-tiles'
import { startEarly } from '../../trusted'
import { fromRoot, pageFiles } from '../../view/page-files'
import { loadChunk } from '../start/chunk'
import type { App } from '../state/app.svelte'

/** Loads the live map's code, and what it needs besides for a story with layers of vector tiles. */
export async function loadLive(app: App): Promise<new (options: LiveMapOptions) => LiveMap> {
  const { view } = app
  const layers = view.story.layers.flatMap(({ id, tiles }) =>
    tiles ? { ...tiles, id, whole: pageFiles()?.assets[tilesFile(id)] } : [],
  )
  startWorkerEarly()
  const [{ LiveMap }, tiles] = await Promise.all([
    loadChunk(() => import('../../map/live')),
    layers.length ? loadChunk(() => import('../../map/tiles')) : null,
  ])
  const again = () => {
    view.settle('pack-layers')
    for (const { id } of layers) app.liveMap?.reloadTiles(id)
  }
  tiles?.openTiles(layers, fromRoot(''), (error) => {
    console.warn('A tile of a layer:', error)
    view.tell({ id: 'pack-layers', text: app.words.packFailed.layers, retry: again })
  })
  return LiveMap
}

/** Starts MapLibre's worker once the code that it shares with the page has been fetched: it runs while the page still starts. */
function startWorkerEarly() {
  const code = (pageFiles()?.live ?? []).filter((name) => name.endsWith('.js')).map(fromRoot)
  const worker = code.find((url) => url.includes('map-worker'))
  if (!worker) return
  const missing = new Set(code.filter((url) => url !== worker))
  const watch = new PerformanceObserver((fetched) => {
    for (const { name } of fetched.getEntries()) missing.delete(name)
    if (missing.size) return
    watch.disconnect()
    startEarly(worker)
  })
  watch.observe({ type: 'resource', buffered: true })
}
