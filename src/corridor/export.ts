import type { FeatureCollection, LineString, MultiPolygon } from 'geojson'
import type { Corridor } from './corridor'
import type { LandLimits } from './block'
import type { LngLat } from './plane'
import type { LandRoute } from './route'

/** A text, or one text per language. */
export type Words = string | Record<string, string>

/** How a land route is made: the places in order and the half-width; everything else is computed. */
export interface LandRouteRecipe {
  via: { place?: string; name: Words; lngLat: LngLat }[]
  halfWidthKm: number
  crossings?: Record<string, boolean>
  /** Ids of the sources of the land. */
  data?: string[]
}

/** What is read of a story's recipe, which names its crossings and says where its land is from. */
interface NamedRecipe extends Omit<LandRouteRecipe, 'crossings' | 'via'> {
  via: { place?: string | undefined; name: Words; lngLat: LngLat }[]
  crossings: { id: string; open: boolean }[]
}

/** The recipe of a story as files and computations have it. */
export function recipeOf({ via, halfWidthKm, crossings, data }: NamedRecipe): LandRouteRecipe {
  return {
    via: via as LandRouteRecipe['via'],
    halfWidthKm,
    crossings: Object.fromEntries(crossings.map(({ id, open }) => [id, open])),
    ...(data && { data }),
  }
}

/** What every file with a land route in it says about itself. */
export interface RouteAbout {
  recipe: LandRouteRecipe
  /** What a reader changed about the recipe, if anything. */
  limits?: LandLimits
  /** The day the story is told from, as YYYY-MM-DD. */
  asOf: string
  credit: string
  caveat: Words
  computedWith: string
}

export const COMPUTED_WITH =
  'shortest line over a constrained Delaunay triangulation of the land; lengths on the WGS84 ellipsoid'

export type RouteProperties = RouteAbout & {
  lengthKm: number
  legsKm: { from: Words; to: Words; lengthKm: number }[]
  snappedKm: number[]
} & ({ kind: 'route' } | { kind: 'corridor'; areaKm2: number; halfWidthKm: number; pieces: number })

/**
 * The route and, when given, its corridor as a file to keep: features `land-route-line` (kind route) and
 * `land-route-corridor` (kind corridor). Figures are rounded to 10 m and 0.1 km²; recipe, date, credit and
 * caveat are in the properties of both, because features get parted from their file.
 */
export function routeGeoJSON(
  route: LandRoute,
  area: Corridor | null,
  about: RouteAbout,
): FeatureCollection<LineString | MultiPolygon, RouteProperties> {
  const { recipe } = about
  const common = {
    ...about,
    lengthKm: round(route.lengthKm, 100),
    legsKm: route.legsKm.map((lengthKm, i) => ({
      from: recipe.via[i]?.name ?? '',
      to: recipe.via[i + 1]?.name ?? '',
      lengthKm: round(lengthKm, 100),
    })),
    snappedKm: route.snappedKm.map((km) => round(km, 1000)),
  }
  const collection: FeatureCollection<LineString | MultiPolygon, RouteProperties> = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'land-route-line',
        geometry: route.line,
        properties: { kind: 'route', ...common },
      },
    ],
  }
  if (area) {
    const { halfWidthKm } = recipe
    const figures = { areaKm2: round(area.areaKm2, 10), halfWidthKm, pieces: area.pieces }
    collection.features.push({
      type: 'Feature',
      id: 'land-route-corridor',
      geometry: area.geometry,
      properties: { kind: 'corridor', ...common, ...figures },
    })
  }
  return collection
}

const round = (value: number, parts: number) => Math.round(value * parts) / parts
