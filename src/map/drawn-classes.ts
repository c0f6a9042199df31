import type { FeatureCollection, GeoJsonProperties } from 'geojson'
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'

/** For a style layer: the classes of features that it draws. */
export const drawing = (...classes: string[]) => ({ metadata: { classes } })

/**
 * Whether a layer has something to draw in the data of its source. An empty layer costs time in every frame; one that
 * names no classes, or whose data is not known, is kept.
 */
export function hasToDraw(
  layer: LayerSpecification,
  data: Partial<Record<string, FeatureCollection>>,
): boolean {
  const { classes } = (layer.metadata ?? {}) as { classes?: string[] }
  const features = 'source' in layer ? data[layer.source] : undefined
  return !classes || !features || classes.some((one) => classesIn(features).has(one))
}

const known = new WeakMap<FeatureCollection, Set<string>>()

function classesIn(data: FeatureCollection): Set<string> {
  const made = known.get(data) ?? new Set(data.features.flatMap(({ properties }) => classesOf(properties)))
  known.set(data, made)
  return made
}

/** Of a feature its kind, and the kind with its rank and with what sets it apart, such as `island-label 3 group`. */
function classesOf(properties: GeoJsonProperties): string[] {
  const { kind, rank, minor, flows, group } = properties ?? {}
  const apart = [kind, rank, minor && 'minor', flows && 'flows', group && 'group']
  return [String(kind), apart.filter((part) => part !== undefined && part !== false).join(' ')]
}
