import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SourceId } from '../sources'
import { basemapCoarse, basemapFine } from './basemap'
import { city } from './cities'
import { coast } from './coast'
import type { Layer } from './features'
import { corridorLand } from './land'
import { fileRecord, type Manifest } from './manifest'
import { mosaic } from './mosaic'
import { extendSeawards } from './nearest'
import { provinces } from './provinces'
import { crimea, donbass } from './regions'
import { nameWaters, seaOfAzov } from './sea-of-azov'
import { basemapWorld } from './world'

const LAYERS = new URL('../layers/', import.meta.url)
const COAST_TOLERANCE_M = 120
const BOUNDARY_TOLERANCE_M = 500

const OSM: SourceId[] = ['osm-seas', 'osm-waterbodies', 'natural-earth-admin1']

const { water, lakes } = await coast(COAST_TOLERANCE_M)
const waters = await nameWaters(water, lakes)
const faces = await mosaic(await extendSeawards(await provinces(BOUNDARY_TOLERANCE_M)), waters)

const fine = await basemapFine(faces)
const coarse = await basemapCoarse(faces, fine)

const files: { name: string; content: Layer; sources: SourceId[] }[] = [
  { name: 'moscow', content: await city('moscow'), sources: ['natural-earth-admin1', 'geonames'] },
  { name: 'kyiv', content: await city('kyiv'), sources: ['natural-earth-admin1', 'geonames'] },
  { name: 'mariupol', content: await city('mariupol'), sources: ['geonames'] },
  { name: 'donbass', content: await donbass(faces), sources: OSM },
  { name: 'crimea', content: await crimea(faces), sources: OSM },
  { name: 'sea-of-azov', content: await seaOfAzov(faces), sources: OSM },
  { name: 'corridor-land', content: await corridorLand(faces), sources: OSM },
  { name: 'basemap-fine', content: fine, sources: [...OSM, 'gshhg', 'geonames'] },
  { name: 'basemap-coarse', content: coarse, sources: [...OSM, 'gshhg', 'geonames'] },
  { name: 'basemap-world', content: await basemapWorld(coarse), sources: ['natural-earth-world'] },
]

mkdirSync(LAYERS, { recursive: true })
const manifest: Manifest = { files: {} }
for (const { name, content, sources } of files) {
  const text = `${JSON.stringify(content)}\n`
  writeFileSync(new URL(`${name}.geojson`, LAYERS), text)
  manifest.files[`${name}.geojson`] = fileRecord(text, sources)
}
writeFileSync(new URL('manifest.json', LAYERS), `${JSON.stringify(manifest, null, 2)}\n`)
console.log(`${files.length} layer files written to ${fileURLToPath(LAYERS)}`)
