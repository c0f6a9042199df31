import type { StyleSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppliedStyle, partOf, type Styled } from './applied-style'
import { PALETTES } from './palette'

const { light, dark } = PALETTES

/** A style of one source and one layer. */
const styleOf = (data: FeatureCollection, colour: string, id = 'land'): StyleSpecification => ({
  version: 8,
  sources: { [id]: { type: 'geojson', data } },
  layers: [{ id, type: 'fill', source: id, paint: { 'fill-color': colour } }],
})
const coast = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] })

function made(wanted = styleOf(coast(), 'red')) {
  const calls: string[] = []
  const map = {
    style: {} as object | undefined,
    addSource: (id: string) => calls.push(`source ${id}`),
    getSource: (id: string) => ({ setData: () => calls.push(`data ${id}`) }),
    addLayer: ({ id }: { id: string }, below?: string) =>
      calls.push(`layer ${id}${below ? ` below ${below}` : ''}`),
    setPaintProperty: (id: string, name: string, value: unknown) =>
      calls.push(`paint ${id} ${name} ${value}`),
    setStyle: ({ layers: [layer] }: StyleSpecification) => calls.push(`style ${layer!.id}`),
    addImage: () => {},
    updateImage: (id: string) => calls.push(`image ${id}`),
  }
  const style = new AppliedStyle(map as unknown as Styled, partOf(wanted, []), wanted, light)
  return { style, map, calls, wanted }
}

/** A style of three sources that have five layers each, the first one's on top. */
function long(): StyleSpecification {
  const ids = ['names', 'land', 'roads']
  const layers = ids.toReversed().flatMap((source) =>
    Array.from({ length: 5 }, (_, i) => ({
      id: `${source}-${i}`,
      type: 'line' as const,
      source,
      paint: {},
    })),
  )
  return {
    version: 8,
    sources: Object.fromEntries(ids.map((id) => [id, { type: 'geojson', data: coast() }])),
    layers,
  }
}
const frames: (() => void)[] = []
/** Lets a frame pass, and the task after it. */
async function frame() {
  frames.splice(0).forEach((call) => call())
  await new Promise((resolve) => setTimeout(resolve))
}

/** Lets a map have all of its first style. */
async function loaded(style: AppliedStyle) {
  const done = style.load()
  await frame()
  await done
}

describe('the style of a map', () => {
  beforeEach(() => void vi.stubGlobal('requestAnimationFrame', (call: () => void) => frames.push(call)))
  afterEach(() => {
    frames.length = 0
    vi.unstubAllGlobals()
  })

  it('gives nothing to a map that has not loaded, then all that it was to have at last', async () => {
    const { style, calls } = made()
    style.set(styleOf(coast(), 'green'), light)
    style.set(styleOf(coast(), 'blue'), light)
    expect(calls).toEqual([])
    await loaded(style)
    expect(calls).toEqual(['source land', 'layer land'])
  })

  it('goes to a map by parts, each source with its layers in their place', async () => {
    const { style, calls } = made(long())
    void style.load()
    expect(calls).toEqual([])
    await frame()
    const [names, land] = [calls.splice(0, 1), calls.splice(0, 1)]
    expect([...names, ...land]).toEqual(['source names', 'source land'])
    expect(calls).toHaveLength(10)
    expect(calls[5]).toBe('layer land-4 below names-0')
    calls.length = 0
    await frame()
    expect(calls).toEqual([
      'source roads',
      ...Array.from({ length: 5 }, (_, i) => `layer roads-${4 - i} below ${i ? `roads-${5 - i}` : 'land-0'}`),
    ])
  })

  it('goes on with the style that is wanted meanwhile', async () => {
    const { style, calls, wanted } = made(long())
    const done = style.load()
    await frame()
    calls.length = 0
    style.set({ ...wanted, layers: wanted.layers.slice(1) }, light)
    expect(calls).toEqual([])
    await frame()
    await done
    expect(calls.filter((call) => call.includes('roads-0 '))).toEqual([])
    expect(calls).toHaveLength(5)
  })

  it('is given as a whole where the drawing surface was lost before all of it had come', async () => {
    const { style, calls } = made(long())
    const done = style.load()
    await frame()
    calls.length = 0
    style.lose()
    await frame()
    await done
    expect(calls).toEqual([])
    style.restore()
    expect(calls).toEqual(['style roads-0'])
  })

  it('goes to the map by its differences', async () => {
    const { style, calls, wanted } = made()
    await loaded(style)
    calls.length = 0
    style.set({ ...styleOf(coast(), 'green'), sources: wanted.sources }, light)
    expect(calls).toEqual(['paint land fill-color green'])
  })

  it('goes as a whole where its layers are others', async () => {
    const { style, calls } = made()
    await loaded(style)
    calls.length = 0
    style.set(styleOf(coast(), 'red', 'sea'), light)
    expect(calls).toEqual(['style sea'])
    style.set(styleOf(coast(), 'green', 'sea'), light)
    expect(calls.slice(1)).toContain('paint sea fill-color green')
  })

  it('waits for a lost drawing surface, and is given as a whole when that is back', async () => {
    const { style, calls } = made()
    await loaded(style)
    style.images.add('hatch-rust')
    calls.length = 0
    style.lose()
    expect(style.isLost).toBe(true)
    style.set(styleOf(coast(), 'green'), dark)
    style.setData('land', coast())
    expect(calls).toEqual([])
    style.restore()
    expect(style.isLost).toBe(false)
    expect(calls).toEqual(['style land'])
  })

  it('gives nothing to a map that comes back before it had loaded', () => {
    const { style, calls } = made()
    style.lose()
    style.restore()
    expect(calls).toEqual([])
  })

  it('redraws the hatches for another palette', async () => {
    const { style, calls, wanted } = made()
    await loaded(style)
    style.images.add('hatch-rust')
    calls.length = 0
    style.set(wanted, dark)
    expect(calls).toEqual(['image hatch-rust'])
  })

  it('keeps data that went past it for the style to have', () => {
    const { style, calls, wanted } = made()
    const later = coast()
    style.setData('land', later)
    expect(calls).toEqual(['data land'])
    expect(wanted.sources).toMatchObject({ land: { data: later } })
    style.setData('none', later)
    expect(Object.keys(wanted.sources)).toEqual(['land'])
  })

  it('gives nothing to a map that was removed', async () => {
    const { style, map, calls } = made()
    await loaded(style)
    calls.length = 0
    map.style = undefined
    style.set(styleOf(coast(), 'green'), dark)
    style.setData('land', coast())
    style.applyWhole()
    expect(calls).toEqual([])
  })
})
