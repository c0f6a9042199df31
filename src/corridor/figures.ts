/** The published figures of a land route: what its card, its list entry and its file say. */
export interface RouteFigures {
  lengthKm: number
  legsKm: number[]
  areaKm2: number
  halfWidthKm: number
  pieces: number
}
