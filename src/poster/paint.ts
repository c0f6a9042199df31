import {
  featureFilter,
  latest,
  normalizePropertyExpression,
  type LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import { PALETTES, type ColourName, type Palette } from '../map/palette'

const NAMES = Object.keys(PALETTES.light) as ColourName[]

/** A palette whose values encode the colours' names, so that they can be read from an evaluated expression. */
export const NAMED_PALETTE = Object.fromEntries(
  NAMES.map((name, i) => [name, `#00${(i + 1).toString(16).padStart(4, '0')}`]),
) as Palette

/** The custom property that a colour of `NAMED_PALETTE` stands for. */
function colourName(colour: { r: number; g: number; b: number }): string {
  const at = Math.round(colour.g * 255) * 256 + Math.round(colour.b * 255) - 1
  const name = NAMES[at]
  if (!name) throw new Error(`a colour of the style is not of the palette: ${JSON.stringify(colour)}`)
  return `var(--${name})`
}

type Globals = { zoom: number }
type Spec = Parameters<typeof normalizePropertyExpression>[2]

/** What was compiled for a layer, by its use: a style is asked for each feature and each size of the picture. */
const compiled = new WeakMap<LayerSpecification, Map<string, unknown>>()

function once<T>(layer: LayerSpecification, use: string, compile: () => T): T {
  let uses = compiled.get(layer)
  if (!uses) compiled.set(layer, (uses = new Map<string, unknown>()))
  if (!uses.has(use)) uses.set(use, compile())
  return uses.get(use) as T
}

function compileProperty(layer: LayerSpecification, name: string) {
  const group = name in (latest[`paint_${layer.type}`] ?? {}) ? 'paint' : 'layout'
  const spec = (latest[`${group}_${layer.type}`] as Record<string, Spec>)[name]
  if (!spec) throw new Error(`${layer.type} layers have no property ${name}`)
  const given = (layer[group] as Record<string, unknown> | undefined)?.[name]
  const value = given ?? (spec as { default?: unknown }).default
  return value === undefined || value === null
    ? null
    : normalizePropertyExpression(value as never, name, spec)
}

/** A paint or layout property of a layer for a feature at a zoom, as MapLibre evaluates it; colours as `var(--…)`. */
export function property(
  layer: LayerSpecification,
  name: string,
  zoom: number,
  feature?: Feature,
): number | string | number[] | string[] | null {
  const made = once(layer, name, () => compileProperty(layer, name))?.evaluate(
    { zoom } as Globals as never,
    (feature ? evaluated(feature) : undefined) as never,
  ) as unknown
  if (made === undefined || made === null) return null
  if (typeof made === 'object' && 'r' in made && 'b' in made) return colourName(made as never)
  if (typeof made === 'object' && 'sections' in made) return String(made)
  if (typeof made === 'object' && 'name' in made) return String((made as { name: string }).name)
  return made as number
}

/** The features of a source that a layer draws at a zoom. */
export function drawn(layer: LayerSpecification, features: Feature[], zoom: number): Feature[] {
  const filter = 'filter' in layer ? layer.filter : undefined
  if (!filter) return features
  const test = once(layer, 'filter', () => featureFilter(filter, `${layer.id}.filter`))
  return features.filter((f) => test.filter({ zoom } as never, evaluated(f) as never))
}

/** Whether a layer is drawn at a zoom: `minzoom` is in, `maxzoom` out, as in MapLibre; a small map of the world has one below 0. */
export function isDrawnAt(layer: LayerSpecification, zoom: number): boolean {
  return (!layer.minzoom || zoom >= layer.minzoom) && zoom < (layer.maxzoom ?? 25)
}

const TYPE: Record<string, number> = { Point: 1, LineString: 2, Polygon: 3 }

function evaluated(feature: Feature) {
  return {
    type: TYPE[feature.geometry.type.replace('Multi', '')],
    properties: feature.properties ?? {},
    geometry: [],
  }
}
