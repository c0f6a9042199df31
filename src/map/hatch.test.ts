import { describe, expect, it } from 'vitest'
import { HATCH_SIDE_PX, HATCH_WIDTH_PX, hatchImage } from './hatch'

describe.each([1, 2, 3])('the hatch at %d device pixels to one', (ratio) => {
  const { width, height, data } = hatchImage('#12ab9f', ratio)
  const alpha = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4 + 3]!

  it('is a tile of its colour', () => {
    expect([width, height, data.length]).toEqual([
      HATCH_SIDE_PX * ratio,
      HATCH_SIDE_PX * ratio,
      width * height * 4,
    ])
    for (let i = 0; i < data.length; i += 4) expect([...data.slice(i, i + 3)]).toEqual([0x12, 0xab, 0x9f])
  })

  it('has no seam: along its lines nothing changes, from tile to tile', () => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) expect(alpha(x + 1, y + height - 1)).toBe(alpha(x, y))
  })

  it('covers what its line width says, and no more', () => {
    let sum = 0
    for (let i = 3; i < data.length; i += 4) sum += data[i]! / 255
    const share = (HATCH_WIDTH_PX * Math.SQRT2) / HATCH_SIDE_PX
    expect(sum / (width * height)).toBeCloseTo(share, 1)
    expect(alpha(0, height / 2 - 1)).toBe(0)
    expect(alpha(0, height - 1)).toBe(255)
  })
})
