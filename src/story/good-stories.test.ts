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
