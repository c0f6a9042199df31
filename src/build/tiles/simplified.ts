import type { Position } from 'geojson'
import { lngLatAt, worldPx } from '../../map/mercator'
import { simplify } from '../../poster/simplify'
import type { Part } from './thin'

/** The lines of a part: its rings, itself, or its one position. */
export function linesOf({ geometry }: Part): Position[][] {
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

/** A part with what leaves its lines within a tolerance, in CSS px of a zoom. */
export function simplified(part: Part, zoom: number, tolerance: number): Part {
  const { geometry } = part
  if (geometry.type === 'Point') return part
  const thin = (line: Position[]): Position[] =>
    simplify(
      line.map(([lng, lat]) => worldPx([lng!, lat!], zoom)),
      tolerance,
    ).map((px) => lngLatAt(px, zoom))
  if (geometry.type === 'LineString')
    return { ...part, geometry: { ...geometry, coordinates: thin(geometry.coordinates) } }
  const [outer, ...holes] = geometry.coordinates.map(thin)
  // of a narrow one nothing would be left: it stays as it is
  return outer!.length < 4
    ? part
    : {
        ...part,
        geometry: { ...geometry, coordinates: [outer!, ...holes.filter((hole) => hole.length >= 4)] },
      }
}
