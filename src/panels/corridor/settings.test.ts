import { expect, test } from 'vitest'
import { allVia, asKept, blockCentre, chosenVia, limitsOf, sameSettings, withBlock } from './settings'
import { formatCorridor, parseCorridor } from '../../view/corridor-link'
import { preset, recipe, story } from '../../../tests/fixtures/corridor/outcomes'

const ids = (via: { id: string | null }[]) => via.map((v) => v.id)

test('the ends of the recipe cannot be left out', () => {
  expect(ids(allVia(story))).toEqual([null, 'novoazovsk', 'mariupol', 'berdiansk', 'melitopol', null])
  const all = ['novoazovsk', 'mariupol', 'berdiansk', 'melitopol']
  expect(ids(chosenVia(story, { ...recipe, viaOff: all }))).toEqual([null, null])
})

test('settings become limits of the land; the recipe has none', () => {
  expect(limitsOf(story, recipe)).toEqual({ crossings: {} })
  const changed = { ...recipe, closed: ['chonhar'], blockRadiusKm: 15, stripDepthKm: 20 }
  expect(limitsOf(story, changed)).toEqual({
    crossings: { chonhar: false },
    blocked: [{ center: [37.54131, 47.09514], radiusKm: 15 }],
    stripDepthKm: 20,
    stripWithin: { west: 36.788 },
  })
})

test('closing Mariupol takes it from the places, another radius changes nothing else, opening puts it back', () => {
  const closed = withBlock(story, { ...recipe, viaOff: ['melitopol'] }, 15)
  expect(closed).toMatchObject({ viaOff: ['melitopol', 'mariupol'], blockRadiusKm: 15 })
  // the reader put Mariupol back on purpose
  const back = withBlock(story, { ...closed, viaOff: ['melitopol'] }, 20)
  expect(back).toMatchObject({ viaOff: ['melitopol'], blockRadiusKm: 20 })
  expect(withBlock(story, closed, null)).toEqual({ ...recipe, viaOff: ['melitopol'] })
})

test('the two models differ in Mariupol only, and come back from their links', () => {
  const [before, after] = [preset('before'), preset('after')]
  expect(withBlock(story, before, null)).toEqual(after)
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

test('a story whose route lets nothing be closed has no disc, whatever is set', () => {
  const { whatIf: _, ...route } = story.derived[0]!
  const plain = { ...story, derived: [route] }
  expect(blockCentre(plain)).toBeNull()
  expect(withBlock(plain, recipe, 15)).toBe(recipe)
  expect(limitsOf(plain, { ...recipe, blockRadiusKm: 15, stripDepthKm: 20 })).toEqual({
    crossings: {},
    stripDepthKm: 20,
  })
})
