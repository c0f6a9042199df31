import type { VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Basemap } from '../../story/basemap'
import { GROUND_SCHEMAS, groundHosts, groundSchema, OWN_GROUND } from '../../story/own-ground'
import { fetchFile, Refused } from '../../view/fetch-file'
import { tileSource, type TileExtent } from '../layers/tiles'
import { openArchive, openGiver, openTiles, type TileGiver } from '../tiles'
import { ARCHIVE_STYLES } from './archive-style'
import { allowedUrl, readForeign } from './foreign-style'
import type { OwnGround } from './own-ground'

export interface OpenOptions {
  /** The address of the folder that the paths of the story's own tiles start from. */
  root: string
  /** The whole archive as a data: address, in a page that is one file. */
  whole?: string | undefined
  /** Called for each tile that can't be had. */
  onFault: (error: unknown) => void
}

const EVERYWHERE: TileExtent = { zooms: [0, 14], bounds: [-180, -85.0511, 180, 85.0511] }

/** Opens the basemap of a story's own. Rejects where it can't be had, or can't be drawn. */
export async function openGround(
  { ground, tiles, style, ...basemap }: Basemap,
  { root, whole, onFault }: OpenOptions,
): Promise<OwnGround> {
  if (ground) {
    openTiles([{ ...ground, id: OWN_GROUND, whole }], root, onFault)
    return archive(ground, ground.schema)
  }
  if (style) return foreign(style.url, groundHosts({ ...basemap, style }), onFault)
  const { layers, ...extent } = await openArchive(OWN_GROUND, tiles!.url!, onFault)
  const schema = groundSchema(layers)
  if (!schema) {
    const known = Object.entries(GROUND_SCHEMAS).map(([name, all]) => `${name} (${all.join(', ')})`)
    throw new Error(`its layers ${layers.join(', ')} are of no schema that is known: ${known.join(' or ')}`)
  }
  return archive(extent, schema)
}

function archive(extent: TileExtent, schema: keyof typeof GROUND_SCHEMAS): OwnGround {
  const sources = { [OWN_GROUND]: tileSource(OWN_GROUND, extent) }
  return { sources, layers: ARCHIVE_STYLES[schema], isOurs: schema === 'placeline' }
}

/** Of another host's style all is drawn under the story, names and signs left out. */
async function foreign(url: string, hosts: string[], onFault: OpenOptions['onFault']): Promise<OwnGround> {
  const { layers, sources } = readForeign(await json(url))
  const opened = await Promise.all(
    Object.entries(sources).map(async ([id, source]) => {
      const extent = await openSource(id, source, { url, hosts, onFault })
      return [id, tileSource(id, extent)] as const
    }),
  )
  return {
    sources: Object.fromEntries(opened),
    layers: () => ({ ground: layers, lines: [] }),
    isOurs: false,
  }
}

interface At extends Pick<OpenOptions, 'onFault'> {
  url: string
  hosts: string[]
}

async function openSource(
  id: string,
  source: VectorSourceSpecification,
  { url, hosts, onFault }: At,
): Promise<TileExtent> {
  const packed = /^pmtiles:\/\/(.*)/.exec(source.url ?? '')
  if (packed) return openArchive(id, allowedUrl(packed[1]!, url, hosts).href, onFault)
  const base = source.url === undefined ? url : allowedUrl(source.url, url, hosts).href
  const tileJson = source.url === undefined ? source : ((await json(base)) as VectorSourceSpecification)
  const [template] = tileJson.tiles ?? []
  if (!template) throw new Error(`its source "${id}" names no tiles`)
  // an address keeps the braces of its places
  const address = decodeURI(allowedUrl(template, base, hosts).href)
  openGiver(id, new Templates(address, tileJson.scheme === 'tms'), onFault)
  const { minzoom = 0, maxzoom = EVERYWHERE.zooms[1], bounds = EVERYWHERE.bounds } = tileJson
  return { zooms: [minzoom, maxzoom], bounds: bounds as TileExtent['bounds'] }
}

/** Tiles that have an address each. */
class Templates implements TileGiver {
  readonly #template: string
  readonly #isTms: boolean

  constructor(template: string, isTms: boolean) {
    this.#template = template
    this.#isTms = isTms
  }

  async getZxy(z: number, x: number, y: number, signal: AbortSignal) {
    const row = this.#isTms ? 2 ** z - 1 - y : y
    const at: Record<string, number> = { z, x, y: row }
    const url = this.#template.replace(/\{([zxy])\}/g, (_, key: string) => String(at[key]))
    const hold = new AbortController()
    signal.addEventListener('abort', () => hold.abort(signal.reason), { once: true })
    try {
      const { buffer, byteLength } = await fetchFile(url, hold)
      return byteLength ? { data: buffer } : undefined
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return undefined
      throw error instanceof Refused ? new Error(`${url}: ${error.message}`) : error
    }
  }
}

async function json(url: string): Promise<unknown> {
  const bytes = await fetchFile(url).catch((error: unknown) => {
    throw new Error(`${url}: ${error instanceof Error ? error.message : String(error)}`)
  })
  return JSON.parse(new TextDecoder().decode(bytes))
}
