import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'

const LAYERS = new URL('../../../geo/layers/', import.meta.url)

export const PLACE_LAYERS = ['moscow', 'kyiv', 'mariupol', 'donbass', 'crimea', 'sea-of-azov'] as const
export const BASEMAPS = ['basemap-world', 'basemap-coarse', 'basemap-fine'] as const
export const ALL_LAYERS = [...PLACE_LAYERS, 'corridor-land', ...BASEMAPS] as const
export type LayerName = (typeof ALL_LAYERS)[number]

type Properties = { kind: string; [name: string]: unknown }
export type LayerFeature = Feature<Geometry, Properties>
export type AreaFeature = Feature<Polygon | MultiPolygon, Properties>

export const readText = (file: string) => readFileSync(new URL(file, LAYERS), 'utf8')

const read = new Map<LayerName, LayerFeature[]>()

export function layer(name: LayerName): LayerFeature[] {
  const known = read.get(name)
  if (known) return known
  const { features } = JSON.parse(readText(`${name}.geojson`)) as FeatureCollection<Geometry, Properties>
  read.set(name, features)
  return features
}

/** One feature of a layer by its id; throws when there is none. */
export function only(name: LayerName, id: string): LayerFeature {
  const found = layer(name).find((feature) => feature.id === id)
  if (!found) throw new Error(`${name} has no feature ${id}`)
  return found
}

export const area = (name: LayerName, id: string) => only(name, id) as AreaFeature

export const isArea = (feature: LayerFeature): feature is AreaFeature =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'

export function rings({ geometry }: AreaFeature): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}
