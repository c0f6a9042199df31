/**
 * Writes geo/data/gshhg-waters.geojson, the one input that npm does not have: the lakes and rivers of GSHHG 2.3.7.
 * Not part of the rebuild. Run on Debian: `apt-get install gmt gmt-gshhg-full`, then `tsx geo/build/extract-gshhg.ts`.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { lineString } from '@turf/turf'
import type { Position } from 'geojson'
import { COARSE_BOX } from './extent'
import { mapshaper, type Shapes } from './mapshaper'

const MARGIN_DEGREES = 2 // so that lakes across the edge close before they are clipped
const LAKE = 2 // level of GSHHG: 1 is the sea's shore, 3 an island in a lake
// the Dnieper from Kherson to its delta is a small river in the source
const DNIEPER_MOUTH =
  'this.bounds[0] > 32.2 && this.bounds[2] < 32.8 && this.bounds[1] > 46.4 && this.bounds[3] < 46.7'
const CLIP = `-clip bbox=${COARSE_BOX.join(',')} -filter "!this.isNull"`

const { lakes } = await mapshaper(
  `-i shores.json -filter "level === ${LAKE}" -snap interval=0.0005 -polygons -filter "this.area > 20e6"
   -simplify weighted interval=200 keep-shapes ${CLIP} -each "kind = 'lake'" -o lakes.json precision=0.0001`,
  { shores: traced('-W', '-A20') },
)
const { rivers } = await mapshaper(
  `-i lines.json -filter "level < 4 || ${DNIEPER_MOUTH}" -each "level = level < 4 ? level : 1" -snap interval=0.0005 -dissolve level -explode -simplify weighted interval=300 ${CLIP} -explode
   -each "kind = 'river'" -o rivers.json precision=0.0001`,
  { lines: traced('-I1', '-I2', '-I3', '-I4') }, // WDBII classes, great to small
)
const features = [...(lakes as Shapes).features, ...(rivers as Shapes).features]
const text = `${JSON.stringify({ type: 'FeatureCollection', features })}\n`
writeFileSync(new URL('../data/gshhg-waters.geojson', import.meta.url), text)

/** What GMT draws for these options, as lines with the source's `level`. */
function traced(...options: string[]): Shapes {
  const [west, south, east, north] = COARSE_BOX
  const region = [
    west - MARGIN_DEGREES,
    east + MARGIN_DEGREES,
    south - MARGIN_DEGREES,
    north + MARGIN_DEGREES,
  ]
  const dump = execFileSync('gmt', ['pscoast', `-R${region.join('/')}`, '-Df', '-M', ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const features = dump
    .split(/^.*>/m)
    .slice(1)
    .map((block) => {
      const [header = '', ...rows] = block.trim().split('\n')
      const points: Position[] = rows.map((row) => row.split('\t').map(Number))
      return { level: Number(/Level (\d)/.exec(header)?.[1]), points }
    })
    .filter(({ points }) => points.length > 1)
    .map(({ level, points }) => lineString(points, { level }))
  return { type: 'FeatureCollection', features }
}
