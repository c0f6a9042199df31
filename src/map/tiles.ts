import { addProtocol } from 'virtual:map-tiles'
import { FetchSource, PMTiles, TileType, type RangeResponse, type Source } from 'pmtiles'
import type { LayerTiles, RemoteTiles } from '../story/layer-tiles'
import { fetchFile } from '../view/fetch-file'
import { TILE_SCHEME, type TileExtent } from './layers/tiles'

export interface OpenTiles extends LayerTiles {
  /** The layer's id. */
  id: string
  /** The whole archive as a data: address, in a page that is one file. */
  whole?: string | undefined
}

/** An archive in pieces: any static host serves them, also one that gives no part of a file. */
class Pieces implements Source {
  readonly #layer: OpenTiles
  readonly #root: string
  readonly #pieces = new Map<number, Promise<ArrayBuffer>>()

  /** @param root the address of the folder that the layer's path starts from */
  constructor(layer: OpenTiles, root: string) {
    this.#layer = layer
    this.#root = root
  }

  getKey = () => this.#layer.id

  /** Rejects where a piece can't be had; the next call asks for it anew. */
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const { bytes, piece } = this.#size
    const end = Math.min(offset + length, bytes)
    const data = new Uint8Array(Math.max(0, end - offset))
    const first = Math.floor(offset / piece)
    const count = Math.ceil(end / piece) - first
    const parts = await Promise.all(
      Array.from({ length: Math.max(0, count) }, (_, i) => this.#piece(first + i)),
    )
    parts.forEach((part, i) => {
      const at = (first + i) * piece - offset
      const inside = new Uint8Array(
        part,
        Math.max(0, -at),
        Math.min(part.byteLength, end - offset - at) - Math.max(0, -at),
      )
      data.set(inside, Math.max(0, at))
    })
    return { data: data.buffer }
  }

  get #size() {
    const { bytes, piece, whole } = this.#layer
    return { bytes, piece: whole === undefined ? piece : bytes }
  }

  #piece(i: number): Promise<ArrayBuffer> {
    const known = this.#pieces.get(i)
    if (known) return known
    const asked = this.#fetch(i)
    this.#pieces.set(i, asked)
    asked.catch(() => this.#pieces.delete(i))
    return asked
  }

  async #fetch(i: number): Promise<ArrayBuffer> {
    const { path, whole } = this.#layer
    const { bytes, piece } = this.#size
    const { buffer: data } = await fetchFile(whole ?? new URL(`${path}${i}.bin`, this.#root)).catch(
      (error: unknown) => {
        throw new Error(`${path}${i}.bin: ${error instanceof Error ? error.message : String(error)}`)
      },
    )
    // a host may answer for a file that is gone with a page
    if (data.byteLength !== Math.min(piece, bytes - i * piece))
      throw new Error(`${path}${i}.bin has another size`)
    return data
  }
}

/** What gives the tiles of a source; nothing where it has none. */
export interface TileGiver {
  getZxy(z: number, x: number, y: number, signal: AbortSignal): Promise<{ data: ArrayBuffer } | undefined>
}

interface Opened {
  archive: TileGiver
  onFault: (error: unknown) => void
}

const opened = new Map<string, Opened>()

addProtocol(TILE_SCHEME, async ({ url }, { signal }) => {
  const [id, z, x, y] = url.slice(`${TILE_SCHEME}://`.length).split('/')
  const { archive, onFault } = opened.get(id!)!
  try {
    const tile = await archive.getZxy(Number(z), Number(x), Number(y), signal)
    return { data: tile?.data ?? new ArrayBuffer(0) }
  } catch (error) {
    if (!signal.aborted) onFault(error)
    throw error
  }
})

/**
 * Lets the map draw layers of vector tiles, before it is made.
 * @param root the address of the folder that the layers' paths start from
 * @param onFault called for each tile that can't be had
 */
export function openTiles(layers: OpenTiles[], root: string, onFault: (error: unknown) => void): void {
  for (const layer of layers) {
    const archive = new PMTiles(new Pieces(layer, root))
    opened.set(layer.id, { archive, onFault })
    // its first tile needs it; a fault is told of that
    archive.getHeader().catch(() => {})
  }
}

/** Gives a source its tiles, by the id that their addresses have. */
export function openGiver(id: string, archive: TileGiver, onFault: (error: unknown) => void): void {
  opened.set(id, { archive, onFault })
}

/**
 * Opens an archive at an address, whose host has to answer for parts of the file. Rejects where it does not, or where the
 * archive has no vector tiles.
 * @returns where it has tiles, and the names of the layers in them
 */
export async function openArchive(
  id: string,
  url: string,
  onFault: (error: unknown) => void,
): Promise<TileExtent & { layers: string[] }> {
  const archive = new PMTiles(new FetchSource(url))
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader()
  if (tileType !== TileType.Mvt) throw new Error('its tiles are no Mapbox Vector Tiles')
  const { vector_layers = [] } = (await archive.getMetadata()) as { vector_layers?: { id: string }[] }
  openGiver(id, archive, onFault)
  const layers = vector_layers.map((one) => one.id)
  return { zooms: [minZoom, maxZoom], bounds: [minLon, minLat, maxLon, maxLat], layers }
}

/** Opens the archive of a layer at another host. Rejects also where it has no such layer. */
export async function openRemote(
  id: string,
  { url, layer }: RemoteTiles,
  onFault: (error: unknown) => void,
): Promise<TileExtent> {
  const { layers, ...extent } = await openArchive(id, url, onFault)
  if (!layers.includes(layer)) throw new Error(`it has no layer "${layer}" but ${layers.join(', ')}`)
  return extent
}
