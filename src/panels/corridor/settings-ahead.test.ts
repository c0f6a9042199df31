import { expect, test } from 'vitest'
import { withBlock } from './settings'
import { settingsAhead } from './settings-ahead'
import { corridorReach } from '../../view/corridor-link'
import { preset, recipe, story } from '../../../tests/fixtures/corridor/outcomes'

const { from, to, start } = corridorReach(story).blockRadiusKm!

test('from an open place the closed one is worked out ahead, and nothing else', () => {
  expect(settingsAhead(story, recipe)).toEqual([withBlock(story, recipe, start)])
})

test('from a closed place the open one, then each radius of the slider near it, the nearest first', () => {
  const ahead = settingsAhead(story, preset('before'))
  expect(ahead[0]).toEqual(preset('after'))
  const radii = ahead.slice(1).map((settings) => settings.blockRadiusKm!)
  expect(radii.slice(0, 4)).toEqual([16, 14, 17, 13])
  const away = radii.map((km) => Math.abs(km - start))
  expect(away).toEqual([...away].sort((a, b) => a - b))
  expect(Math.min(...radii)).toBe(from)
  for (const settings of ahead.slice(1)) expect(settings).toMatchObject({ viaOff: ['mariupol'] })
})

test('nothing beyond the slider, nothing for a story that does not pass the place', () => {
  const last = settingsAhead(story, withBlock(story, recipe, to)).slice(1)
  expect(last.every(({ blockRadiusKm: km }) => km! >= from && km! < to)).toBe(true)
  expect(settingsAhead({ ...story, derived: [] }, recipe)).toEqual([])
})
