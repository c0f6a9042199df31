import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import type { Header } from 'pmtiles'
import { isLarge, readLayerFile } from '../../folder/layer-file'
import { readArchive } from '../../folder/tile-archive'
import type { LayerTiles } from '../../story/layer-tiles'
import { groundSchema, OWN_GROUND, type GroundSchema } from '../../story/own-ground'
import type { StoryFile } from '../../story/schema'
import { archiveOf } from './archive'
import { archiveParts } from './archive-parts'
import { boxOf, cutTiles, slim } from './cut'
import { forStaticMap } from './static-parts'
import { partsOf, type Part } from './thin'

/** A layer's archive of vector tiles, and what the static map draws of it. */
export interface TiledLayer {
  tiles: LayerTiles
  archive: Buffer
  shown: FeatureCollection
  /** Of a basemap of the story's own, what its layers are called. */
  schema?: GroundSchema | undefined
}

/** Bytes of a piece: a page takes whole ones, so that a host need not answer for parts of a file. */
const PIECE = 65_536

/** The layers of a story whose own files are large, or are archives of tiles, by the layers' ids. */
export async function tiledLayers(story: StoryFile, folder: URL): Promise<Map<string, TiledLayer>> {
  const made = new Map<string, TiledLayer>()
  for (const { id, data, pmtiles } of story.layers) {
    if (pmtiles?.file) {
      const archive = readFileSync(new URL(pmtiles.file, folder))
      made.set(id, await fromArchive(story, id, archive, pmtiles.layer))
    } else if (data) {
      const bytes = readFileSync(new URL(data.file, folder))
      const { collection } = readLayerFile(bytes, data.file)
      if (collection?.features.length && isLarge(bytes, collection))
        made.set(id, tiled(story, id, collection))
    }
  }
  const own = story.basemap?.tiles?.file
  if (own) made.set(OWN_GROUND, groundFrom(story.id, readFileSync(new URL(own, folder))))
  return made
}

/** The archive of a story's own basemap. The static map is drawn on the build's ground. */
function groundFrom(id: string, archive: Buffer): TiledLayer {
  const { header, layers } = read(id, 'basemap.tiles', archive)
  const { zooms, bounds } = extentOf(header)
  const path = folderOf(OWN_GROUND, archive)
  const [layer = ''] = layers
  return {
    archive,
    tiles: { path, bytes: archive.length, piece: PIECE, zooms, bounds, layer },
    shown: { type: 'FeatureCollection', features: [] },
    schema: groundSchema(layers) ?? undefined,
  }
}

function read(id: string, what: string, archive: Buffer) {
  const found = readArchive(archive)
  if (found.status === 'bad') throw new Error(`${id}: ${what}: ${found.fault.wrong}`)
  return found
}

function extentOf({ minZoom, maxZoom, minLon, minLat, maxLon, maxLat }: Header) {
  const zooms: LayerTiles['zooms'] = [minZoom, maxZoom]
  const bounds: LayerTiles['bounds'] = [minLon, minLat, maxLon, maxLat]
  return { zooms, bounds }
}

/** An archive of the editor's own, which goes into the site as it is. Throws where it can't be read. */
async function fromArchive(
  story: StoryFile,
  id: string,
  archive: Buffer,
  layer: string,
): Promise<TiledLayer> {
  const { zooms, bounds } = extentOf(read(story.id, `the layer "${id}"`, archive).header)
  const parts = await archiveParts(archive, layer, story)
  return {
    archive,
    tiles: { path: folderOf(id, archive), bytes: archive.length, piece: PIECE, zooms, bounds, layer },
    shown: { type: 'FeatureCollection', features: forStaticMap(parts, story, () => false) },
  }
}

function tiled(story: StoryFile, id: string, { features }: FeatureCollection): TiledLayer {
  const named = new Set(
    story.places.features.flatMap(({ id, properties }) => [id, ...(properties.feature ?? [])]),
  )
  const parts = partsOf(features).map((part) => slim(part, (one) => named.has(one)))
  const isKept = ({ properties }: Part) => properties?.id !== undefined
  const { minZoom, maxZoom } = story.view
  const least = Math.max(0, Math.floor(minZoom) - 1)
  const { tiles, last } = cutTiles(parts, {
    name: id,
    zooms: [least, Math.max(least, Math.ceil(maxZoom))],
    isKept,
  })
  const zooms: LayerTiles['zooms'] = [least, last]
  const bounds = boxOf(parts)
  const metadata = { vector_layers: [{ id, fields: {}, minzoom: least, maxzoom: last }] }
  const archive = archiveOf(tiles, { zooms, bounds, metadata })
  return {
    archive,
    tiles: { path: folderOf(id, archive), bytes: archive.length, piece: PIECE, zooms, bounds, layer: id },
    shown: { type: 'FeatureCollection', features: forStaticMap(parts, story, isKept) },
  }
}

/** Where the pieces of an archive lie, from the site's root: a name that changes with its content, as each asset's. */
function folderOf(id: string, archive: Buffer): string {
  return `assets/${id}-${createHash('sha256').update(archive).digest('hex').slice(0, 8)}/`
}

/** The pieces of an archive, as files. */
export function piecesOf({
  archive,
  tiles: { path, piece },
}: TiledLayer): { path: string; content: Buffer }[] {
  return Array.from({ length: Math.ceil(archive.length / piece) }, (_, i) => ({
    path: `${path}${i}.bin`,
    content: archive.subarray(i * piece, (i + 1) * piece),
  }))
}

/** The story with what its pages have to know of the tiles of its layers. */
export function withTiles(story: StoryFile, tiled: ReadonlyMap<string, TiledLayer>): StoryFile {
  if (!tiled.size) return story
  const layers = story.layers.map((layer) => {
    const tiles = tiled.get(layer.id)?.tiles
    return tiles ? { ...layer, tiles } : layer
  })
  const own = tiled.get(OWN_GROUND)
  if (!own?.schema) return { ...story, layers }
  return { ...story, layers, basemap: { ...story.basemap, ground: { ...own.tiles, schema: own.schema } } }
}
