import { expect, test } from 'vitest'
import { detourShapes, extraAt, fittingLabels, profileAt, profileShapes, sidesOf } from './plot'

const frame = { left: 30, right: 330, top: 10, bottom: 110 }
const point = (sKm: number, leftKm: number, rightKm: number) => ({ sKm, leftKm, rightKm, clearanceKm: 0 })

test('a profile has the line in the middle, inland above and the coast below, over the whole width', () => {
  const { x, y, above, below } = profileShapes(
    [point(0, 0, 40), point(50, 20, 40), point(100, 40, 0)],
    100,
    frame,
    sidesOf('left'),
  )
  expect([x(0), x(100)]).toEqual([30, 330])
  expect([y(40), y(0), y(-40)]).toEqual([10, 60, 110])
  expect(above).toBe('M30,10L180,10L330,60L330,60L180,60L30,60Z')
  expect(below).toBe('M30,60L180,85L330,110L330,60L180,60L30,60Z')
})

test('a coast is drawn below the line; without one the left is above, as on a map of a way to the east', () => {
  expect(sidesOf('left')).toEqual({ above: 'rightKm', below: 'leftKm' })
  expect(sidesOf('right')).toEqual({ above: 'leftKm', below: 'rightKm' })
  expect(sidesOf(undefined)).toEqual({ above: 'leftKm', below: 'rightKm' })
})

test('detours end where there is no way, and are read between two radii', () => {
  const detours = [
    { radiusKm: 0, lengthKm: 100, extraKm: 0, inside: null },
    { radiusKm: 10, lengthKm: 120, extraKm: 20, inside: null },
    { radiusKm: 20, lengthKm: null, extraKm: null, inside: 1 },
  ]
  const { path, x, y } = detourShapes(detours, frame)
  expect(path).toBe(`M${x(0)},${y(0)}L${x(10)},${y(20)}`)
  expect(x(20)).toBe(330)
  expect(extraAt(detours, 0)).toBe(0)
  expect(extraAt(detours, 5)).toBe(10)
  expect(extraAt(detours, 15)).toBeNull()
  expect(extraAt(detours, 30)).toBeNull()
})

test('the nearest point of a profile', () => {
  const profile = [point(0, 1, 1), point(2, 2, 2), point(4, 3, 3)]
  expect(profileAt(profile, 2.9)?.sKm).toBe(2)
  expect(profileAt(profile, 99)?.sKm).toBe(4)
  expect(profileAt([], 1)).toBeNull()
})

test('labels keep inside and apart; both ends stay', () => {
  const labels = [
    { x: 30, text: 'Border' },
    { x: 36, text: 'Novoazovsk' },
    { x: 150, text: 'Berdiansk' },
    { x: 330, text: 'Dzhankoi' },
  ]
  const placed = fittingLabels(labels, frame)
  expect(placed.map((p) => p.text).sort()).toEqual(['Berdiansk', 'Border', 'Dzhankoi'])
  for (const p of placed) {
    expect(p.middle - p.half).toBeGreaterThanOrEqual(frame.left)
    expect(p.middle + p.half).toBeLessThanOrEqual(frame.right)
  }
  expect(fittingLabels([], frame)).toEqual([])
})
