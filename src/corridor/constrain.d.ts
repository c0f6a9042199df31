import type Delaunator from 'delaunator'

/** Forces edges into a Delaunay triangulation, which stays Delaunay everywhere else. */
export default class Constrainautor {
  constructor(triangulation: Delaunator<ArrayLike<number>>)
  /** Throws when the edge from one point to the other meets a third point or another forced edge. */
  constrainOne(from: number, to: number): number
  /** Whether a half-edge lies on an edge that was forced in. */
  isConstrained(halfEdge: number): boolean
}
