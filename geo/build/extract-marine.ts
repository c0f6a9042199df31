/**
 * Writes geo/data/marine-areas.geojson: as what Natural Earth 1:10m has parts of the sea, for where their names may stand.
 * Not part of the rebuild. Run: `tsx geo/build/extract-marine.ts FILE`, with ne_10m_geography_marine_polys as GeoJSON.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { mapshaper, type Shapes } from './mapshaper'

const file = process.argv[2]
if (!file) throw new Error('which file?')
const all = JSON.parse(readFileSync(file, 'utf8')) as Shapes
const { areas } = await mapshaper(
  '-i all.json -filter "Boolean(name)" -simplify weighted interval=1000 keep-shapes -filter-fields name -o areas.json precision=0.01',
  { all },
)
const lines = areas!.features.filter(({ geometry }) => geometry).map((one) => JSON.stringify(one))
writeFileSync(
  new URL('../data/marine-areas.geojson', import.meta.url),
  `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`,
)
