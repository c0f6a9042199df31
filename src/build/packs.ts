import { bbox } from '@turf/turf'
import type { FeatureCollection, GeoJsonProperties } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryObject, Objects, Topology, Transform } from 'topojson-specification'
import { SCALES } from '../../geo/grid'
import type { RouteFigures } from '../corridor/figures'
import type { Story, StoryFile } from '../story'
import type { Finding } from '../story/rules/rule'
import { groupBy } from '../story/groups'
import { packSources, type PackName } from '../map/pack-sources'
import { groundOf, nearGround, type Ground } from './ground'
import { publishedRoute } from './land/published-route'
import { noWay } from './land/no-way'
import { landOf } from './land/story-land'
import { shapesOf } from './layer-shapes'

/** Quantization of a source: grid steps along its extent, up to 500 m for a region and 15 m for the fine coast. */
const QUANTUM: Record<string, number> = { world: 20161, coarse: 1.2e4 }
const QUANTUM_ELSEWHERE = 4e4
/** All of the world is on its own grid: on another, towns at its coast would come to stand in the sea. */
const WORLD_GRID: Transform = { scale: [SCALES.world.unit, SCALES.world.unit], translate: [-180, -90] }
const WHOLE_DEG = 359

/**
 * The map sources of each pack, as GeoJSON: `basemap` and `layers` for the first view, `fine` closer up, `region` and
 * `world` for what lies further than the ground's `near`.
 * @param route what the layers of computed land routes show
 * @param folder the story's own, with a slash at its end
 */
export function packData(
  story: Story,
  route: FeatureCollection,
  folder: URL,
  ground: Ground = groundOf(story),
): Record<PackName, Record<string, FeatureCollection>> {
  const { coarse, fine, towns, world } = ground.sources
  return {
    basemap: nearGround(ground),
    region: ground.region ? { coarse, towns } : {},
    // after the part of it above, which it replaces in the static map too
    world: { world },
    fine: { fine },
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
  const made = [...grids].map(([quantum, group]) => {
    const objects = structuredClone(Object.fromEntries(group))
    return isWholeWorld(objects) ? onWorldGrid(topology(objects)) : topology(objects, quantum)
  })
  for (const one of made) for (const object of Object.values(one.objects)) dropFlatRings(one, object)
  return JSON.stringify(made)
}

function isWholeWorld({ world }: Record<string, FeatureCollection>): boolean {
  if (!world) return false
  const [west, , east] = bbox(world)
  return east! - west > WHOLE_DEG
}

const onWorldGrid = (topo: Topology) => quantize(topo as Topology<Objects<object>>, WORLD_GRID) as Topology

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
  const made = publishedRoute(found.land, derived, { asOf, credit, caveat: derived.caveat })
  if (made.status !== 'ok') throw refuse([noWay(derived, story.lang, made)])
  return { collection: made.layer, figures: made.figures }
}
