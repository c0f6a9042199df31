import { expect, test } from 'vitest'
import { DEFAULT_BLOCK_KM, preset, withBlock } from './settings'
import { settingsAhead } from './settings-ahead'
import { CORRIDOR_LIMITS } from '../../view/corridor-link'
import { recipe, story } from '../../../tests/fixtures/corridor/outcomes'

test('from an open place the closed one is worked out ahead, and nothing else', () => {
  expect(settingsAhead(story, recipe)).toEqual([withBlock(recipe, DEFAULT_BLOCK_KM)])
})

test('from a closed place the open one, then each radius of the slider near it, the nearest first', () => {
  const ahead = settingsAhead(story, preset(story, 'before'))
  expect(ahead[0]).toEqual(preset(story, 'after'))
  const radii = ahead.slice(1).map((settings) => settings.blockRadiusKm!)
  expect(radii.slice(0, 4)).toEqual([16, 14, 17, 13])
  const away = radii.map((km) => Math.abs(km - DEFAULT_BLOCK_KM))
  expect(away).toEqual([...away].sort((a, b) => a - b))
  expect(Math.min(...radii)).toBe(CORRIDOR_LIMITS.blockRadiusKm[0])
  for (const settings of ahead.slice(1)) expect(settings).toMatchObject({ viaOff: ['mariupol'] })
})

test('nothing beyond the slider, nothing for a story that does not pass the place', () => {
  const [least, most] = CORRIDOR_LIMITS.blockRadiusKm
  const last = settingsAhead(story, withBlock(recipe, most)).slice(1)
  expect(last.every(({ blockRadiusKm: km }) => km! >= least && km! < most)).toBe(true)
  expect(settingsAhead({ ...story, derived: [] }, recipe)).toEqual([])
})
