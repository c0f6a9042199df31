import { describe, expect, it } from 'vitest'
import { withoutPart, withPart, withPositions } from './edit-parts'
import { partsOf } from './parts'
import { readPositions, writePositions } from './sketch'

const RING = '[[0,0],[9.00,0],[9,9],[0,0]]'
const HOLE = '[[6,1, 7.10],[7,2],[7,1],[6,1, 7.10]]'
const file = (...features: string[]) => `{"name":"x","type":"FeatureCollection","features":[${features}]}\n`
const feature = (type: string, coordinates: string, rest = '"properties":{"name":"A","z":1}') =>
  `{"type":"Feature",${rest},"geometry":{"coordinates":${coordinates},"type":"${type}"}}`

/** The file with the lines of one part changed as a person does it. */
function typed(text: string, at: number, change: (lines: string) => string): string {
  const part = partsOf(text)[at]!
  return withPositions(text, part, readPositions(change(writePositions(part.positions)), part.positions))
}

const TWO = file(
  feature('MultiPolygon', `[[${RING},${HOLE}],[[[20,0],[21,0],[21,1],[20,0]]]]`),
  feature('MultiLineString', '[[[1,1],[2,2]],[[3,3],[4,4]]]'),
)

describe('the parts of a file of shapes', () => {
  it('are its rings, lines and points, with the name of their feature', () => {
    expect(partsOf(TWO).map(({ kind, at, positions }) => [kind, at.slice(4), positions.length])).toEqual([
      ['area', [0, 0], 3],
      ['hole', [0, 1], 3],
      ['area', [1, 0], 3],
      ['line', [0], 2],
      ['line', [1], 2],
    ])
    expect(partsOf(TWO)[0]!.name).toBe('A')
    const points = file(
      feature('Point', '[1,1]'),
      feature('MultiPoint', '[[2,2],[3,3]]'),
      feature('Point', '[4,4]'),
    )
    expect(partsOf(points).map(({ features, positions }) => [features, positions.length])).toEqual([
      [[0, 2], 2],
      [null, 2],
    ])
  })

  it('are named by their place in the file where another feature cannot be drawn', () => {
    const text = file(feature('Polygon', '[[]]'), feature('LineString', '[[1,1],[2,2]]'))
    expect(partsOf(text).map(({ at }) => at[1])).toEqual([1])
    expect(partsOf('{')).toEqual([])
  })
})

describe('positions of a part', () => {
  it('change where they were changed, and nothing else in the file does', () => {
    expect(typed(TWO, 0, (lines) => lines)).toBe(TWO)
    expect(typed(TWO, 0, (lines) => lines.replace('9, 9', '8.5, 9'))).toBe(
      TWO.replace('[9,9],[0,0]]', '[9,8.5],[0,0]]'),
    )
    // the first closes the ring, and a height stays with its position
    expect(typed(TWO, 1, (lines) => lines.replace('1, 6', '1.5, 6'))).toBe(
      TWO.replace(HOLE, '[[6,1.5, 7.10],[7,2],[7,1],[6,1.5, 7.10]]'),
    )
    expect(typed(TWO, 0, (lines) => lines.replace('0, 9', '0, 9\n4, 10'))).toBe(
      TWO.replace('[9.00,0],', '[9.00,0],[10,4],'),
    )
    expect(typed(TWO, 3, (lines) => lines.replace('1, 1\n', ''))).toBe(
      TWO.replace('[[1,1],[2,2]]', '[[2,2]]'),
    )
    expect(typed(TWO, 1, (lines) => lines.split('\n').slice(1).join('\n'))).toBe(
      TWO.replace(HOLE, '[[7,2],[7,1],[7,2]]'),
    )
  })

  it('of single points take their features along, with all that these say', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, i) =>
      feature('Point', `[${i},${i}.00]`, `"id":"${id}","properties":null`),
    ) as [string, string, string]
    const text = file(a, b, c)
    expect(typed(text, 0, (lines) => lines.replace('1, 1\n', ''))).toBe(file(a, c))
    expect(typed(text, 0, (lines) => lines.replace('1, 1', '1, 5'))).toBe(
      file(a, b.replace('[1,1.00]', '[5,1.00]'), c),
    )
    const fresh = (lngLat: string) =>
      `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":${lngLat}}}`
    expect(typed(text, 0, (lines) => lines.replace('1, 1', '1, 1\n7, 8\n8, 9'))).toBe(
      file(a, b, fresh('[8,7]'), fresh('[9,8]'), c),
    )
    expect(typed(text, 0, () => '1, 1\n0, 0\n2, 2')).toBe(text)
  })
})

describe('parts', () => {
  it('are added to the feature of another, and as holes of its ring', () => {
    const one = file(feature('Polygon', `[${RING}]`))
    const [area] = partsOf(one)
    const more = [
      [30, 0],
      [31, 0],
      [31, 1],
    ]
    expect(withPart(one, area!, more, { isHole: false })).toBe(
      file(feature('MultiPolygon', `[[${RING}],[[[30,0],[31,0],[31,1],[30,0]]]]`)),
    )
    // a hole runs the other way round
    expect(withPart(one, area!, more, { isHole: true })).toBe(
      file(feature('Polygon', `[${RING},[[31,1],[31,0],[30,0],[31,1]]]`)),
    )
    const [line] = partsOf(file(feature('LineString', '[[1,1],[2,2]]')))
    expect(
      withPart(file(feature('LineString', '[[1,1],[2,2]]')), line!, more.slice(1), { isHole: false }),
    ).toBe(file(feature('MultiLineString', '[[[1,1],[2,2]],[[31,0],[31,1]]]')))
    const added = withPart(TWO, partsOf(TWO)[2]!, more, { isHole: true })
    expect(partsOf(added).map(({ kind }) => kind)).toEqual(['area', 'hole', 'area', 'hole', 'line', 'line'])
  })

  it('are removed, an area with its holes, a feature with its last part, and not the last of a file', () => {
    const without = (text: string, at: number) => withoutPart(text, partsOf(text)[at]!)
    expect(without(TWO, 1)).toBe(TWO.replace(`,${HOLE}`, ''))
    expect(partsOf(without(TWO, 0)!).map(({ kind }) => kind)).toEqual(['area', 'line', 'line'])
    const lines = file(feature('MultiLineString', '[[[1,1],[2,2]],[[3,3],[4,4]]]'))
    expect(without(lines, 0)).toBe(file(feature('MultiLineString', '[[[3,3],[4,4]]]')))
    expect(without(without(lines, 0)!, 0)).toBeNull()
    const mixed = file(feature('MultiPolygon', `[[${RING},${HOLE}]]`), feature('Point', '[1,1]'))
    expect(without(mixed, 0)).toBe(file(feature('Point', '[1,1]')))
    expect(without(mixed, 2)).toBe(file(feature('MultiPolygon', `[[${RING},${HOLE}]]`)))
  })
})
