import { expect, test } from 'vitest'
import { allVia, asKept, chosenVia, limitsOf, preset, sameSettings, withBlock } from './settings'
import { formatCorridor, parseCorridor } from '../../view/corridor-link'
import { recipe, story } from '../../../tests/fixtures/corridor/outcomes'

const ids = (via: { id: string | null }[]) => via.map((v) => v.id)

test('the ends of the recipe cannot be left out', () => {
  expect(ids(allVia(story))).toEqual([null, 'novoazovsk', 'mariupol', 'berdiansk', 'melitopol', null])
  const all = ['novoazovsk', 'mariupol', 'berdiansk', 'melitopol']
  expect(ids(chosenVia(story, { ...recipe, viaOff: all }))).toEqual([null, null])
})

test('settings become limits of the land; the recipe has none', () => {
  expect(limitsOf(story, recipe)).toEqual({ crossings: {} })
  const changed = { ...recipe, closed: ['chonhar' as const], blockRadiusKm: 15, stripDepthKm: 20 }
  expect(limitsOf(story, changed)).toEqual({
    crossings: { chonhar: false },
    blocked: [{ center: [37.54131, 47.09514], radiusKm: 15 }],
    stripDepthKm: 20,
  })
})

test('closing Mariupol takes it from the places, another radius changes nothing else, opening puts it back', () => {
  const closed = withBlock({ ...recipe, viaOff: ['melitopol'] }, 15)
  expect(closed).toMatchObject({ viaOff: ['melitopol', 'mariupol'], blockRadiusKm: 15 })
  // the reader put Mariupol back on purpose
  const back = withBlock({ ...closed, viaOff: ['melitopol'] }, 20)
  expect(back).toMatchObject({ viaOff: ['melitopol'], blockRadiusKm: 20 })
  expect(withBlock(closed, null)).toEqual({ ...recipe, viaOff: ['melitopol'] })
})

test('the two models differ in Mariupol only, and come back from their links', () => {
  const [before, after] = [preset(story, 'before'), preset(story, 'after')]
  expect(withBlock(before, null)).toEqual(after)
  for (const settings of [before, after]) {
    const read = parseCorridor(formatCorridor(settings), story)
    expect(read.problems).toEqual([])
    expect(sameSettings(read.settings!, settings)).toBe(true)
  }
})

test('what is the same as the recipe is kept as null, whatever the order of its lists', () => {
  expect(asKept(story, { ...recipe })).toBeNull()
  expect(asKept(story, { ...recipe, connectedOnly: true })).toEqual({ ...recipe, connectedOnly: true })
  const lists = { ...recipe, viaOff: ['berdiansk', 'melitopol'] }
  expect(sameSettings(lists, { ...lists, viaOff: ['melitopol', 'berdiansk'] })).toBe(true)
})
