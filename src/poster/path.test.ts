import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from './labels'
import { pathOf, pathScale } from './path'
import { ringArea, simplify, skipHidden } from './simplify'

type Point = [number, number]
const point = fc.tuple(
  fc.integer({ min: -500, max: 500 }),
  fc.integer({ min: -500, max: 500 }),
) as fc.Arbitrary<Point>

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) {
  const [dx, dy] = [bx - ax, by - ay]
  const t = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

describe('simplify', () => {
  it('keeps both ends, and every point that it drops lies within the tolerance of the line', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (line, tolerance) => {
          const thin = simplify(line, tolerance)
          expect(thin[0]).toEqual(line[0])
          expect(thin.at(-1)).toEqual(line.at(-1))
          for (const p of line) {
            const near = thin.slice(1).some((b, i) => distance(p, thin[i]!, b) <= tolerance + 1e-9)
            expect(near).toBe(true)
          }
        },
      ),
    )
  })
})

describe('skipHidden', () => {
  it('leaves out only points inside the box, and never one next to a point outside', () => {
    const line: Point[] = [
      [-5, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [15, 3],
    ]
    const box: [Point, Point] = [
      [0, 0],
      [10, 10],
    ]
    expect(skipHidden(line, box)).toEqual([line[0], line[1], line[3], line[4]])
    expect(skipHidden(line, null)).toEqual(line)
  })
})

describe('ringArea', () => {
  it('is that of a square, either way round', () => {
    const square: Point[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]
    expect(ringArea(square)).toBe(16)
    expect(ringArea([...square].reverse())).toBe(16)
  })
})

describe('pathOf', () => {
  const frame = {
    breakpoints: [{ center: [0, 0] as [number, number], zoom: 4, minWidth: 0, minHeight: 0 }],
    half: [100, 100] as Point,
    copies: [0],
    units: 4,
    toPx: ([x = 0, y = 0]: number[]) => [x, y] as Point,
  }
  const line = (coordinates: Point[]) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'LineString' as const, coordinates },
  })

  it('writes whole relative units', () => {
    const d = pathOf(
      [
        line([
          [0, 0],
          [10, 0],
          [10, 20.5],
        ]),
      ],
      frame,
    )
    expect(d).toBe('m0 0 40 0 0 82')
  })

  it('writes what is coarse in its own step', () => {
    const lines = [
      line([
        [0, 0],
        [10, 0],
        [10, 20],
      ]),
    ]
    expect(pathOf(lines, frame, { detail: 'region' })).toBe('m0 0 10 0 0 20')
    expect(pathScale(frame, { detail: 'region' })).toBe(4)
    expect(pathScale(frame)).toBe(1)
    // a picture's px are not cut smaller than they are
    expect(pathScale({ ...frame, units: 1 })).toBe(1)
  })

  it('is cut at the drawn extent', () => {
    expect(
      pathOf(
        [
          line([
            [500, 500],
            [600, 600],
          ]),
        ],
        frame,
      ),
    ).toBe('')
    const numbers = pathOf(
      [
        line([
          [0, 0],
          [1000, 0],
        ]),
      ],
      frame,
    )
      .match(/-?\d+/g)!
      .map(Number)
    expect(Math.max(...numbers)).toBeLessThanOrEqual((100 + 8) * 4)
  })
})

describe('breakLines', () => {
  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zа-я]{1,12}$/), { minLength: 1, maxLength: 8 }),
        (words) => {
          expect(breakLines(words.join(' '), 6, 0).join(' ')).toBe(words.join(' '))
        },
      ),
    )
    expect(breakLines('Caspian Sea', 6, 0.06)).toEqual(['Caspian', 'Sea'])
    expect(breakLines('Black Sea', 6, 0)).toEqual(['Black Sea'])
  })
})
