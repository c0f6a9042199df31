import type { FeatureCollection } from 'geojson'
import type { Finding } from '../story/rules/rule'
import { turned, viewsAway } from '../story/rules/whereabouts'
import type { StoryFile } from '../story/schema'
import { positionsOf } from './layer-file'

type Layers = ReadonlyMap<string, FeatureCollection>

/** In halves of the view, as for places. */
const FAR = 4
const NEAR = 1

/**
 * Warns of a layer of which nothing lies near what the map shows, and of one of which all or some features lie there
 * with their numbers the other way round.
 */
export function shapesAreInView(story: StoryFile, layers: Layers): Finding[] {
  const isFar = farFrom(story)
  return story.layers.flatMap(({ data }, i): Finding[] => {
    const collection = data && layers.get(data.file)
    if (!collection) return []
    const { file } = data
    const path = `layers[${i}].data.file`
    const swapped = swappedFeatures(story, collection)
    const [first] = swapped.flatMap(({ positions }) => positions)
    if (first) {
      const list = swapped.map(({ index }) => index).join(', ')
      const wrong =
        swapped.length === collection.features.length
          ? `all of ${file} lies far outside of the view; the other way round its positions lie in it`
          : `${list} of the features of ${file}, counted from 0, lie outside of the view; the other way round they lie in it`
      return [
        { path, wrong, right: `[${first[1]}, ${first[0]}], as the longitude comes first`, warning: true },
      ]
    }
    const positions = positionsOf(collection).map(([lng, lat]): LngLat => [lng!, lat!])
    if (positions.length === 0 || !positions.every(isFar)) return []
    const wrong = `all of ${file} lies far outside of the view`
    return [{ path, wrong, right: 'shapes in the view, or a view that holds them', warning: true }]
  })
}

type LngLat = [number, number]
interface Feature {
  index: number
  positions: LngLat[]
}

/**
 * The features of a file that lie in what the map opens with when their numbers change places: none of their positions
 * is seen there, nor any of the story's places among them, and most are the other way round. No step shows them by
 * themselves, and the rest of the file does not reach to them.
 */
function swappedFeatures(story: StoryFile, collection: FeatureCollection): Feature[] {
  const isSeen = (point: LngLat, camera: StoryFile['view'] | StoryFile['steps'][number]['camera']) =>
    viewsAway(point, { center: camera.center as LngLat, zoom: camera.zoom }) <= NEAR
  const all = collection.features.map((feature, index): Feature => {
    const positions = positionsOf({ type: 'FeatureCollection', features: [feature] })
    return { index, positions: positions.map(([lng, lat]) => [lng!, lat!]) }
  })
  const isSwapped = ({ positions }: Feature) => {
    const swaps = positions.map(turned).filter((point) => point !== null)
    const box = boxOf(positions)
    return (
      swaps.length === positions.length &&
      positions.length > 0 &&
      !positions.some((point) => isSeen(point, story.view)) &&
      swaps.filter((point) => isSeen(point, story.view)).length > positions.length / 2 &&
      !story.places.features.some(({ geometry }) => isWithin(geometry.coordinates as LngLat, box)) &&
      !story.steps.some(
        ({ camera }) =>
          positions.some((point) => isSeen(point, camera)) && !swaps.some((point) => isSeen(point, camera)),
      )
    )
  }
  const swapped = all.filter(isSwapped)
  if (swapped.length === 0 || swapped.length === all.length) return swapped
  const rest = boxOf(all.filter((one) => !swapped.includes(one)).flatMap(({ positions }) => positions))
  const [width, height] = [rest[2] - rest[0], rest[3] - rest[1]]
  // as far again as it is wide
  const around: Box = [rest[0] - width, rest[1] - height, rest[2] + width, rest[3] + height]
  return swapped.filter(({ positions }) => !positions.some((point) => isWithin(point, around)))
}

type Box = [west: number, south: number, east: number, north: number]

function boxOf(points: LngLat[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng, lat] of points) {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lng)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

const isWithin = ([lng, lat]: LngLat, [west, south, east, north]: Box) =>
  lng >= west && lng <= east && lat >= south && lat <= north

/** Whether a position is far from all that a story's cameras show. */
export function farFrom(story: StoryFile): (position: [number, number]) => boolean {
  const cameras = [story.view, ...story.steps.map(({ camera }) => camera)]
  return ([lng, lat]) =>
    Math.abs(lat) > 85 || cameras.every(({ center, zoom }) => viewsAway([lng, lat], { center, zoom }) > FAR)
}
