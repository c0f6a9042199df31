import { bboxPolygon } from '@turf/turf'
import type { BBox, Position } from 'geojson'

/** Holds all the windows below, degrees. */
export const LAGOON_BOX: BBox = [29, 45, 36, 47]

/** Distances in km, area in km2; `window` is a closed ring outside which nothing is taken. */
export type Lagoon = {
  id: string
  window: Position[]
  closeKm: number
  openKm: number
  minKm2: number
  isLake: boolean
}

/**
 * Coastal waters that OpenStreetMap does not count as sea. Its water bodies come cut into tiles with gaps,
 * so each window is closed (see `closeGaps`); the outlines are approximate.
 * A lake is shut off from the sea by land: it cuts the route, but belongs to its oblast.
 */
export const LAGOONS: Lagoon[] = [
  {
    id: 'western-syvash',
    // 34.24 to 34.29 E: further east the sea package draws the Syvash itself, finer
    window: [
      [33.68, 46.05],
      [34.12, 46.05],
      [34.19, 46.035],
      [34.24, 46],
      [34.25, 46.11],
      [34.285, 46.15],
      [34.285, 46.32],
      [33.68, 46.32],
      [33.68, 46.05],
    ],
    closeKm: 1,
    openKm: 0.5,
    minKm2: 8,
    isLake: false,
  },
  {
    id: 'middle-syvash',
    // only to take away dams and sandbars thinner than 0.24 km, such as the railway's
    window: box(34.2, 45.86, 34.53, 46.15),
    closeKm: 0.12,
    openKm: 0,
    minKm2: 4,
    isLake: false,
  },
  {
    id: 'eastern-syvash',
    // generalised: sand spits narrower than 1.6 km inside the lagoon
    window: box(34.66, 45.93, 34.8, 46.03),
    closeKm: 0.8,
    openKm: 0,
    minKm2: 4,
    isLake: false,
  },
  {
    id: 'upper-utliuk',
    window: box(35.16, 46.32, 35.3, 46.47),
    closeKm: 0.6,
    openKm: 0.4,
    minKm2: 4,
    isLake: false,
  },
  {
    id: 'perekop-lakes',
    window: box(33.74, 45.88, 34.24, 46.035),
    closeKm: 0.8,
    openKm: 0.5,
    minKm2: 8,
    isLake: true,
  },
  {
    id: 'dniester-liman',
    window: box(30.1, 45.95, 30.65, 46.45),
    closeKm: 0.6,
    openKm: 0.3,
    minKm2: 20,
    isLake: false,
  },
  {
    id: 'molochnyi',
    // its south-eastern side runs along the bar that shuts the lagoon, which the tiles blur
    window: [
      [35.2, 46.75],
      [35.5, 46.75],
      [35.5, 46.47],
      [35.436, 46.452],
      [35.36, 46.39],
      [35.3, 46.4],
      [35.27, 46.5],
      [35.2, 46.6],
      [35.2, 46.75],
    ],
    closeKm: 0.8,
    openKm: 0.4,
    minKm2: 10,
    isLake: true,
  },
]

function box(west: number, south: number, east: number, north: number): Position[] {
  return bboxPolygon([west, south, east, north]).geometry.coordinates[0] ?? []
}
