import type { Map as MapLibre } from 'maplibre-gl'
import { hatchColour, hatchImage } from './hatch'
import type { Palette } from './palette'
import { dotImage } from './town-dots'

/** Device pixels of an image to a CSS px. */
const RATIO = 2

/** The images that a style names and no file holds: hatches and dots in the palette's colours, and a blank one. */
export class StyleImages {
  readonly #map: Pick<MapLibre, 'addImage' | 'updateImage'>
  #palette: Palette
  /** The coloured ones that the map has been given. */
  readonly #given = new Set<string>()

  constructor(map: Pick<MapLibre, 'addImage' | 'updateImage'>, palette: Palette) {
    this.#map = map
    this.#palette = palette
  }

  get palette(): Palette {
    return this.#palette
  }

  /** Gives the map an image that its style names; nothing for a name that is none of ours. */
  add(id: string) {
    const image = this.#coloured(id)
    if (image) {
      this.#map.addImage(id, image, { pixelRatio: RATIO })
      this.#given.add(id)
    }
    if (id === 'blank') this.#map.addImage('blank', { width: 1, height: 1, data: new Uint8ClampedArray(4) })
  }

  /**
   * Takes the colours of another palette.
   * @param redraw whether the map can take an image now; else it has them for those that it asks for later
   */
  recolour(palette: Palette, redraw: boolean) {
    if (palette === this.#palette) return
    this.#palette = palette
    if (redraw) for (const id of this.#given) this.#map.updateImage(id, this.#coloured(id)!)
  }

  #coloured(id: string) {
    const hatch = hatchColour(id)
    return hatch ? hatchImage(this.#palette[hatch], RATIO) : dotImage(id, this.#palette, RATIO)
  }
}
