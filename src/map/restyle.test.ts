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
/** A ground of some kinds alone. */
const ground = (...kinds: object[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: kinds.map((properties) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [0, 0] },
  })),
})

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
    addSource(id: string, source: StyleSpecification['sources'][string]) {
      calls.push(`source ${id}`)
      has.sources[id] = structuredClone(source)
    },
    getSource: (id: string) => ({
      setData(data: FeatureCollection) {
        calls.push(`data ${id}`)
        ;(has.sources[id] as { data: unknown }).data = data
      },
    }),
    addLayer(added: LayerSpecification, below?: string) {
      calls.push(`add ${added.id}`)
      const at = below === undefined ? has.layers.length : has.layers.findIndex(({ id }) => id === below)
      if (at < 0) throw new Error(`there is no layer ${below}`)
      has.layers.splice(at, 0, structuredClone(added))
    },
    removeLayer(id: string) {
      calls.push(`remove ${id}`)
      has.layers = has.layers.filter((one) => one.id !== id)
    },
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
  ['some kinds of ground', { data: { fine: ground({ kind: 'land' }, { kind: 'border' }) } }],
  ['names of some ranks', { data: { towns: ground({ kind: 'town', rank: 2 }) } }],
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

  it('has layers of the ground only for what has come, each in its place', () => {
    const first = buildStyle({ ...input, data: { fine: EMPTY, towns: ground({ kind: 'town', rank: 1 }) } })
    const fine = ground({ kind: 'land' }, { kind: 'river' }, { kind: 'river', minor: true }, { kind: 'mask' })
    const names = ground({ kind: 'town', rank: 1 }, { kind: 'island-label', rank: 2, group: true })
    const then = buildStyle({ ...input, data: { fine, towns: names } })
    const { map, has, calls } = mapWith(first)
    expect(restyle(map, first, then)).toBe(true)
    expect(has.layers.map(({ id }) => id)).toEqual(then.layers.map(({ id }) => id))
    expect(calls.filter((call) => !call.startsWith('data')).sort()).toEqual([
      'add fine-land',
      'add fine-minor-river',
      'add fine-river',
      'add island-label-group-2',
      'add mask-fine',
    ])
  })

  it('adds a source and its layers', () => {
    const from = buildStyle(input)
    const layer: LayerSpecification = { id: 'more-dots', type: 'circle', source: 'more' }
    const to: StyleSpecification = {
      ...from,
      sources: { ...from.sources, more: { type: 'geojson', data: coast } },
      layers: [...from.layers, layer],
    }
    const { map, has, calls } = mapWith(from)
    expect(restyle(map, from, to)).toBe(true)
    expect(calls).toEqual(['source more', 'add more-dots'])
    expect(has).toEqual(to)
  })

  it('leaves alone what it can’t do: another order, fewer sources, other sources or fonts', () => {
    const from = buildStyle(input)
    const layers = [...from.layers]
    const others: StyleSpecification[] = [
      { ...from, layers: [...layers].reverse() },
      { ...from, layers: layers.with(1, { ...layers[1]!, type: 'line' } as LayerSpecification) },
      { ...from, sources: Object.fromEntries(Object.entries(from.sources).slice(1)) },
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
