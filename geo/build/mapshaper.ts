import { createRequire } from 'node:module'
import type { Feature, FeatureCollection, Geometry } from 'geojson'

/** Any named GeoJSON features, as mapshaper reads and writes them. */
export type Shapes = FeatureCollection<Geometry, Record<string, unknown>>

type Mapshaper = {
  applyCommands(
    commands: string,
    inputs: Record<string, unknown>,
  ): Promise<Record<string, Uint8Array | string>>
}

const load = createRequire(import.meta.url)
const { applyCommands } = load('mapshaper') as Mapshaper

/**
 * Runs mapshaper commands over in-memory GeoJSON.
 * Inputs are given by name (`{ sea: fc }` is the file `sea.json`, layer `sea`); every `-o name.json` comes back as a collection.
 * Throws with mapshaper's own words when a command fails.
 */
export async function mapshaper(
  commands: string,
  inputs: Record<string, unknown>,
): Promise<Record<string, Shapes>> {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`${name}.json`, JSON.stringify(value)]),
  )
  const outputs = await applyCommands(`-quiet ${commands}`, files)
  return Object.fromEntries(
    Object.entries(outputs).map(([file, bytes]) => [file.replace(/\.json$/, ''), asShapes(bytes)]),
  )
}

function asShapes(bytes: Uint8Array | string): Shapes {
  const parsed: unknown = JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes))
  const json = parsed as Shapes | { type: 'GeometryCollection'; geometries: Geometry[] }
  if (json.type === 'FeatureCollection') return json
  const features = json.geometries.map((geometry): Feature<Geometry, Record<string, unknown>> => {
    return { type: 'Feature', properties: {}, geometry }
  })
  return { type: 'FeatureCollection', features }
}
