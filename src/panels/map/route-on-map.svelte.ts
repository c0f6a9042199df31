import { untrack } from 'svelte'
import type { FeatureCollection } from 'geojson'
import { layersOf } from '../../map/layers'
import type { LayerRecord } from '../../map/layers/record'
import { EMPTY } from '../../map/style'
import type { App } from '../state/app.svelte'
import type { MapData } from './map-data.svelte'

/** The land route: in the map itself, or over it while the corridor panel may change it. */
export class RouteOnMap {
  readonly #app: App
  readonly #data: Pick<MapData, 'sources'>
  /** The layer of the computed land route, where the story has one. */
  readonly layer: LayerRecord | undefined
  #given: FeatureCollection | undefined

  /** The published route, or what the corridor panel makes of it. */
  readonly drawn: FeatureCollection | undefined = $derived.by(() => {
    const published = this.layer && this.#data.sources[this.layer.id]
    const { live } = this.#app
    if (!live) return published
    const base = live.base ?? published?.features ?? []
    return { type: 'FeatureCollection', features: [...base, ...live.extra] }
  })

  /** What of it the map's own source holds. */
  readonly inMap: FeatureCollection | undefined = $derived.by(() =>
    this.#app.sketch && !this.#app.picturing ? EMPTY : this.drawn,
  )

  /** Draws it over the map while a hand may change it, and a little longer, until the map has painted its own. */
  Sketch = $state.raw<App['sketch']>(null)

  constructor(app: App, data: Pick<MapData, 'sources'>) {
    this.#app = app
    this.#data = data
    this.layer = layersOf(app.view.story).find(({ data }) => data === 'route')
  }

  /**
   * Brings the live map to it; to be called while the component is set up.
   * @param isReady whether the live map is drawn
   */
  follow(isReady: () => boolean) {
    $effect(() => {
      const { liveMap, live } = this.#app
      const route = this.inMap
      if (!this.layer || !liveMap || !isReady() || !route || route === this.#given) return
      if (this.#given || live) liveMap.setData(this.layer.id, route)
      this.#given = route
    })
    $effect(() => {
      const { liveMap, sketch } = this.#app
      if (sketch) this.Sketch = sketch
      else if (liveMap && untrack(() => this.Sketch))
        void liveMap.map.once('idle').then(() => (this.Sketch = this.#app.sketch))
    })
  }
}
