import type { StyleSpecification } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { AppliedStyle, withoutData, type Styled } from './applied-style'
import { PALETTES } from './palette'
import { EMPTY } from './style'

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
    getSource: (id: string) => ({ setData: (data: unknown) => calls.push(`data ${id} ${data === EMPTY}`) }),
    setPaintProperty: (id: string, name: string, value: unknown) =>
      calls.push(`paint ${id} ${name} ${value}`),
    setStyle: ({ layers: [layer] }: StyleSpecification) => calls.push(`style ${layer!.id}`),
    addImage: () => {},
    updateImage: (id: string) => calls.push(`image ${id}`),
  }
  const style = new AppliedStyle(map as unknown as Styled, withoutData(wanted), wanted, light)
  return { style, map, calls, wanted }
}

describe('the style of a map', () => {
  it('gives nothing to a map that has not loaded, then all that it was to have at last', () => {
    const { style, calls } = made()
    style.set(styleOf(coast(), 'green'), light)
    style.set(styleOf(coast(), 'blue'), light)
    expect(calls).toEqual([])
    style.load()
    expect(calls).toEqual(['data land false', 'paint land fill-color blue'])
  })

  it('goes to the map by its differences', () => {
    const { style, calls, wanted } = made()
    style.load()
    calls.length = 0
    style.set({ ...styleOf(coast(), 'green'), sources: wanted.sources }, light)
    expect(calls).toEqual(['paint land fill-color green'])
  })

  it('goes as a whole where its layers are others', () => {
    const { style, calls } = made()
    style.load()
    calls.length = 0
    style.set(styleOf(coast(), 'red', 'sea'), light)
    expect(calls).toEqual(['style sea'])
    style.set(styleOf(coast(), 'green', 'sea'), light)
    expect(calls.slice(1)).toContain('paint sea fill-color green')
  })

  it('waits for a lost drawing surface, and is given as a whole when that is back', () => {
    const { style, calls } = made()
    style.load()
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

  it('redraws the hatches for another palette', () => {
    const { style, calls, wanted } = made()
    style.load()
    style.images.add('hatch-rust')
    calls.length = 0
    style.set(wanted, dark)
    expect(calls).toEqual(['image hatch-rust'])
  })

  it('keeps data that went past it for the style to have', () => {
    const { style, calls, wanted } = made()
    const later = coast()
    style.setData('land', later)
    expect(calls).toEqual(['data land false'])
    expect(wanted.sources).toMatchObject({ land: { data: later } })
    style.setData('none', later)
    expect(Object.keys(wanted.sources)).toEqual(['land'])
  })

  it('gives nothing to a map that was removed', () => {
    const { style, map, calls } = made()
    style.load()
    calls.length = 0
    map.style = undefined
    style.set(styleOf(coast(), 'green'), dark)
    style.setData('land', coast())
    style.applyWhole()
    expect(calls).toEqual([])
  })
})
