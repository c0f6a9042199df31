import type { FeatureCollection } from 'geojson'
import type { Header } from 'pmtiles'
import { geographyIds } from '../build/geography'
import { GROUND_SCHEMAS, groundSchema } from '../story/own-ground'
import { nearTo, oneOf, type Finding } from '../story/rules/rule'
import { viewsAway } from '../story/rules/whereabouts'
import type { StoryFile } from '../story/schema'
import { positionsOf } from './layer-file'
import { archiveFault, type ReadArchive } from './tile-archive'

type Layers = ReadonlyMap<string, FeatureCollection>

/** The features that a place is drawn as are in the file of its layer, or among what that refers to. */
export function featuresAreThere(story: StoryFile, layers: Layers): Finding[] {
  return story.places.features.flatMap(({ properties: { layer, feature = [] } }, i) => {
    const { data, geography } = story.layers.find(({ id }) => id === layer) ?? {}
    const collection = data && layers.get(data.file)
    const there = geography
      ? geographyIds(geography)
      : collection?.features.flatMap(({ id }) => (id === undefined ? [] : String(id)))
    if (!there) return []
    const ids = new Set(there)
    return feature.flatMap((id, j): Finding[] =>
      ids.has(id)
        ? []
        : [
            {
              path: `places.features[${i}].properties.feature[${j}]`,
              wrong: `no feature of ${data?.file ?? 'what the layer refers to'} has the id "${id}"`,
              right: oneOf(ids),
              ...nearTo(id, ids),
            },
          ],
    )
  })
}

/** In halves of the view, as for places. */
const FAR = 4

/** Warns of a layer of which nothing lies near what the map shows, and says where its numbers are the wrong way round. */
export function shapesAreInView(story: StoryFile, layers: Layers): Finding[] {
  const isFar = farFrom(story)
  return story.layers.flatMap(({ data }, i): Finding[] => {
    const collection = data && layers.get(data.file)
    const positions = collection
      ? positionsOf(collection).map(([lng, lat]) => [lng!, lat!] as [number, number])
      : []
    if (positions.length === 0 || !positions.every(isFar)) return []
    const isSwapped = positions.some(([lng, lat]) => !isFar([lat, lng]))
    return [
      {
        path: `layers[${i}].data.file`,
        wrong: isSwapped
          ? `all of ${data!.file} lies far outside of the view; the other way round its positions lie in it`
          : `all of ${data!.file} lies far outside of the view`,
        right: isSwapped
          ? 'positions with the longitude first'
          : 'shapes in the view, or a view that holds them',
        warning: true,
      },
    ]
  })
}

/** Whether a position is far from all that a story's cameras show. */
function farFrom(story: StoryFile): (position: [number, number]) => boolean {
  const cameras = [story.view, ...story.steps.map(({ camera }) => camera)]
  return ([lng, lat]) =>
    Math.abs(lat) > 85 || cameras.every(({ center, zoom }) => viewsAway([lng, lat], { center, zoom }) > FAR)
}

/** An archive of tiles is one, has the layer that is named, and lies where the map looks. */
export function archivesAreRight(story: StoryFile, archives: ReadonlyMap<string, ReadArchive>): Finding[] {
  const isFar = farFrom(story)
  return story.layers.flatMap(({ pmtiles }, i): Finding[] => {
    const read = pmtiles?.file === undefined ? undefined : archives.get(pmtiles.file)
    if (!pmtiles || !read) return []
    const at = `layers[${i}].pmtiles`
    const found = archiveFault(read, pmtiles.layer)
    if (found || read.status === 'bad') return found ? [{ path: `${at}.${found.key}`, ...found.fault }] : []
    return outOfView(story, read.header, isFar, `${at}.file`)
  })
}

function outOfView(
  { view: { center } }: StoryFile,
  { minLon, minLat, maxLon, maxLat }: Header,
  isFar: (position: [number, number]) => boolean,
  path: string,
): Finding[] {
  // the nearest place of its box
  const nearest = [center[0], center[1]].map((value, axis) =>
    Math.max(axis ? minLat : minLon, Math.min(axis ? maxLat : maxLon, value!)),
  ) as [number, number]
  if (!isFar(nearest)) return []
  const right = 'tiles in the view, or a view that holds them'
  return [{ path, wrong: 'all of the archive lies far outside of the view', right, warning: true }]
}

/** The archive of a basemap is one, of a schema that the map knows how to draw, and lies where the map looks. */
export function groundIsRight(story: StoryFile, archives: ReadonlyMap<string, ReadArchive>): Finding[] {
  const read = archives.get(story.basemap?.tiles?.file ?? '')
  if (!read) return []
  const path = 'basemap.tiles.file'
  if (read.status === 'bad') return [{ path, ...read.fault }]
  if (groundSchema(read.layers)) return outOfView(story, read.header, farFrom(story), path)
  const { placeline, protomaps } = GROUND_SCHEMAS
  return [
    {
      path,
      wrong: `its layers are of no schema that the map knows how to draw: ${read.layers.join(', ') || 'none is named'}`,
      right: `${protomaps.join(' and ')}, as in Protomaps' basemaps, or ${placeline.join()}, as \`npx placeline world\` writes it; of other schemas a style at an address ("basemap.style")`,
    },
  ]
}
