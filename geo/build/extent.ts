import { bboxPolygon } from '@turf/turf'
import type { BBox } from 'geojson'

// [west, south, east, north], degrees
export const COARSE_BOX: BBox = [18, 41, 52, 61]
export const FINE_BOX: BBox = [30, 43.8, 41.5, 50.2]
export const CORRIDOR_BOX: BBox = [32, 44.2, 40.5, 49]

/** A box as a one-feature collection, for clipping. */
export function boxShape(box: BBox) {
  return { type: 'FeatureCollection' as const, features: [bboxPolygon(box)] }
}
