import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FeatureCollection } from 'geojson'

/** Where Debian's package libmagics++-data puts Natural Earth's files; MAGICS_DIR names another place. */
const FOLDER = process.env.MAGICS_DIR ?? '/usr/share/magics'

type Mapshaper = {
  applyCommands(commands: string, inputs: Record<string, Buffer>): Promise<Record<string, Uint8Array>>
}

/**
 * A file of Natural Earth.
 * @param path without its ending
 * @param filter what mapshaper keeps of it
 */
export async function natureFile(path: string, filter = 'true'): Promise<FeatureCollection> {
  const { applyCommands } = createRequire(import.meta.url)('mapshaper') as Mapshaper
  const input = (ending: string) => readFileSync(`${FOLDER}/${path}.${ending}`)
  const files = { 'in.shp': input('shp'), 'in.dbf': input('dbf') }
  const made = await applyCommands(`-quiet -i in.shp -filter "${filter}" -o out.json`, files)
  return JSON.parse(new TextDecoder().decode(made['out.json'])) as FeatureCollection
}
