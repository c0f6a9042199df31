import { bboxClip } from '@turf/turf'
import type { BBox, Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'
import { BORDER_VIEWS, DEFAULT_VIEW, type BorderView } from '../../geo/border-views'
import { COARSE_BOX, FINE_BOX } from '../../geo/build/extent'
import { lngLatAt, lngNear, worldPx } from '../map/mercator'
import type { Story } from '../story'
import type { Camera } from '../view/state'
import { layersGround } from './layers-ground'
import { cutWorld, type WorldCut } from './world-cut'

/** What a story's map is drawn on. */
export interface Ground {
  sources: WorldCut
  /** The part of the world that comes before the map is ready: [west, south, east, north] in degrees. */
  near: BBox
  /** Whether it is cut from geo/world, and not from geo/layers. */
  isCut: boolean
}

/** A large screen, whose map shows the most, in CSS px. */
const SCREEN = { width: 1280, height: 800 }
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

function cutGround(story: Story): Ground {
  const center = regionCenter(story)
  const cameras = camerasOf(story)
  const named = detailPlaces(story).map(({ at }) => extentOf({ center: at, zoom: PLACE_ZOOM }, 1))
  const shown = cameras.map((camera) => extentOf(camera, 1))
  const region = capped(union([...shown, ...named]), center, REGION_MOST)
  const sources = cutWorld(region, {
    detail: detailOf(cameras, named, region),
    langs: story.langs,
    asOf: story.asOf,
  })
  const near = nearOf(region)
  // half a step of the grid beyond its edge, no map can draw it
  return { sources: { ...sources, world: clippedTo(sources.world, WORLD) }, near, isCut: true }
}

/** The pack of the world as it comes before the map is ready: what of it lies in a box. */
export function clippedTo(ground: FeatureCollection, box: BBox): FeatureCollection {
  const features = ground.features.flatMap((feature) => {
    const { geometry } = bboxClip(feature as Feature<MultiPolygon | MultiLineString>, box)
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
  if (fits(extentOf(story.view as Camera, 1))) return center
  const close = camerasOf(story)
    .map((camera): Camera => ({
      ...camera,
      center: [lngNear(camera.center[0], center[0]), camera.center[1]],
    }))
    .filter((camera) => camera.zoom >= DETAIL_ZOOM)
    .sort((a, b) => b.zoom - a.zoom)
  if (!close.length) return center
  const all = union(close.map((camera) => extentOf(camera, 1)))
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
  if (!camerasOf(story).every(({ center }) => isWithin(COARSE_BOX, center))) return false
  if (!detailPlaces(story).every(({ at }) => isWithin(FINE_BOX, at))) return false
  // what opens close up needs the fine coast there, which geo/layers has of a part of its region
  const { center, zoom } = story.view
  if (zoom >= DETAIL_ZOOM && !isWithin(FINE_BOX, center)) return false
  const towns = layersGround().sources.towns.features.filter(({ properties }) => properties?.kind === 'town')
  return story.langs.every((lang) => towns.some(({ properties }) => properties?.[`name_${lang}`]))
}

const isWithin = ([west, south, east, north]: BBox, [lng, lat]: Position) =>
  lng! >= west && lng! <= east! && lat! >= south && lat! <= north!

function extentOf({ center, zoom }: Camera, pad: number): BBox {
  const [x, y] = worldPx(center, zoom)
  const [dx, dy] = [(SCREEN.width / 2) * pad, (SCREEN.height / 2) * pad]
  const [west, north] = lngLatAt([x - dx, y - dy], zoom)
  const [east, south] = lngLatAt([x + dx, y + dy], zoom)
  return [west, south, east, north]
}

const union = (boxes: BBox[]): BBox => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east!)),
  Math.max(...boxes.map(([, , , north]) => north!)),
]

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

const within = (box: BBox, region: BBox): BBox => [
  Math.max(box[0], region[0]),
  Math.max(box[1], region[1]),
  Math.min(box[2]!, region[2]!),
  Math.min(box[3]!, region[3]!),
]

/** Around the region, as far again as half of it; the whole world where that reaches round it. */
function nearOf([west, south, east, north]: BBox): BBox {
  const [dx, dy] = [(east! - west) / 2, (north! - south) / 2]
  const box: BBox = [west - dx, Math.max(south - dy, -85), east! + dx, Math.min(north! + dy, 84)]
  return box[0] < -180 || box[2]! > 180 ? WORLD : box
}
