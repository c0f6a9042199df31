import type { Feature, FeatureCollection, Position } from 'geojson'
import { checkFeatures } from '../../map/check-features'
import type { Path } from '../draft/json'

/** One ring, line, or list of points of a file of shapes. */
export interface Part {
  kind: 'area' | 'hole' | 'line' | 'point'
  /** Where its list of positions is in the file; of single points, where the features are. */
  at: Path
  /** Rings without the last, which closes them. */
  positions: Position[]
  /** By position, the index of its feature: of single points alone. */
  features: number[] | null
  /** What its feature is called, where it is called anything. */
  name: string
}

/** The parts of a file of shapes, in its order; all single points are one. `[]` where it is no JSON. */
export function partsOf(text: string): Part[] {
  const value = parsed(text)
  const { collection, dropped } = checkFeatures(value)
  if (!collection.features.length) return []
  const left = new Set(dropped.map(({ index }) => index))
  const features = value!.features.map((feature, i) => (left.has(i) ? null : feature))
  const singles = features.flatMap((feature, i) => (feature?.geometry.type === 'Point' ? [i] : []))
  return features.flatMap((feature, i) => {
    if (!feature) return []
    if (feature.geometry.type !== 'Point') return partsOfFeature(feature, i)
    return i === singles[0] ? [pointsOf(features as Feature[], singles)] : []
  })
}

function pointsOf(features: Feature[], singles: number[]): Part {
  const positions = singles.map((i) => (features[i]!.geometry as { coordinates: Position }).coordinates)
  return { kind: 'point', at: ['features'], positions, features: singles, name: '' }
}

function partsOfFeature(feature: Feature, index: number): Part[] {
  const { geometry } = feature
  const at: Path = ['features', index, 'geometry', 'coordinates']
  const name = nameOf(feature)
  const list = (kind: Part['kind'], positions: Position[], ...rest: number[]): Part => ({
    kind,
    at: [...at, ...rest],
    positions,
    features: null,
    name,
  })
  const rings = (polygon: Position[][], ...rest: number[]) =>
    polygon.map((ring, i) => list(i ? 'hole' : 'area', ring.slice(0, -1), ...rest, i))
  if (geometry.type === 'MultiPoint') return [list('point', geometry.coordinates)]
  if (geometry.type === 'LineString') return [list('line', geometry.coordinates)]
  if (geometry.type === 'MultiLineString') return geometry.coordinates.map((line, i) => list('line', line, i))
  if (geometry.type === 'Polygon') return rings(geometry.coordinates)
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flatMap((one, i) => rings(one, i)) : []
}

function nameOf({ properties, id }: Feature): string {
  const said = [properties?.name, properties?.title, id].find((one) => typeof one === 'string' && one)
  return typeof said === 'string' ? said.slice(0, 60) : ''
}

function parsed(text: string): FeatureCollection | null {
  try {
    return JSON.parse(text) as FeatureCollection
  } catch {
    return null
  }
}
