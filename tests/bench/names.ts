/**
 * For every town of 100,000 people and every capital, whether a small map (480 x 360 CSS px) of a story that opens close up
 * there has the whole name of its country in view, at zoom 3 to 6: how many at each, and which at none.
 * Run: npm run bench:names [-- every tenth town only: 10]
 */
import type { BBox, Feature, Point } from 'geojson'
import { labelsIn } from '../../src/build/world/labels'
import { readWorldFile } from '../../src/build/world/read'
import { extentOf, within } from '../../src/build/world/screen'
import { screenPx } from '../../src/map/mercator'
import { PALETTES } from '../../src/map/palette'
import { buildStyle } from '../../src/map/style'
import { property } from '../../src/poster/paint'
import { readStory } from '../fixtures/story-files'
import { largeTowns, type MappedTown } from '../fixtures/towns-on-map'

const SIZE = { width: 480, height: 360 }
const ZOOMS = [3, 4, 5, 6]
/** As far as the region of a story that opens close up reaches (`src/build/ground.ts`). */
const REGION_ZOOM = 4
const REGION_MOST = [56, 36] as const
/** A letter of a name in capitals with its spacing, and a line of at most so much, in em. */
const LETTER_EM = 0.85
const LINE_EM = 8
/** Codes of parts of states without a name of their own as a state's. */
const STATE_OF: Record<string, string> = { HK: 'CN', MO: 'CN' }

const { countries } = readWorldFile<{ countries: { code: string; a2: string }[] }>('labels')!
const idOf = new Map(countries.map(({ code, a2 }) => [a2, `country-label-${code.toLowerCase()}`]))
const story = readStory('tests/fixtures/stories/one-place/story.json')
const style = buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data: {} })

function isInView(label: Feature<Point>, center: [number, number], zoom: number): boolean {
  const { rank } = label.properties as { rank: number }
  const layer = style.layers.find(({ id }) => id === `country-label-${rank}`)!
  if (zoom < (layer.minzoom ?? 0)) return false
  const text = property(layer, 'text-field', zoom, label) as string
  if (!text) return false
  const em = property(layer, 'text-size', zoom, label) as number
  const half = (Math.min(text.length * LETTER_EM, LINE_EM) * em) / 2
  const [x, y] = screenPx(label.geometry.coordinates as [number, number], { center, zoom }, SIZE)
  return x > half && x < SIZE.width - half && y > em && y < SIZE.height - em
}

/** The zooms at which a small map of a town has its country's name in view; `null` where the country has no name. */
function zoomsOf({ at, country }: MappedTown): number[] | null {
  const id = idOf.get(STATE_OF[country] ?? country)
  if (!id) return null
  const [lng, lat] = at
  const most: BBox = [
    lng - REGION_MOST[0] / 2,
    Math.max(-84, lat - REGION_MOST[1] / 2),
    lng + REGION_MOST[0] / 2,
    Math.min(83, lat + REGION_MOST[1] / 2),
  ]
  const box = within(extentOf({ center: at, zoom: REGION_ZOOM }), most)
  const near = extentOf({ center: at, zoom: 8 })
  const labels = labelsIn(box, { detail: [near], near, center: at, langs: ['en'], asOf: '2024-01-01' })
  const own = labels.filter((one) => one.id === id || String(one.id).startsWith(`${id}-`)) as Feature<Point>[]
  return ZOOMS.filter((zoom) => own.some((one) => isInView(one, at, zoom)))
}

const every = Number(process.argv[2] ?? 1)
const towns = largeTowns().filter((_, i) => i % every === 0)
const found = towns.map((town) => ({ town, zooms: zoomsOf(town) }))
const unnamed = found.filter(({ zooms }) => !zooms)
const named = found.filter(({ zooms }) => zooms)
console.log(`${towns.length} towns, ${unnamed.length} in what has no name as a state`)
for (const zoom of ZOOMS)
  console.log(`zoom ${zoom}: ${named.filter(({ zooms }) => zooms!.includes(zoom)).length} in view`)
const never = named.filter(({ zooms }) => !zooms!.length)
console.log(`at none of them: ${never.length}`)
for (const { town } of never) console.log(`  ${town.name}, ${town.country}`)
console.log(`without a name: ${[...new Set(unnamed.map(({ town }) => town.country))].join(' ')}`)
