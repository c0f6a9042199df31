import { expect, it } from 'vitest'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'
import { restingCamera } from './breakpoints'
import { showsBeyond } from './near-world'
import { layersGround } from '../build/layers-ground'

const NEAR_BOX = layersGround().near as [number, number, number, number]

const story = readStory(REAL_FILE)
const DESKTOP = { width: 840, height: 800 }

it.each([
  ['desktop', 840, 800],
  ['a large screen', 1480, 1080],
  ['phone', 390, 420],
  ['frame', 640, 480],
  ['small frame', 320, 360],
])('opens without the rest of the world: %s', (_, width, height) => {
  expect(showsBeyond(NEAR_BOX, restingCamera(story, width, height), { width, height }, 0)).toBe(false)
})

it('needs it once the map shows what lies beyond, on each side', () => {
  const [west, south, east, north] = NEAR_BOX as [number, number, number, number]
  const middle: [number, number] = [(west + east) / 2, 48]
  expect(showsBeyond(NEAR_BOX, { center: middle, zoom: 6 }, DESKTOP)).toBe(false)
  expect(showsBeyond(NEAR_BOX, { center: middle, zoom: 2 }, DESKTOP)).toBe(true)
  for (const center of [
    [west, 48],
    [east, 48],
    [middle[0], south],
    [middle[0], north],
  ] as [number, number][])
    expect(showsBeyond(NEAR_BOX, { center, zoom: 6 }, DESKTOP), String(center)).toBe(true)
})

it('sends for it a quarter of the map before', () => {
  const zoom = 6
  // 840 px at zoom 6 are 9.23 degrees of longitude
  const at = (lng: number) => showsBeyond(NEAR_BOX, { center: [lng, 48], zoom }, DESKTOP)
  expect(at(NEAR_BOX[0] + 9.23 * 0.74)).toBe(true)
  expect(at(NEAR_BOX[0] + 9.23 * 0.76)).toBe(false)
})
