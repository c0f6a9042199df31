import { bbox, bboxClip, bboxPolygon } from '@turf/turf'
import type {
  BBox,
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  MultiLineString,
  MultiPolygon,
} from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryObject, Topology } from 'topojson-specification'
import { deriveLandRoute } from '../corridor/derive'
import { recipeOf } from '../corridor/export'
import type { RouteFigures } from '../corridor/figures'
import type { Story, StoryFile } from '../story'
import type { Finding } from '../story/rules/rule'
import { groupBy } from '../story/groups'
import { NEAR_BOX } from '../map/near-world'
import { packSources, type PackName } from '../map/pack-sources'
import { readLayer } from './geo-layers'
import { landOf, noWay } from './land/story-land'
import { shapesOf } from './layer-shapes'

/** Quantization of a source: grid steps along its extent, up to 2 km for the world and 15 m for the fine coast. */
const QUANTUM: Record<string, number> = { world: 20161, coarse: 1.2e4 }
const QUANTUM_ELSEWHERE = 4e4

/**
 * The map sources of each pack, as GeoJSON: `basemap` and `layers` for the first view, `fine` closer up, `world` for
 * what lies further than `NEAR_BOX`.
 * @param route what the layers of computed land routes show
 * @param folder the story's own, with a slash at its end
 */
export function packData(
  story: Story,
  route: FeatureCollection,
  folder: URL,
): Record<PackName, Record<string, FeatureCollection>> {
  const world = splitByKind(readLayer('basemap-world'))
  const coarse = splitByKind(readLayer('basemap-coarse'))
  const fine = splitByKind(readLayer('basemap-fine'))
  return {
    basemap: {
      world: clipped(world.ground, NEAR_BOX),
      coarse: withMask(coarse.ground),
      towns: merge(merge(world.names, coarse.names), fine.names),
    },
    // after the part of it above, which it replaces in the static map too
    world: { world: world.ground },
    fine: { fine: withMask(fine.ground) },
    layers: Object.fromEntries(
      packSources(story).layers.map((id) => {
        const layer = story.layers.find((l) => l.id === id)!
        return [id, shapesOf(story, layer, folder)]
      }),
    ),
    route: Object.fromEntries(packSources(story).route.map((id) => [id, route])),
  }
}

/**
 * A pack as a list of quantised TopoJSON topologies: one for all sources of one grid, so that shared coasts
 * are stored once. Rings that the grid makes flat are left out.
 */
export function packTopologies(sources: Record<string, FeatureCollection>): string {
  const grids = groupBy(Object.entries(sources), ([id]) => QUANTUM[id] ?? QUANTUM_ELSEWHERE)
  const made = [...grids].map(([quantum, group]) =>
    topology(structuredClone(Object.fromEntries(group)), quantum),
  )
  for (const one of made) for (const object of Object.values(one.objects)) dropFlatRings(one, object)
  return JSON.stringify(made)
}

function dropFlatRings(topo: Topology, object: GeometryObject<GeoJsonProperties>) {
  const points = (ring: number[]) =>
    ring.reduce((n, arc) => n + topo.arcs[arc < 0 ? ~arc : arc]!.length - 1, 1)
  const solid = (polygon: number[][]) => polygon.filter((ring) => points(ring) >= 4)
  if (object.type === 'GeometryCollection') for (const one of object.geometries) dropFlatRings(topo, one)
  else if (object.type === 'Polygon') object.arcs = solid(object.arcs)
  else if (object.type === 'MultiPolygon')
    object.arcs = object.arcs
      .map(solid)
      .filter((polygon, i) => polygon.length && points(object.arcs[i]![0]!) >= 4)
}

/**
 * Computes the published land route from the story's recipe; `null` for a story without one. Throws where a recipe gives
 * no route, with all that is in the way: no build without it.
 * @param folder the story's own, with its file and its layers
 */
export function buildRoute(
  story: StoryFile,
  credit: string,
  folder: URL,
): { collection: FeatureCollection; figures: RouteFigures } | null {
  const derived = story.derived[0]
  if (!derived) return null
  const refuse = (faults: Finding[]) => {
    const told = faults.map(({ path, wrong, right }) => `${story.id}: derived[0].${path}: ${wrong}; ${right}`)
    return new Error(told.join('\n'))
  }
  const found = landOf(derived, folder)
  if (found.status === 'bad') throw refuse(found.faults)
  const { asOf } = story
  const made = deriveLandRoute(found.land, recipeOf(derived.recipe), { asOf, credit, caveat: derived.caveat })
  if (made.status !== 'ok') throw refuse([noWay(derived, story.lang, made)])
  return {
    collection: made.layer,
    figures: {
      lengthKm: made.route.lengthKm,
      legsKm: made.route.legsKm,
      areaKm2: made.area.areaKm2,
      halfWidthKm: derived.recipe.halfWidthKm,
      pieces: made.area.pieces,
    },
  }
}

/** The parts of shapes that lie in a box. */
function clipped(ground: FeatureCollection, box: BBox): FeatureCollection {
  const features = ground.features.flatMap((feature) => {
    const { geometry } = bboxClip(feature as Feature<MultiPolygon | MultiLineString>, box)
    return geometry.coordinates.length ? [{ ...feature, geometry }] : []
  })
  return { ...ground, features }
}

/** How far a scale's land reaches over its mask, in degrees: without it a seam shows between two fills. */
const MASK_INSET = 0.02

/** A scale with a mask feature, a box a little inside its extent, which hides the coarser scales below. */
function withMask(ground: FeatureCollection): FeatureCollection {
  const [west, south, east, north] = bbox(ground)
  const box: BBox = [west + MASK_INSET, south + MASK_INSET, east - MASK_INSET, north - MASK_INSET]
  return {
    ...ground,
    features: [bboxPolygon(box, { id: 'mask', properties: { kind: 'mask' } }), ...ground.features],
  }
}

const NAMES = ['town', 'sea-label', 'country-label']

function splitByKind(all: FeatureCollection) {
  const isName = (kind: unknown) => NAMES.includes(String(kind))
  return {
    ground: { ...all, features: all.features.filter((f) => !isName(f.properties?.kind)) },
    names: { ...all, features: all.features.filter((f) => isName(f.properties?.kind)) },
  }
}

function merge(a: FeatureCollection, b: FeatureCollection): FeatureCollection {
  const seen = new Set(a.features.map((f) => f.id))
  return {
    type: 'FeatureCollection',
    features: [...a.features, ...b.features.filter((f) => !seen.has(f.id))],
  }
}
