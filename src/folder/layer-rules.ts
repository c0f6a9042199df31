import type { FeatureCollection } from 'geojson'
import type { Header } from 'pmtiles'
import { geographyIds } from '../build/geography'
import { GROUND_SCHEMAS, groundSchema } from '../story/own-ground'
import { nearTo, oneOf, type Finding } from '../story/rules/rule'
import type { StoryFile } from '../story/schema'
import { farFrom } from './shapes-in-view'
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
              wrong: data
                ? `no feature of ${data.file} has the id "${id}"`
                : `nothing that the layer refers to has the id "${id}"`,
              right: oneOf(ids, `a feature with the id "${id}"`),
              ...nearTo(id, ids),
            },
          ],
    )
  })
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
      wrong: read.layers.length
        ? `its layers are of no schema that the map knows how to draw: ${read.layers.join(', ')}`
        : 'its layers are of no schema that the map knows how to draw: none is named',
      right: `${protomaps.join(', ')}, as in Protomaps' basemaps, or ${placeline.join()}, as \`npx placeline world\` writes it; of other schemas a style at an address ("basemap.style")`,
    },
  ]
}
