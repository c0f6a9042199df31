import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Feature } from 'geojson'
import { describe, expect, test } from 'vitest'
import { evaluate } from './expression'
import { corridor } from './layers/corridor'
import { screenPx, worldPx } from './mercator'
import { sketch } from './sketch'
import { drawn, NAMED_PALETTE, property } from '../poster/paint'
import type { Story, StoryLayer } from '../story'

const layer = { id: 'corridor', kind: 'corridor', colour: 'plum' } as StoryLayer
const tiers = corridor(layer).layers({ palette: NAMED_PALETTE, lang: 'en', story: {} as Story, tagged: [] })
const layers = [...tiers.area!, ...tiers.line!, ...tiers.point!]
const feature = (kind: string, geometry: Feature['geometry'], more = {}): Feature => ({
  type: 'Feature',
  properties: { kind, ...more },
  geometry,
})
const area: Feature['geometry'] = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [36, 46],
        [37, 46],
        [37, 47],
        [36, 46],
      ],
    ],
  ],
}
const line: Feature['geometry'] = {
  type: 'LineString',
  coordinates: [
    [36, 46],
    [36.0001, 46.0001],
    [37, 47],
  ],
}
const point: Feature['geometry'] = { type: 'Point', coordinates: [36.5, 46.5] }
const features = [
  ...['corridor', 'strip', 'block'].map((kind) => feature(kind, area)),
  ...['route', 'chord'].map((kind) => feature(kind, line)),
  ...[true, false].flatMap((passed) => [true, false].map((end) => feature('via', point, { passed, end }))),
  ...['closed', 'marker'].map((kind) => feature(kind, point)),
]

describe('expressions', () => {
  test('every paint property of every corridor layer has the value that the style specification gives it', () => {
    let compared = 0
    for (const layer of layers)
      for (const zoom of [3, 4, 5.5, 8, 10])
        for (const one of drawn(layer, features, zoom)) {
          const numbers = Object.entries(layer.paint ?? {}).filter(([name]) => !/color|pattern/.test(name))
          for (const [name, value] of numbers) {
            const ours = evaluate(value, { zoom, properties: one.properties })
            expect(ours, `${layer.id} ${name}`).toEqual(property(layer, name, zoom, one))
            compared++
          }
        }
    expect(compared).toBeGreaterThan(100)
  })

  test('an operator that is not known is an error, not a wrong picture', () => {
    expect(() => evaluate(['match', 1], { zoom: 1, properties: {} })).toThrow('match')
    expect(() =>
      evaluate(['interpolate', ['exponential', 2], ['zoom'], 1, 1, 2, 2], { zoom: 1, properties: {} }),
    ).toThrow('linear')
  })
})

describe('sketch', () => {
  const camera = { center: [36.2, 46.4] as [number, number], zoom: 6.5 }
  const shapes = sketch(layers, features, camera.zoom, worldPx(camera.center, camera.zoom))

  test('draws of each layer the features that the map draws, from the ground up', () => {
    const expected = layers.flatMap((layer) => drawn(layer, features, camera.zoom).map(() => layer.id))
    expect(shapes.map((shape) => shape.layer)).toEqual(expected)
    expect(new Set(shapes.map((shape) => shape.key)).size).toBe(shapes.length)
  })

  test('puts places where the map has them', () => {
    const [x, y] = screenPx([36.5, 46.5], camera, { width: 0, height: 0 })
    const marker = shapes.find((shape) => shape.layer === 'corridor-marker')!
    expect(marker.attributes.cx).toBeCloseTo(x, 0.9)
    expect(marker.attributes.cy).toBeCloseTo(y, 0.9)
    const route = shapes.find((shape) => shape.layer === 'corridor-route')!
    const [startX, startY] = screenPx([36, 46], camera, { width: 0, height: 0 })
    expect(route.attributes.d).toMatch(new RegExp(`^M${startX.toFixed(1)} ${startY.toFixed(1)}L`))
  })

  test('leaves out what lies under half a pixel, closes areas and never lines', () => {
    const d = (layer: string) => String(shapes.find((shape) => shape.layer === layer)!.attributes.d)
    expect(d('corridor-route').match(/L/g)).toHaveLength(1)
    expect(d('corridor-route')).not.toContain('Z')
    expect(d('corridor-fill')).toMatch(/^M.*Z$/)
  })

  test('hatches the corridor and nothing else', () => {
    const hatched = shapes.filter((shape) => shape.attributes.fill === 'url(#hatch-plum)')
    expect(hatched.map((shape) => shape.layer)).toEqual(['corridor-fill'])
  })

  test('a layer of another kind of source draws nothing', () => {
    const ground: LayerSpecification = { id: 'ground', type: 'background' }
    expect(sketch([ground], features, 6, [0, 0])).toEqual([])
  })
})
