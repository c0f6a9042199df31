import { gpx, kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import type { FeatureCollection, Geometry } from 'geojson'

/** The features of KML or GPX; what is wrong where it is no XML. Collections of geometries come as features of their own. */
export function readXml(
  kind: 'kml' | 'gpx',
  text: string,
): FeatureCollection | { wrong: string; right: string } {
  const right = `${kind.toUpperCase()} as the program that made it exports it`
  // definitions of entities may multiply without end; neither format has any use for them
  if (/<!ENTITY/i.test(text))
    return { wrong: 'the file defines entities of XML', right: 'the file without them' }
  let fatal: Fatal = { message: '' }
  try {
    // the parser ends at such a fault, which it tells in English alone
    const parser = new DOMParser({
      onError: (level, message, { locator }) => level === 'fatalError' && (fatal = { message, ...locator }),
    })
    // eslint-disable-next-line no-restricted-properties -- of a library: it makes no element of this page
    const document = parser.parseFromString(text, 'text/xml') as unknown as Document
    const made = (kind === 'kml' ? kml : gpx)(document) as FeatureCollection
    return { type: 'FeatureCollection', features: made.features.flatMap(single) }
  } catch {
    return { wrong: wrongWith(fatal), right }
  }
}

interface Fatal {
  message: string
  lineNumber?: number
}

/** Where a text stops being XML. */
function wrongWith({ message, lineNumber: line }: Fatal): string {
  const [, open, close] = /tag mismatch: "([^"]+)" != "([^"]+)"/.exec(message) ?? []
  if (line && open) return `the file cannot be read as XML, line ${line}: <${open}> is closed by </${close}>`
  return line ? `the file cannot be read as XML, line ${line}` : 'the file cannot be read as XML'
}

function single(feature: FeatureCollection['features'][number]): FeatureCollection['features'] {
  const geometry = feature.geometry as Geometry | null
  if (geometry?.type !== 'GeometryCollection') return geometry ? [feature] : []
  return geometry.geometries.map((one) => ({ ...feature, id: undefined, geometry: one }))
}
