import { existsSync, readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import { deriveLandRoute } from '../corridor/derive'
import type { RouteFigures } from '../corridor/figures'
import { readLand } from '../corridor/land'
import type { Story } from '../story'
import { CREDIT } from '../map/credit'

/** Steps of the grid that coordinates are put on, per extent of a pack: under 20 m for the region. */
const QUANTUM = { basemap: 2e4, layers: 1e5, fine: 1e5, route: 1e5 } as const

export type PackName = keyof typeof QUANTUM

const GEO = new URL('../../geo/layers/', import.meta.url)

export function readLayer(name: string): FeatureCollection {
  if (name.startsWith('basemap') && !existsSync(new URL(`${name}.geojson`, GEO)))
    return { type: 'FeatureCollection', features: [] }
  return JSON.parse(readFileSync(new URL(`${name}.geojson`, GEO), 'utf8'))
}

/** The map sources of each pack, as GeoJSON: `basemap` and `layers` for the first view, `fine` closer up. */
export function packSources(route: FeatureCollection): Record<PackName, Record<string, FeatureCollection>> {
  const coarse = splitByKind(readLayer('basemap-coarse'))
  const fine = splitByKind(readLayer('basemap-fine'))
  return {
    basemap: {
      world: readLayer('basemap-world'),
      coarse: coarse.ground,
      towns: merge(coarse.names, fine.names),
    },
    fine: { fine: fine.ground },
    layers: Object.fromEntries(
      ['moscow', 'kyiv', 'mariupol', 'donbass', 'crimea', 'sea-of-azov'].map((id) => [id, readLayer(id)]),
    ),
    route: { corridor: route },
  }
}

/** A pack as quantised TopoJSON: shared coasts are stored once, coordinates as small steps. */
export function packTopology(name: PackName, sources: Record<string, FeatureCollection>): string {
  return JSON.stringify(topology(sources, QUANTUM[name]))
}

/** Computes the published land route from the story's recipe. Throws where the recipe gives none: no build without it. */
export function buildRoute(story: Story): { collection: FeatureCollection; figures: RouteFigures } {
  const derived = story.derived[0]
  if (!derived) throw new Error(`${story.id}: the story has no "derived" land route`)
  const read = readLand(readLayer('corridor-land'))
  if (read.status === 'bad') throw new Error(`geo/layers/corridor-land.geojson: ${read.wrong}`)
  const made = deriveLandRoute(read.land, derived.recipe, {
    asOf: story.asOf,
    credit: CREDIT,
    caveat: derived.caveat,
  })
  if (made.status !== 'ok')
    throw new Error(`${story.id}: derived[0].recipe gives no route: ${JSON.stringify(made)}`)
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

export function storyPath(id: string): URL {
  return new URL(`../../public/stories/${id}/story.json`, import.meta.url)
}
