// The build's own libraries are installed in geo/node_modules only, so the checks at the root know them from here.

declare module 'd3-delaunay' {
  type Point = [number, number]
  export class Delaunay {
    static from<T>(points: T[], x: (point: T) => number, y: (point: T) => number): Delaunay
    voronoi(bounds: [number, number, number, number]): Voronoi
  }
  export class Voronoi {
    /** The closed ring of one cell; null when the point has no cell of its own. */
    cellPolygon(index: number): Point[] | null
  }
}

declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo'
  import type { FeatureCollection } from 'geojson'
  /** Cuts at the antimeridian and projects. */
  export function geoProject(collection: FeatureCollection, projection: GeoProjection): FeatureCollection
}

declare module 'polylabel' {
  import type { Position } from 'geojson'
  /** Pole of inaccessibility: the inner point furthest from the rings. */
  export default function polylabel(rings: Position[][], precision?: number): Position
}

declare module 'h5wasm/node' {
  const h5wasm: {
    ready: Promise<unknown>
    File: new (path: string, mode: 'r') => { get(path: string): unknown; close(): void }
  }
  export default h5wasm
}

declare module 'topojson-simplify' {
  import type { Position } from 'geojson'
  import type { Topology } from 'topojson-specification'
  /** Leaves out each point of a weighed topology that weighs less. */
  export function simplify<T extends Topology>(topology: T, least: number): T
  /** In steradians. */
  export function sphericalTriangleArea(triangle: [Position, Position, Position]): number
  /** Gives each point of the arcs the weight of its triangle as a third coordinate; ends weigh Infinity. */
  export function presimplify<T extends Topology>(
    topology: T,
    weight: (triangle: [Position, Position, Position]) => number,
  ): T
}

declare module 'd3-contour' {
  import type { MultiPolygon } from 'geojson'
  interface Contours {
    size(size: [width: number, height: number]): Contours
    /** What is higher than a level in a grid of values, row by row, each in the middle of a square of size 1. */
    contour(values: number[], level: number): MultiPolygon
  }
  export function contours(): Contours
}
