import {
  ClipType,
  Clipper,
  EndType,
  FillRule,
  JoinType,
  PolyTreeD,
  type PathsD,
  type PolyPathD,
} from 'clipper2-ts'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'

const KM_PER_DEGREE = 111.195 // on a sphere of 6,371 km
const STANDARD_LAT = 46 // the Syvash's latitude: widths there are true to 1 %
const KM_PER_DEGREE_LNG = KM_PER_DEGREE * Math.cos((STANDARD_LAT * Math.PI) / 180)
const DECIMALS = 6

/**
 * Morphological closing and opening of polygons: gaps and inlets narrower than `2 x closeKm` fill up,
 * then threads and crumbs narrower than `2 x openKm` go, and islands with them. Both distances in km, near 46 N.
 */
export function closeGaps(
  polygons: Feature<Polygon | MultiPolygon>[],
  closeKm: number,
  openKm: number,
): Feature<Polygon>[] {
  const merged = Clipper.unionD(polygons.flatMap(toPlane), FillRule.NonZero)
  const closed = grow(grow(merged, closeKm), -closeKm)
  const opened = grow(grow(closed, -openKm), openKm)
  const tree = new PolyTreeD()
  Clipper.booleanOpDWithPolyTree(ClipType.Union, opened, null, tree, FillRule.NonZero, DECIMALS)
  return outerRings(tree)
}

function grow(paths: PathsD, km: number): PathsD {
  if (km === 0) return paths
  return Clipper.inflatePathsD(paths, km, JoinType.Round, EndType.Polygon, 2, DECIMALS, 0.02)
}

function toPlane(feature: Feature<Polygon | MultiPolygon>): PathsD {
  const { geometry } = feature
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return rings.map((ring) =>
    ring.slice(0, -1).map(([lng = 0, lat = 0]) => ({ x: lng * KM_PER_DEGREE_LNG, y: lat * KM_PER_DEGREE })),
  )
}

function outerRings(tree: PolyTreeD): Feature<Polygon>[] {
  return children(tree).map((outer) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [toRing(outer)] },
  }))
}

function children(node: PolyTreeD | PolyPathD): PolyPathD[] {
  return Array.from({ length: node.count }, (_, i) => node.child(i) as PolyPathD)
}

function toRing(path: PolyPathD): Position[] {
  const ring = (path.poly ?? []).map(({ x, y }) => [x / KM_PER_DEGREE_LNG, y / KM_PER_DEGREE])
  return [...ring, ring[0] ?? []]
}
