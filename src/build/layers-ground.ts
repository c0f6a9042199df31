import { bbox, bboxPolygon } from '@turf/turf'
import type { BBox, FeatureCollection } from 'geojson'
import { readLayer } from './geo-layers'
import type { WorldCut } from './world-cut'

/** The part of the world's ground that comes before the map is ready: [west, south, east, north] in degrees. */
const NEAR: BBox = [0, 30, 66, 66]

let made: { sources: WorldCut; near: BBox } | undefined

/** The ground of geo/layers, whose coast is the finest here: made once for all stories. */
export function layersGround(): { sources: WorldCut; near: BBox } {
  if (made) return made
  const world = splitByKind(readLayer('basemap-world'))
  const coarse = splitByKind(readLayer('basemap-coarse'))
  const fine = splitByKind(readLayer('basemap-fine'))
  const sources = {
    world: world.ground,
    coarse: withMask(coarse.ground),
    fine: withMask(fine.ground),
    towns: merge(merge(world.names, coarse.names), fine.names),
  }
  made = { sources, near: NEAR }
  return made
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
