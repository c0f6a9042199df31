import { describe, expect, it } from 'vitest'
import { freeOf } from '../../../src/map/camera'

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
    expect(freeOf({ width: 390, height: 400 }, { left: 0, top: 0, right: 390 }).height).toBeGreaterThan(0)
  })
})
