import { area, rewind, truncate } from '@turf/turf'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'

export type Properties = { kind: string; [name: string]: unknown }
export type LayerFeature = Feature<Geometry, Properties> & { id: string }
export type Layer = FeatureCollection<Geometry, Properties> & { features: LayerFeature[] }

export type Names = { name_en: string; name_uk: string; name_ru: string }

/** Five decimals are about one metre: finer than any source here. */
export const DECIMALS = 5

/** A feature as the layers hold it: id, right-hand rings, five decimals. */
export function feature(id: string, geometry: Geometry, properties: Properties): LayerFeature {
  const wound = geometry.type.endsWith('Polygon')
    ? rewindRfc7946(geometry as Polygon | MultiPolygon)
    : geometry
  const plain = { type: 'Feature' as const, id, properties, geometry: wound }
  return truncate(plain, { precision: DECIMALS, coordinates: 2 }) as LayerFeature
}

/** A polygon feature with its area in km2 and a point inside it, as far from its edge as can be, for the label. */
export function areaFeature(
  id: string,
  geometry: Geometry,
  properties: Properties,
  label?: Position,
): LayerFeature {
  const polygon = geometry as Polygon | MultiPolygon
  const areaKm2 = Math.round(area(polygon) / 1e5) / 10
  return feature(id, polygon, { ...properties, areaKm2, label: label ?? innermostPoint(polygon) })
}

export function point(id: string, lngLat: Position, properties: Properties): LayerFeature {
  return feature(id, { type: 'Point', coordinates: lngLat } satisfies Point, properties)
}

export function layer(features: LayerFeature[]): Layer {
  return { type: 'FeatureCollection', features }
}

/** Pole of inaccessibility of the largest part, [lng, lat] to four decimals. */
export function innermostPoint(geometry: Polygon | MultiPolygon): Position {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const largest = parts
    .map((coordinates) => ({ coordinates, size: area({ type: 'Polygon', coordinates }) }))
    .reduce((a, b) => (b.size > a.size ? b : a))
  const [lng = 0, lat = 0] = polylabel(largest.coordinates, 0.001)
  return [Number(lng.toFixed(4)), Number(lat.toFixed(4))]
}

function rewindRfc7946(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const wound = rewind({ type: 'Feature', properties: {}, geometry }, { reverse: false })
  return (wound as Feature<Polygon | MultiPolygon>).geometry
}
