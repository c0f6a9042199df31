import type { Map as MapLibre } from 'maplibre-gl'
import { hatchColour, hatchImage } from './hatch'
import type { Palette } from './palette'

/** The images that a style names and no file holds: hatches in the palette's colours, and a blank one. */
export class StyleImages {
  readonly #map: Pick<MapLibre, 'addImage' | 'updateImage'>
  #palette: Palette
  /** The hatches that the map has been given. */
  readonly #hatches = new Set<string>()

  constructor(map: Pick<MapLibre, 'addImage' | 'updateImage'>, palette: Palette) {
    this.#map = map
    this.#palette = palette
  }

  get palette(): Palette {
    return this.#palette
  }

  /** Gives the map an image that its style names; nothing for a name that is none of ours. */
  add(id: string) {
    const hatch = this.#hatch(id)
    if (hatch) {
      this.#map.addImage(id, hatch, { pixelRatio: 2 })
      this.#hatches.add(id)
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
    if (redraw) for (const id of this.#hatches) this.#map.updateImage(id, this.#hatch(id)!)
  }

  #hatch(id: string) {
    const colour = hatchColour(id)
    return colour && hatchImage(this.#palette[colour])
  }
}
