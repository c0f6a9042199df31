import { readdirSync } from 'node:fs'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
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
