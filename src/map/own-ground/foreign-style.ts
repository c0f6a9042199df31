import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { OWN_GROUND } from '../../story/own-ground'

/** What the map's build can draw, less names and signs: those would need the other host's letters and pictures. */
const DRAWN = ['background', 'fill', 'line', 'circle']

/** What of a MapLibre style is shown under a story: its layers, and the vector sources that they are drawn from. */
export interface ForeignStyle {
  layers: LayerSpecification[]
  sources: Record<string, VectorSourceSpecification>
}

/**
 * Reads a MapLibre style of version 8, with ids that no layer of the map has. Throws where nothing of it can be drawn.
 * @param style what the address gave
 */
export function readForeign(style: unknown): ForeignStyle {
  const { version, sources, layers } = (style ?? {}) as Partial<StyleSpecification>
  if (version !== 8 || !sources || !Array.isArray(layers)) throw new Error('this is no MapLibre style')
  const vector = Object.entries(sources).filter(([, { type }]) => type === 'vector')
  const known = new Set(vector.map(([id]) => id))
  const drawn = layers.filter((layer) => isDrawn(layer, known))
  if (!drawn.some(({ type }) => type !== 'background'))
    throw new Error('it has no layer of vector tiles that can be drawn here')
  return {
    layers: drawn.map(
      (layer) =>
        ({
          ...layer,
          id: ownId(layer.id),
          ...('source' in layer && { source: ownId(layer.source) }),
        }) as LayerSpecification,
    ),
    sources: Object.fromEntries(
      vector.map(([id, source]: [string, SourceSpecification]) => [
        ownId(id),
        source as VectorSourceSpecification,
      ]),
    ),
  }
}

const ownId = (id: string) => `${OWN_GROUND}-${id}`

/** A pattern is a picture of the other host's. */
function isDrawn(layer: LayerSpecification, sources: ReadonlySet<string>): boolean {
  const paint = Object.keys(layer.paint ?? {})
  return (
    DRAWN.includes(layer.type) &&
    !paint.some((name) => name.endsWith('-pattern')) &&
    (layer.type === 'background' || sources.has(layer.source!))
  )
}

/** Throws where an address is not at one of the hosts that the story names, and the reader was told of. */
export function allowedUrl(address: string, base: string, hosts: readonly string[]): URL {
  const url = new URL(address, base)
  if (!hosts.includes(url.origin))
    throw new Error(`it takes tiles from ${url.origin}, which "hosts" of the story's basemap does not name`)
  return url
}
