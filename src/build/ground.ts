import { bboxClip } from '@turf/turf'
import type { BBox, Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'
import { BORDER_VIEWS, DEFAULT_VIEW, type BorderView } from '../../geo/border-views'
import { isInBox } from '../../geo/box'
import { COARSE_BOX, FINE_BOX } from '../../geo/build/extent'
import { lngNear } from '../map/mercator'
import type { Story } from '../story'
import type { Camera } from '../view/state'
import { layersGround } from './layers-ground'
import { extentOf, turned, turnsOf, union, within } from './world/screen'
import { cutWorld, grown, MASK_INSET, type CutOptions, type WorldCut } from './world-cut'

/** What a story's map is drawn on. */
export interface Ground {
  sources: WorldCut
  /** What comes before the map is ready: [west, south, east, north] in degrees. */
  near: BBox
  /** As far as the region goes, of which what lies beyond `near` comes when it is looked at; none where `near` has all of it. */
  region?: BBox
  /** Whether it is cut from geo/world, and not from geo/layers. */
  isCut: boolean
}

/** The region is what a large screen shows at this zoom or more: further out the coarsest scale is fine enough. */
const REGION_ZOOM = 4
/** The most that a region and a box of the fine scale may span, in degrees: what is beyond is drawn at the next scale. */
const REGION_MOST = [56, 36] as const
const DETAIL_MOST = [10, 7] as const
/** The zoom from which a camera wants the fine scale, and how far around its view that reaches. */
const DETAIL_ZOOM = 5.4
const DETAIL_PAD = 1.3
const DETAIL_BOXES_MOST = 4
/** How far around a place of `basemap.detail` the fine scale reaches: what a large screen shows at that zoom. */
const PLACE_ZOOM = 8
const WORLD: BBox = [-180, -85, 180, 84]

/**
 * The ground of a story: where it lies in the region of geo/layers, and speaks the languages of its names, from there,
 * else cut from the world.
 */
export function groundOf(story: Story): Ground {
  const ground = isInLayers(story) ? { ...layersGround(), isCut: false } : cutGround(story)
  return { ...ground, sources: inView(ground.sources, story.basemap?.borders ?? DEFAULT_VIEW) }
}

/** With its disputed lines as a view draws them. */
function inView(sources: WorldCut, view: BorderView): WorldCut {
  if (view === DEFAULT_VIEW) return sources
  const kind = BORDER_VIEWS[view]
  const lines = (ground: FeatureCollection): FeatureCollection => ({
    ...ground,
    features: ground.features.flatMap((feature) => {
      if (feature.properties?.kind !== 'undetermined') return feature
      return kind ? { ...feature, properties: { ...feature.properties, kind } } : []
    }),
  })
  return {
    ...sources,
    world: lines(sources.world),
    coarse: lines(sources.coarse),
    fine: lines(sources.fine),
  }
}

/** The box that is cut from the world for a story, and what is wanted in it. */
export function cutOf(story: Story): { region: BBox; options: CutOptions & { near: BBox } } {
  const center = regionCenter(story)
  const cameras = camerasOf(story)
  const named = detailPlaces(story).map(({ at }) => extentOf({ center: at, zoom: PLACE_ZOOM }))
  const shown = union([...cameras.map((camera) => extentOf(camera)), ...named])
  const region = capped(union([shown, extentOf({ center, zoom: REGION_ZOOM })]), center, REGION_MOST)
  return {
    region,
    options: {
      detail: detailOf(cameras, named, region),
      near: within(shown, region),
      center,
      langs: story.langs,
      asOf: story.asOf,
    },
  }
}

function cutGround(story: Story): Ground {
  const { region, options } = cutOf(story)
  const sources = cutWorld(region, options)
  const first = options.near
  return {
    // half a step of the grid beyond its edge, no map can draw it
    sources: { ...sources, world: clippedTo(sources.world, WORLD) },
    isCut: true,
    ...(first.every((edge, i) => edge === region[i]) ? { near: around(region) } : { near: first, region }),
  }
}

/** The ground that comes before the map is ready: the region in `near`, the world some way around. */
export function nearGround({ sources, near, region }: Ground): Omit<WorldCut, 'fine'> {
  const { world, coarse, towns } = sources
  if (!region) return { world: clippedTo(world, near), coarse, towns }
  return {
    world: onBothSides(world, grownByHalf(near)),
    coarse: clippedTo(coarse, near),
    towns: clippedTo(towns, near),
  }
}

/** What of a ground lies in a box; land reaches over a mask there too. */
export function clippedTo(ground: FeatureCollection, box: BBox): FeatureCollection {
  const features = ground.features.flatMap((feature) => {
    if (feature.geometry.type === 'Point') return isInBox(feature.geometry.coordinates, box) ? [feature] : []
    const edge = feature.properties?.kind === 'mask' ? grown(box, -MASK_INSET) : box
    const { geometry } = bboxClip(feature as Feature<MultiPolygon | MultiLineString>, edge)
    return geometry.coordinates.length ? [{ ...feature, geometry }] : []
  })
  return { ...ground, features }
}

function camerasOf({ view, steps }: Story): Camera[] {
  return [view as Camera, ...steps.map(({ camera }) => camera as Camera)]
}

/**
 * Around where the region is cut: the opening view, or, where that shows more than any region, what the steps come close
 * to; of steps far from each other, the closest.
 */
function regionCenter(story: Story): [number, number] {
  const center = story.view.center as [number, number]
  const fits = (box: BBox) => box[2]! - box[0] <= REGION_MOST[0] && box[3]! - box[1] <= REGION_MOST[1]
  if (fits(extentOf(story.view as Camera))) return center
  const close = camerasOf(story)
    .map((camera): Camera => ({
      ...camera,
      center: [lngNear(camera.center[0], center[0]), camera.center[1]],
    }))
    .filter((camera) => camera.zoom >= DETAIL_ZOOM)
    .sort((a, b) => b.zoom - a.zoom)
  if (!close.length) return center
  const all = union(close.map((camera) => extentOf(camera)))
  return fits(all) ? [(all[0] + all[2]!) / 2, (all[1] + all[3]!) / 2] : close[0]!.center
}

/** Where the places of `basemap.detail` are, on the side of the antimeridian that the story counts on. */
function detailPlaces({ basemap, places, view }: Story): { id: string; at: [number, number] }[] {
  const wanted = new Set(basemap?.detail)
  return places.features.flatMap(({ id, geometry: { coordinates } }) => {
    const [lng, lat] = coordinates as [number, number]
    return wanted.has(id) ? [{ id, at: [lngNear(lng, view.center[0]!), lat] as [number, number] }] : []
  })
}

/** The places of `basemap.detail` that lie beyond the largest region that is cut for a story. */
export function detailBeyond(story: Story): string[] {
  const [lng, lat] = regionCenter(story)
  const [width, height] = REGION_MOST
  return detailPlaces(story).flatMap(({ id, at }) =>
    Math.abs(at[0] - lng) > width / 2 || Math.abs(at[1] - lat) > height / 2 ? [id] : [],
  )
}

function isInLayers(story: Story): boolean {
  if (!camerasOf(story).every(({ center }) => isInBox(center, COARSE_BOX))) return false
  if (!detailPlaces(story).every(({ at }) => isInBox(at, FINE_BOX))) return false
  // what opens close up needs the fine coast there, which geo/layers has of a part of its region
  const { center, zoom } = story.view
  if (zoom >= DETAIL_ZOOM && !isInBox(center, FINE_BOX)) return false
  const towns = layersGround().sources.towns.features.filter(({ properties }) => properties?.kind === 'town')
  return story.langs.every((lang) => towns.some(({ properties }) => properties?.[`name_${lang}`]))
}

/** A box no larger than what is allowed, around a centre; it may go on beyond the antimeridian, to either side. */
function capped(
  [west, south, east, north]: BBox,
  [lng, lat]: Position,
  [width, height]: readonly [number, number],
): BBox {
  return [
    Math.max(west, lng! - width / 2),
    Math.max(south, lat! - height / 2, -84),
    Math.min(east!, lng! + width / 2),
    Math.min(north!, lat! + height / 2, 83),
  ]
}

/**
 * The boxes of the fine scale, joined where they meet: around each camera that is close, as many as are allowed, and
 * around what the story names.
 */
function detailOf(cameras: Camera[], named: BBox[], region: BBox): BBox[] {
  const close = cameras.filter(({ zoom }) => zoom >= DETAIL_ZOOM)
  const wanted = close.length ? close : [{ ...cameras[0]!, zoom: DETAIL_ZOOM + 2 }]
  const around = wanted.map((camera) => capped(extentOf(camera, DETAIL_PAD), camera.center, DETAIL_MOST))
  const boxes = [...joined(around).slice(0, DETAIL_BOXES_MOST), ...named]
  return joined(boxes).map((box) => within(box, region))
}

/** Boxes of which no two meet any more. */
function joined(all: BBox[]): BBox[] {
  const boxes: BBox[] = []
  for (let box of all) {
    for (
      let met = boxes.findIndex((one) => meets(one, box));
      met >= 0;
      met = boxes.findIndex((one) => meets(one, box))
    )
      box = union([box, ...boxes.splice(met, 1)])
    boxes.push(box)
  }
  return boxes
}

const meets = (a: BBox, b: BBox) => a[0] <= b[2]! && b[0] <= a[2]! && a[1] <= b[3]! && b[1] <= a[3]!

/** Around a box, as far again as half of it; the whole world where that reaches round it. */
function around(box: BBox): BBox {
  const wide = grownByHalf(box)
  return wide[0] < -180 || wide[2]! > 180 ? WORLD : wide
}

function grownByHalf([west, south, east, north]: BBox): BBox {
  const [dx, dy] = [(east! - west) / 2, (north! - south) / 2]
  return [west - dx, Math.max(south - dy, -85), east! + dx, Math.min(north! + dy, 84)]
}

/** What of the world lies in a box that may go on beyond the antimeridian: the map draws the world once more there. */
function onBothSides(world: FeatureCollection, box: BBox): FeatureCollection {
  const features = turnsOf(box).flatMap((turn) => {
    const { features: some } = clippedTo(world, within(turned(box, turn), [-180, -90, 180, 90]))
    return turn ? some.map((one) => ({ ...one, id: `${one.id}-beyond` })) : some
  })
  return { ...world, features }
}
