import { readdirSync } from 'node:fs'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { groundOf } from '../build/ground'
import { drawn, isDrawnAt } from '../poster/paint'
import { PALETTES } from './palette'
import { buildStyle } from './style'
import type { Story } from '../story'
import { readStory } from '../../tests/fixtures/story-files'

/** The page lets MapLibre check nothing, and its build has only these. */
const LAYER_TYPES = ['background', 'fill', 'line', 'circle', 'symbol']

const storyOf = (id: string): Story => readStory(`public/stories/${id}/story.json`)

describe.each(readdirSync('public/stories'))('the style of %s', (id) => {
  const story = storyOf(id)
  const styles = Object.values(PALETTES).flatMap((palette) =>
    (['en', 'uk', 'ru'] as const).map((lang) =>
      buildStyle({
        story,
        palette,
        lang,
        tagged: ['kyiv'],
        on: story.layers.map((layer) => layer.id),
        data: {},
      }),
    ),
  )

  it('keeps to the specification of styles', () => {
    for (const style of styles) expect(validateStyleMin(style)).toEqual([])
    const [style] = styles
    const wrong = {
      ...style!,
      layers: [...style!.layers, { id: 'x', type: 'line', source: 'nowhere' } as const],
    }
    expect(validateStyleMin(wrong)).toHaveLength(1)
  })

  it('asks for nothing that the build leaves out of MapLibre', () => {
    for (const style of styles) {
      for (const layer of style.layers) expect(LAYER_TYPES).toContain(layer.type)
      for (const source of Object.values(style.sources)) expect(source.type).toBe('geojson')
      for (const part of ['sky', 'terrain', 'projection', 'light']) expect(style).not.toHaveProperty(part)
    }
  })
})

it('draws no river that ends where the fine scale does: those that it alone has come closer up', () => {
  const story = storyOf('earthquake-february-2023')
  const { layers } = buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data: {} })
  const { fine, coarse } = groundOf(story).sources
  const shown = (source: string, { features }: FeatureCollection, zoom: number) =>
    layers.flatMap((layer) =>
      'source' in layer && layer.source === source && layer.type === 'line' && isDrawnAt(layer, zoom)
        ? drawn(layer, features, zoom).flatMap(({ properties }) => properties?.level ?? [])
        : [],
    )
  expect(shown('fine', fine, 6.5)).not.toContain(3)
  expect(shown('fine', fine, 8)).toContain(3)
  expect(shown('coarse', coarse, 4)).not.toContain(3)
  // a map that shows the region's edge shows no rivers
  expect(shown('coarse', coarse, 3.5)).toEqual([])
})

it('draws no province line that ends where the fine scale does: those that it alone has come closer up', () => {
  const story = storyOf('panama-land-bridge-2024')
  const { layers } = buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data: {} })
  const cut = (center: [number, number]) =>
    groundOf({ ...story, view: { ...story.view, center, zoom: 8 }, steps: [], basemap: undefined }).sources
  const shown = ({ features }: FeatureCollection, zoom: number) =>
    layers.flatMap((layer) =>
      'source' in layer && layer.source === 'fine' && layer.type === 'line' && isDrawnAt(layer, zoom)
        ? drawn(layer, features, zoom).filter(({ properties }) => properties?.kind === 'admin')
        : [],
    )
  // provinces of Luzon are in the fine scale alone, those of the Congo in the region's too
  const [luzon, congo] = [cut([120.98, 14.6]), cut([15.3, -4.35])]
  expect(shown(luzon.fine, 6.5)).toEqual([])
  expect(shown(luzon.fine, 8).length).toBeGreaterThan(0)
  expect(shown(congo.fine, 6.5).length).toBeGreaterThan(0)
  expect(shown(congo.fine, 8)).toEqual(shown(congo.fine, 6.5))
})

it('has names of towns and all other names in sources of their own, the same as long as the data is', () => {
  const story = storyOf('earthquake-february-2023')
  const { towns } = groundOf(story).sources
  const style = () =>
    buildStyle({ story, palette: PALETTES.light, lang: 'en', tagged: [], on: [], data: { towns } })
  const dataOf = (source: string) => (style().sources[source] as { data: FeatureCollection }).data
  const kinds = (source: string) => [...new Set(dataOf(source).features.map((f) => f.properties!.kind))]
  expect(kinds('towns')).toEqual(['town'])
  expect(kinds('names')).toEqual(expect.arrayContaining(['country-label', 'sea-label']))
  expect(dataOf('towns').features.length + dataOf('names').features.length).toBe(towns.features.length)
  expect(dataOf('names')).toBe(dataOf('names'))
})
