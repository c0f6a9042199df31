import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { PALETTES } from './palette'
import { restyle, type Restyled } from './restyle'
import { buildStyle, EMPTY, type StyleInput } from './style'
import type { Story } from '../story'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const story: Story = readStory(REAL_FILE)
const input: StyleInput = {
  story,
  palette: PALETTES.light,
  lang: 'en',
  tagged: ['Kyiv'],
  on: story.layers.map((layer) => layer.id),
  data: {},
}
const coast: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** A map that has a style and takes changes to it, as MapLibre does: what is set to undefined is gone. */
function mapWith(style: StyleSpecification) {
  const has = structuredClone(style)
  const calls: string[] = []
  const layer = (id: string) =>
    has.layers.find((l) => l.id === id)! as LayerSpecification & Record<string, unknown>
  const set = (kind: 'paint' | 'layout') => (id: string, name: string, value: unknown) => {
    calls.push(`${kind} ${id} ${name}`)
    const values = Object.entries({ ...(layer(id)[kind] as object), [name]: value })
    layer(id)[kind] = Object.fromEntries(values.filter(([, set]) => set !== undefined)) as never
  }
  const map = {
    getSource: (id: string) => ({
      setData(data: FeatureCollection) {
        calls.push(`data ${id}`)
        ;(has.sources[id] as { data: unknown }).data = data
      },
    }),
    setPaintProperty: set('paint'),
    setLayoutProperty: set('layout'),
    setFilter(id: string, filter: unknown) {
      calls.push(`filter ${id}`)
      if (filter === undefined) delete layer(id).filter
      else layer(id).filter = filter as never
    },
    setLayerZoomRange(id: string, min: number, max: number) {
      calls.push(`zoom ${id}`)
      Object.assign(layer(id), { minzoom: min, maxzoom: max })
    },
  } as unknown as Restyled
  return { map, has, calls }
}

const steps: [string, Partial<StyleInput>][] = [
  ['a layer switched off', { on: input.on.filter((id) => id !== 'crimea') }],
  ['the dark theme', { palette: PALETTES.dark }],
  ['another language', { lang: 'uk' }],
  ['other names in tags', { tagged: [] }],
  ['data that has arrived', { data: { coarse: coast, tags: coast } }],
  ['all of that', { on: [], palette: PALETTES.dark, lang: 'ru', tagged: [], data: { fine: coast } }],
]

describe('the step from one style to the next', () => {
  it.each(steps)('gives the same as the style made anew: %s', (_, change) => {
    const from = buildStyle(input)
    const to = buildStyle({ ...input, ...change })
    const there = mapWith(from)
    expect(restyle(there.map, from, to)).toBe(true)
    expect(there.calls.length).toBeGreaterThan(0)
    expect(there.has).toEqual(JSON.parse(JSON.stringify(to)))
    expect(restyle(there.map, to, from)).toBe(true)
    expect(there.has).toEqual(JSON.parse(JSON.stringify(from)))
  })

  it('asks for nothing where nothing has changed, the journey included', () => {
    const { map, calls } = mapWith(buildStyle(input))
    restyle(map, buildStyle(input), buildStyle(input))
    expect(calls).toEqual([])
  })

  it('touches only what has changed', () => {
    const from = buildStyle(input)
    const { map, calls } = mapWith(from)
    restyle(map, from, buildStyle({ ...input, data: { tags: coast } }))
    expect(calls).toEqual(['data tags'])
  })

  it('changes a filter and a range of zooms', () => {
    const from = buildStyle(input)
    const i = from.layers.findIndex((layer) => layer.type === 'line')
    const changed = { ...from.layers[i]!, filter: ['==', ['get', 'kind'], 'x'], minzoom: 3, maxzoom: 9 }
    const to = { ...from, layers: from.layers.with(i, changed as LayerSpecification) }
    const { map, has } = mapWith(from)
    expect(restyle(map, from, to)).toBe(true)
    expect(has).toEqual(to)
  })

  it('leaves alone what it can’t do: other layers, another order, other sources or fonts', () => {
    const from = buildStyle(input)
    const layers = [...from.layers]
    const others: StyleSpecification[] = [
      { ...from, layers: layers.slice(1) },
      { ...from, layers: [...layers].reverse() },
      { ...from, layers: layers.with(0, { ...layers[0]!, id: 'other' }) },
      { ...from, sources: { ...from.sources, more: { type: 'geojson', data: EMPTY } } },
      { ...from, sources: { ...from.sources, tags: { type: 'geojson', data: EMPTY, tolerance: 1 } } },
      { ...from, 'font-faces': { Other: 'https://example.org/other.woff2' } },
    ]
    for (const to of others) {
      const { map, calls } = mapWith(from)
      expect(restyle(map, from, to)).toBe(false)
      expect(calls).toEqual([])
    }
  })
})
