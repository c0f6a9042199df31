import { readFileSync } from 'node:fs'
import { along, bbox, booleanPointInPolygon, flatten, length } from '@turf/turf'
import type { BBox, Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { COARSE_BOX, FINE_BOX } from '../../geo/build/extent'
import { storyAsset } from '../built.mjs'
import { FINE_ZOOM } from '../../src/map/basemap'
import type { Story } from '../../src/story'

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as FeatureCollection

const { layers } = read('public/stories/guterres-april-2022/story.json') as unknown as Story

/** A layer of the story by its id. */
export const layerOf = (id: string) => layers.find((layer) => layer.id === id)!

type Area = Feature<Polygon> & { bbox: BBox }

/** The polygons among some features, each with its box. */
function areas(features: Feature[]): Area[] {
  return features
    .filter(({ geometry }) => /Polygon/.test(geometry.type))
    .flatMap((feature) => flatten(feature as Feature<Polygon>).features)
    .map((feature) => ({ ...feature, bbox: bbox(feature) }))
}
const inBox = ([x, y]: Position, [west, south, east, north]: BBox) =>
  x! >= west && x! <= east! && y! >= south && y! <= north!
const covers = (all: Area[], at: Position) =>
  all.some((area) => inBox(at, area.bbox) && booleanPointInPolygon(at, area))

const SCALES = (
  [
    ['fine', FINE_BOX, FINE_ZOOM],
    ['coarse', COARSE_BOX, 0],
    ['world', [-180, -80, 180, 80], 0],
  ] as [string, BBox, number][]
).map(([name, box, minZoom]) => {
  const { features } = read(`geo/layers/basemap-${name}.geojson`)
  const kind = (wanted: string) => areas(features.filter((f) => f.properties?.kind === wanted))
  return { box, minZoom, land: kind('land'), lakes: kind('lake') }
})

/** What the basemap is to show at a position: from the layers of geo/, not from the page. `null` beyond the world. */
export function groundAt(at: Position, zoom: number): 'land' | 'sea' | null {
  const scale = SCALES.find(({ box, minZoom }) => zoom >= minZoom && inBox(at, box))
  if (!scale) return null
  return covers(scale.land, at) && !covers(scale.lakes, at) ? 'land' : 'sea'
}

/** The published land route and the areas of the story's layers, by layer id. */
const [made] = JSON.parse(storyAsset('dist', 'route')) as Topology[]
const route = feature(made!, made!.objects.corridor!) as FeatureCollection
const LAYER_AREAS: Record<string, Area[]> = {
  corridor: areas(route.features),
  ...Object.fromEntries(
    layers
      .filter((layer) => layer.builtin)
      .map(({ id, builtin }) => [id, areas(read(`geo/layers/${builtin}.geojson`).features)]),
  ),
}

/** The story's layers that lie over a position. */
export const layersAt = (at: Position) =>
  Object.keys(LAYER_AREAS).filter((id) => covers(LAYER_AREAS[id]!, at))

const line = route.features.find((f) => f.properties?.kind === 'route') as Feature<LineString>
const STEP_KM = 2

/** Positions along the published land route, every 2 km. */
export const ROUTE: Position[] = Array.from(
  { length: Math.floor(length(line) / STEP_KM) },
  (_, i) => along(line, i * STEP_KM).geometry.coordinates,
)
