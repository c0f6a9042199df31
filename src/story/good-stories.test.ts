import fc from 'fast-check'
import { expect, it } from 'vitest'
import { goodStories } from '../../tests/fixtures/good-stories'
import { parseStory } from './parse'

it('has nothing to say of a good story, whatever parts and languages it has', () => {
  fc.assert(
    fc.property(goodStories, (story) => {
      const parsed = parseStory(story, 'story.json')
      const told = [...(parsed.status === 'bad' ? parsed.problems : []), ...parsed.warnings]
      expect(told.map(({ path, wrong, right }) => `${path}: ${wrong}; ${right}`)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('tells the words around a fault whole', () => {
  const [story] = fc.sample(goodStories, { seed: 1, numRuns: 1 })
  const summary = { en: "Each of the city's terminals was closed on that day, says the office of the port." }
  const { warnings } = parseStory({ ...story, summary }, 'story.json')
  expect(warnings.map(({ wrong }) => wrong)).toContain('"Each of the city\'s terminals was"')
})
