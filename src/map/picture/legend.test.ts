import { describe, expect, it } from 'vitest'
import { legendRows, type LegendItem } from './legend'
import type { Measure } from './text'

const measure = {
  font: '',
  measureText: (text: string) => ({ width: text.length * 10 }),
} as unknown as Measure
const item = (name: string): LegendItem => ({ name, colour: '#000000', symbol: 'area' })

describe('the legend of a picture', () => {
  it('goes on in the next row where there is no room', () => {
    const { items, height } = legendRows(measure, ['Kyiv', 'Crimea', 'Donbas'].map(item), 240)
    // 36 for the symbol, 10 a letter, 24 to the next
    expect(items.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [100, 0],
      [0, 24],
    ])
    expect(height).toBe(44)
  })

  it('has an item that is wider than the room in a row of its own', () => {
    const { items } = legendRows(measure, ['A very long name', 'B'].map(item), 100)
    expect(items.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 24],
    ])
  })

  it('takes no room where nothing is in it', () => {
    expect(legendRows(measure, [], 240)).toEqual({ items: [], height: 0 })
  })
})
