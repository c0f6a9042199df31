import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { creditOf } from '../build/credit'
import { buildRoute, packData, packTopologies } from '../build/packs'
import { layersOf } from '../map/layers'
import { decodePack } from '../map/load'
import { packSources } from '../map/pack-sources'
import { PALETTES } from '../map/palette'
import { buildStyle, EMPTY } from '../map/style'
import { drawPosters } from './poster'
import { parseStory, parseStoryText } from '../story'
import { changed } from '../../tests/fixtures/story-files'
import { parseLink } from '../view/link'

/** An invented story on another continent, with layers of its own and no land route: nothing in the code knows it. */
const FILE = 'tests/fixtures/stories/school-boat/story.json'
const parsed = parseStoryText(readFileSync(FILE, 'utf8'), FILE)
if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
const { story, warnings } = parsed
const packs = packData(story, EMPTY, pathToFileURL(resolve(FILE)))
const data: Record<string, FeatureCollection> = Object.assign({}, ...Object.values(packs))
const IDS = ['lake', 'district', '2nd-road', 'round', 'landings']

describe('a story elsewhere', () => {
  it('is a story, without a land route', () => {
    expect(warnings).toEqual([])
    expect(buildRoute(story, '', pathToFileURL(resolve(FILE)))).toBeNull()
  })

  it('has a layer of each kind from the ground up, in its own colours', () => {
    expect(layersOf(story).map(({ id, symbol, colour }) => [id, symbol, colour])).toEqual([
      ['lake', 'water', 'blue'],
      ['district', 'area', 'ochre'],
      ['2nd-road', 'line', 'rust'],
      ['round', 'arc', 'slate'],
      ['landings', 'dot', 'teal'],
    ])
    expect(layersOf(story)).toBe(layersOf(story))
  })

  it('gets its own files, and the credit of each of them once', () => {
    expect(packSources(story)).toMatchObject({ layers: ['district', '2nd-road', 'lake'], route: [] })
    const read = decodePack(JSON.parse(packTopologies(packs.layers)), packSources(story).layers)
    expect(read).toMatchObject({ status: 'ok', dropped: [] })
    expect(creditOf(story)).toMatch(/^Map data © OpenStreetMap contributors .*, Test Survey \(CC0\)$/)
  })

  it('has a style of its layers that keeps to the specification', () => {
    const palette = PALETTES.dark
    const style = buildStyle({ story, palette, lang: 'en', tagged: [], on: ['lake'], data })
    expect(validateStyleMin(style)).toEqual([])
    const own = style.layers.filter((layer) => 'source' in layer && IDS.includes(String(layer.source)))
    expect(new Set(own.map((layer) => (layer as { source: string }).source))).toEqual(new Set(IDS))
    for (const layer of own)
      expect(layer.layout?.visibility).toBe('source' in layer && layer.source === 'lake' ? 'visible' : 'none')
  })

  it('is drawn as a static map: each layer with its shapes, in the words of each language', () => {
    const { svgs, css } = drawPosters({ story, data })
    expect([...svgs.keys()]).toEqual(['en', 'uk'])
    for (const id of IDS) {
      expect(svgs.get('uk'), id).toMatch(new RegExp(`<(path|g) data-style="${id}-[^>]*of-${id}"`))
      expect(css).toContain(`.off-${id} .of-${id},`)
    }
    // a name that starts with a digit is none in CSS
    expect(css).toContain(':has([data-layer="2nd-road"]:not(:checked))')
    expect(svgs.get('en')).toContain('>Alder Landing<')
    expect(svgs.get('uk')).toContain('>Вільхова Пристань<')
    expect(svgs.get('en')).not.toMatch(/pattern|Mariupol|Azov|corridor/)
  })

  it('may do without a journey too, and then has nothing of one', () => {
    const quiet = changed(story, (s) => {
      Reflect.deleteProperty(s, 'journeys')
      s.layers = s.layers.filter(({ kind }) => kind !== 'journey')
      s.groups = s.groups.filter(({ id }) => s.layers.some(({ group }) => group === id))
    })
    const parsed = parseStory(quiet, FILE)
    if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
    expect(parsed.warnings).toEqual([])
    expect(parsed.story).toMatchObject({ journeys: [], derived: [] })
    expect(layersOf(parsed.story).map(({ symbol }) => symbol)).not.toContain('arc')
    expect(drawPosters({ story: parsed.story, data }).svgs.get('en')).not.toContain('of-round')
  })

  it('takes no settings of a land route from a link', () => {
    const { state, left } = parseLink('?corridor=w:10&layers=lake,2nd-road,crimea', '', story)
    expect(state).toMatchObject({ corridor: null, layers: ['2nd-road', 'lake'] })
    expect(left).toEqual(['corridor=w:10', 'layers=crimea'])
  })
})
