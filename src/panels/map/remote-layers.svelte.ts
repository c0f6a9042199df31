import { tick } from 'svelte'
import { remoteOf } from '../../map/layers'
import type { RemoteTiles } from '../../story/layer-tiles'
import type { StoryLayer } from '../../story'
import { fill } from '../language/text'
import { loadChunk } from '../start/chunk'
import type { App } from '../state/app.svelte'

/**
 * Layers whose tiles another host has. Nothing is asked of it before the reader lets the page: each layer that is on asks
 * once, by a notice that names the host, and again when it is switched on anew.
 */
export class RemoteLayers {
  readonly #app: App
  readonly #layers: StoryLayer[]
  readonly #asked = new Set<string>()

  constructor(app: App) {
    this.#app = app
    this.#layers = app.view.story.layers.filter(remoteOf)
  }

  /** Follows what is on; to be called while the component is set up. */
  follow() {
    if (!this.#layers.length) return
    $effect(() => {
      const { liveMap, remoteTiles, view } = this.#app
      if (!liveMap) return
      for (const layer of this.#layers) {
        const wants = view.isOn(layer.id) && !remoteTiles[layer.id]
        if (wants === this.#asked.has(layer.id)) continue
        // a notice changes what this reads
        void tick().then(() => (wants ? this.#ask(layer) : view.settle(noticeOf(layer))))
        if (wants) this.#asked.add(layer.id)
        else this.#asked.delete(layer.id)
      }
    })
  }

  #ask(layer: StoryLayer) {
    this.#tell(layer, this.#app.words.remoteTiles.ask)
  }

  #tell(layer: StoryLayer, text: string) {
    const { view, words } = this.#app
    const names = { layer: this.#app.text(layer.title), host: new URL(remoteOf(layer)!.url).host }
    view.tell({
      id: noticeOf(layer),
      text: fill(text, names),
      button: fill(words.remoteTiles.load, names),
      retry: () => void this.#load(layer, remoteOf(layer)!),
    })
  }

  async #load(layer: StoryLayer, tiles: RemoteTiles) {
    const app = this.#app
    app.view.settle(noticeOf(layer))
    const failed = (error: unknown) => {
      console.warn(`The tiles of ${tiles.url}:`, error)
      this.#tell(layer, app.words.remoteTiles.failed)
    }
    try {
      const { openRemote } = await loadChunk(() => import('../../map/tiles'))
      const extent = await openRemote(layer.id, tiles, failed)
      if (app.remoteTiles[layer.id]) app.liveMap?.reloadTiles(layer.id)
      app.remoteTiles = { ...app.remoteTiles, [layer.id]: extent }
    } catch (error) {
      failed(error)
    }
  }
}

const noticeOf = ({ id }: StoryLayer) => `tiles-${id}`
