import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { Palette } from './palette'
import { restyle, type Restyled } from './restyle'
import { StyleImages } from './style-images'

/** What a map needs to have for this. */
export type Styled = Restyled & Pick<MapLibre, 'style' | 'setStyle' | 'addImage' | 'updateImage'>

/**
 * The style that a map is to have, and what it has of it: each change goes to the map by its difference. While the map
 * can take none (it has not loaded, or its drawing surface is lost), the last one wanted is kept for when it can.
 */
export class AppliedStyle {
  readonly images: StyleImages
  readonly #map: Styled
  #wanted: StyleSpecification
  /** The style that the map has; it falls behind while it can't take one. */
  #applied: StyleSpecification
  #isLoaded = false
  #isLost = false

  /**
   * @param first the style that the map was made with
   * @param wanted the one that it is to have
   */
  constructor(map: Styled, first: StyleSpecification, wanted: StyleSpecification, palette: Palette) {
    this.#map = map
    this.#applied = first
    this.#wanted = wanted
    this.images = new StyleImages(map, palette)
  }

  /** Whether the map's drawing surface is gone. */
  get isLost(): boolean {
    return this.#isLost
  }

  /**
   * The map has loaded its first style, and is given what it lacks by parts, a frame each: to make all layers is a long
   * task, and so is to link the programs that they draw by. Resolves once it has all.
   */
  async load() {
    for (const sources of inParts(this.#wanted)) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      if (this.#isLost || !this.#map.style) break
      const part = partOf(this.#wanted, sources)
      restyle(this.#map, this.#applied, part)
      this.#applied = part
    }
    this.#isLoaded = true
    this.set(this.#wanted, this.images.palette)
  }

  lose() {
    this.#isLost = true
  }

  /** The drawing surface is back: MapLibre restores the style that it had, and what changed meanwhile is in ours only. */
  restore() {
    this.#isLost = false
    this.applyWhole()
  }

  /** Brings the map to a style by what is different in it. */
  set(style: StyleSpecification, palette: Palette) {
    this.#wanted = style
    const can = this.#canTake
    this.images.recolour(palette, can)
    if (!can) return
    if (!restyle(this.#map, this.#applied, style)) return this.applyWhole()
    this.#applied = style
  }

  /** Lets MapLibre compare all that it has with the style: for what it restored itself, and for other layers. */
  applyWhole() {
    if (!this.#canTake) return
    this.#map.setStyle(this.#wanted, { diff: true, validate: false })
    this.#applied = this.#wanted
  }

  /** Replaces the data of one source, for what changes often. */
  setData(source: string, data: FeatureCollection) {
    const kept = this.#wanted.sources[source]
    if (kept?.type === 'geojson') kept.data = data
    if (this.#isLost || !this.#map.style) return
    ;(this.#map.getSource(source) as GeoJSONSource | undefined)?.setData(data)
  }

  /** A map that has been removed has no style. */
  get #canTake(): boolean {
    return this.#isLoaded && !this.#isLost && !!this.#map.style
  }
}

/** How many style layers a map is given at once, where one source has no more. */
const PART_LAYERS = 12

/** The sources of the style in parts of about as many layers, each with those before it: a source comes with all its layers. */
function inParts({ sources, layers }: StyleSpecification): string[][] {
  const parts: string[][] = []
  let [ids, count] = [[] as string[], 0]
  for (const id of Object.keys(sources)) {
    const own = layers.filter((layer) => 'source' in layer && layer.source === id).length
    if (count && count + own > PART_LAYERS) {
      parts.push(ids)
      count = 0
    }
    ids = [...ids, id]
    count += own
  }
  return [...parts, ids]
}

/** What of a style needs no other sources than these. */
export function partOf(style: StyleSpecification, ids: string[]): StyleSpecification {
  return {
    ...style,
    sources: Object.fromEntries(ids.flatMap((id) => (style.sources[id] ? [[id, style.sources[id]]] : []))),
    layers: style.layers.filter((layer) => !('source' in layer) || ids.includes(layer.source as string)),
  }
}
