import { untrack } from 'svelte'
import type { FeatureCollection } from 'geojson'
import { labelSpace } from '../../map/label-space'
import { PALETTES, type Palette } from '../../map/palette'
import { taggedNames } from '../../map/story-tags'
import { buildStyle } from '../../map/style'
import { drawnTheme } from '../../map/theme'
import { isLong } from '../../story'
import type { App } from '../state/app.svelte'
import type { MapData } from './map-data.svelte'
import type { RouteOnMap } from './route-on-map.svelte'
import type { ShownTags } from './shown-tags.svelte'
import type { TagOverlay } from './tag-overlay.svelte'

export interface StyleParts {
  data: MapData
  shown: ShownTags
  overlay: TagOverlay
  route: RouteOnMap
}

/** The style of the live map and its words, from what the reader looks at and the data that has come. */
export class StageStyle {
  readonly #app: App
  readonly #parts: StyleParts
  #systemIsDark = $state(false)

  readonly palette: Palette = $derived.by(
    () => PALETTES[drawnTheme(this.#app.view.state.theme, this.#systemIsDark)],
  )

  /** Where the map's own names may not stand. */
  readonly space: FeatureCollection = $derived.by(() => {
    const { overlay, shown } = this.#parts
    return labelSpace(shown.now.tags, shown.now.spots, overlay.rest)
  })

  /** The corridor panel may change the land route. */
  readonly #isChanging = $derived.by(() => this.#app.live !== null || this.#app.sketch !== null)

  readonly style = $derived.by(() => {
    const { story, state } = this.#app.view
    const { data, route, shown } = this.#parts
    return buildStyle({
      story,
      palette: this.palette,
      lang: this.#app.lang,
      tagged: taggedNames(story, shown.all),
      on: state.layers,
      data: {
        ...data.sources,
        // what changes with every step of a slider goes past the style, which would be compared as a whole
        ...(route.layer && { [route.layer.id]: untrack(() => route.inMap) }),
        tags: isLong(story) ? untrack(() => this.space) : this.space,
      },
      changing: this.#isChanging ? route.layer?.id : undefined,
      remote: this.#app.remoteTiles,
      own: this.#app.ground?.shown,
    })
  })

  /** MapLibre's own sentences and units. */
  readonly locale = $derived.by(() => {
    const { words } = this.#app
    return {
      'Map.Title': words.map,
      'ScaleControl.Meters': words.metres,
      'ScaleControl.Kilometers': words.km,
      'CooperativeGesturesHandler.WindowsHelpText': words.scrollHint,
      'CooperativeGesturesHandler.MacHelpText': words.scrollHintMac,
      'CooperativeGesturesHandler.MobileHelpText': words.touchHint,
    }
  })

  /** The corner of the scale, below the map's buttons. */
  readonly scaleAt = $derived.by(() => (this.#app.dir === 'ltr' ? 'bottom-right' : 'bottom-left'))

  constructor(app: App, parts: StyleParts) {
    this.#app = app
    this.#parts = parts
  }

  /** Follows the system's choice of light or dark. Gives back what ends it. */
  followSystem(): () => void {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const change = () => (this.#systemIsDark = dark.matches)
    change()
    dark.addEventListener('change', change)
    return () => dark.removeEventListener('change', change)
  }

  /** Brings the live map to it; to be called while the component is set up. */
  follow() {
    $effect(() => this.#app.liveMap?.setStyle(this.style, this.palette))
    // of a long story the tags change while the map moves, and names keep clear of those of a map at rest
    $effect(() => {
      const { liveMap, view } = this.#app
      if (!this.#parts.overlay.rest || !isLong(view.story)) return
      untrack(() => liveMap?.setData('tags', this.space))
    })
    $effect(() => {
      const { liveMap, words } = this.#app
      liveMap?.map.getCanvas().setAttribute('aria-label', words.map)
      liveMap?.setLocale(this.locale, this.scaleAt)
    })
  }
}
