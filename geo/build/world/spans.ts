import type { Position } from 'geojson'

/** The stretches of a parallel, given by its latitude, that lie in a polygon: [west end, east end], in order. */
export function spans(rings: Position[][], lat: number): [number, number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x2 = 0, y2 = 0], i) => {
        const [x1 = 0, y1 = 0] = ring[i]!
        return y1 > lat !== y2 > lat ? [x1 + ((x2 - x1) * (lat - y1)) / (y2 - y1)] : []
      }),
    )
    .sort((a, b) => a - b)
  return crossings.flatMap((from, i): [number, number][] => (i % 2 ? [] : [[from, crossings[i + 1] ?? from]]))
}
