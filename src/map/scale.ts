import { ScaleControl, type Map as MapLibre } from 'maplibre-gl'

/** MapLibre's scale, which hands over its element. */
export class Scale extends ScaleControl {
  element: HTMLElement | null = null

  override onAdd(map: MapLibre): HTMLElement {
    this.element = super.onAdd(map)
    return this.element
  }
}
