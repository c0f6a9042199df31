import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { readStory } from '../../../tests/fixtures/story-files'
import { GROUND_SCHEMAS, groundSchema, OWN_GROUND, type GroundSchema } from '../../story/own-ground'
import { tileSource } from '../layers/tiles'
import { PALETTES, type Palette } from '../palette'
import { buildStyle } from '../style'
import { ARCHIVE_STYLES } from './archive-style'
import { allowedUrl, readForeign } from './foreign-style'
import type { OwnGround } from './own-ground'

const story = readStory('tests/fixtures/stories/school-boat/story.json')
const schemas = Object.keys(GROUND_SCHEMAS) as GroundSchema[]
const groundOf = (schema: GroundSchema): OwnGround => ({
  sources: { [OWN_GROUND]: tileSource(OWN_GROUND, { zooms: [0, 8], bounds: [-180, -85, 180, 85] }) },
  layers: ARCHIVE_STYLES[schema],
  isOurs: schema === 'placeline',
})
const styleWith = (own: OwnGround | null, palette: Palette = PALETTES.light) =>
  buildStyle({ story, palette, lang: 'en', tagged: [], on: story.layers.map(({ id }) => id), data: {}, own })

describe.each(schemas)('ground of the schema of %s', (schema) => {
  it('keeps to the specification of styles, in colours of the palette alone', () => {
    for (const palette of Object.values(PALETTES)) {
      const style = styleWith(groundOf(schema), palette)
      expect(validateStyleMin(style)).toEqual([])
      const own = style.layers.filter((layer) => 'source' in layer && layer.source === OWN_GROUND)
      expect(own.length).toBeGreaterThan(5)
      for (const layer of own) {
        const colours = Object.entries(layer.paint ?? {}).filter(([name]) => name.endsWith('-color'))
        expect(colours.length).toBeGreaterThan(0)
        for (const [, colour] of colours) expect(Object.values(palette)).toContain(colour)
      }
    }
  })

  it('lies over the ground of the build and its borders, and under all that the story shows', () => {
    const { layers } = styleWith(groundOf(schema))
    const at = (id: string) => layers.findIndex((layer) => layer.id === id)
    const first = layers.findIndex((layer) => 'source' in layer && layer.source === OWN_GROUND)
    expect(at('fine-land')).toBeLessThan(first)
    expect(at('fine-border')).toBeLessThan(first)
    expect(layers.filter(({ id }) => id === 'fine-border')).toHaveLength(1)
    const ofStory = layers.findIndex(
      (layer) => 'source' in layer && story.layers.some(({ id }) => id === layer.source),
    )
    expect(first).toBeLessThan(ofStory)
    expect(at(`${OWN_GROUND}-border`)).toBeGreaterThan(ofStory)
  })

  it('dashes what is disputed, and has no names', () => {
    const { layers } = styleWith(groundOf(schema))
    const own = layers.filter((layer) => 'source' in layer && layer.source === OWN_GROUND)
    const dashed = own.find(({ id }) => id === `${OWN_GROUND}-undetermined`)
    expect(dashed?.paint).toHaveProperty('line-dasharray')
    expect(own.map(({ type }) => type)).not.toContain('symbol')
  })
})

it('knows a schema by its layers', () => {
  expect(groundSchema(['earth', 'water', 'roads'])).toBe('protomaps')
  expect(groundSchema(['placeline-ground'])).toBe('placeline')
  expect(groundSchema(['earth', 'roads'])).toBeNull()
})

describe('a style of another host', () => {
  const style: StyleSpecification = {
    version: 8,
    sources: {
      tiles: { type: 'vector', tiles: ['https://tiles.example/{z}/{x}/{y}.mvt'] },
      photos: { type: 'raster', tiles: ['https://tiles.example/{z}/{x}/{y}.png'] },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#123' } },
      { id: 'photos', type: 'raster', source: 'photos' },
      { id: 'land', type: 'fill', source: 'tiles', 'source-layer': 'land' },
      {
        id: 'wood',
        type: 'fill',
        source: 'tiles',
        'source-layer': 'wood',
        paint: { 'fill-pattern': 'trees' },
      },
      { id: 'names', type: 'symbol', source: 'tiles', 'source-layer': 'places' },
    ],
  }

  it('is taken without pictures, names and signs, under ids of its own', () => {
    const { layers, sources } = readForeign(style)
    expect(layers.map(({ id }) => id)).toEqual([`${OWN_GROUND}-sea`, `${OWN_GROUND}-land`])
    expect(layers[1]).toMatchObject({ source: `${OWN_GROUND}-tiles` })
    expect(Object.keys(sources)).toEqual([`${OWN_GROUND}-tiles`])
  })

  it('is refused where nothing of it can be drawn', () => {
    expect(() => readForeign({ ...style, layers: style.layers.slice(0, 2) })).toThrow(/no layer/)
    expect(() => readForeign('<!doctype html>')).toThrow(/no MapLibre style/)
    expect(() => readForeign(null)).toThrow(/no MapLibre style/)
  })

  it('is kept to the hosts that the reader was told of', () => {
    const at = (address: string) =>
      allowedUrl(address, 'https://styles.example/quiet.json', [
        'https://styles.example',
        'https://tiles.example',
      ]).href
    expect(at('tiles.json')).toBe('https://styles.example/tiles.json')
    expect(at('https://tiles.example/a')).toBe('https://tiles.example/a')
    expect(() => at('https://else.example/a')).toThrow(/https:\/\/else\.example.*"hosts"/)
  })
})
