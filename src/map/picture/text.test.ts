import { describe, expect, it } from 'vitest'
import { wrap, type Measure } from './text'

/** Every letter is 10 px wide. */
const measure = {
  font: '',
  measureText: (text: string) => ({ width: text.length * 10 }),
} as unknown as Measure

describe('a text in lines', () => {
  it('is broken at spaces, as full as there is room', () => {
    expect(wrap(measure, 'x', 'one two three four', 90)).toEqual(['one two', 'three', 'four'])
    expect(wrap(measure, 'x', 'one two three four', 1000)).toEqual(['one two three four'])
  })

  it('is broken within a word that is wider than the room, and loses no letter', () => {
    const address = 'https://maps.example/#map=5/47.1/35.2'
    const lines = wrap(measure, 'x', `See ${address}`, 120)
    expect(lines.every((line) => line.length <= 12)).toBe(true)
    expect(lines.join('').replaceAll(' ', '')).toBe(`See${address}`)
  })

  it('is measured in its own font', () => {
    wrap(measure, '400 12px serif', 'one', 100)
    expect(measure.font).toBe('400 12px serif')
  })
})
