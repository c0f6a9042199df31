import { describe, expect, it } from 'vitest'
import { clearOf, freeOf, isUnder } from './free-area'

describe('the part of a map that a card leaves free', () => {
  const map = { width: 880, height: 800 }
  it('is the whole without a card, or with one below the map', () => {
    expect(freeOf(map, undefined)).toEqual({ left: 0, top: 0, ...map })
    expect(freeOf(map, { left: 0, top: 900, right: 400 })).toEqual({ left: 0, top: 0, ...map })
  })
  it('is beside the card where there is room', () => {
    expect(freeOf(map, { left: 12, top: 300, right: 352 })).toEqual({
      left: 352,
      top: 0,
      width: 528,
      height: 800,
    })
  })
  it('is above it on a narrow map, and never nothing', () => {
    expect(freeOf({ width: 480, height: 500 }, { left: 12, top: 150, right: 352 })).toEqual({
      left: 0,
      top: 0,
      width: 480,
      height: 150,
    })
    // where the page is read from right to left, the card is at the right
    expect(freeOf({ width: 880, height: 750 }, { left: 528, top: 390, right: 868 })).toEqual({
      left: 0,
      top: 0,
      width: 528,
      height: 750,
    })
    expect(freeOf({ width: 390, height: 400 }, { left: 0, top: 0, right: 390 }).height).toBeGreaterThan(0)
  })
})

describe('the part that a legend leaves free', () => {
  const map = { left: 0, top: 0, width: 880, height: 750 }
  const legend = { left: 610, top: 12, right: 868, bottom: 385 }
  it('is all of it where the legend does not reach', () => {
    expect(clearOf(map, undefined)).toEqual(map)
    const left = { left: 0, top: 400, width: 600, height: 350 }
    expect(clearOf(left, legend)).toEqual(left)
  })
  it('is the larger of what lies beside it and below it', () => {
    expect(clearOf(map, legend)).toEqual({ left: 0, top: 0, width: 610, height: 750 })
    const besideCard = { ...map, left: 400, width: 480 }
    expect(clearOf(besideCard, legend)).toEqual({ left: 400, top: 385, width: 480, height: 365 })
  })
  it('lies right of a legend at the left', () => {
    const atLeft = { left: 12, top: 12, right: 270, bottom: 500 }
    expect(clearOf(map, atLeft)).toEqual({ left: 270, top: 0, width: 610, height: 750 })
  })
  it('holds no place that counts as under it', () => {
    expect(isUnder([700, 200], legend, 14)).toBe(true)
    expect(isUnder([600, 200], legend, 14)).toBe(true)
    expect(isUnder([590, 200], legend, 14)).toBe(false)
    expect(isUnder([700, 200], undefined, 14)).toBe(false)
  })
})
