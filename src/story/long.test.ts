import { expect, it } from 'vitest'
import { isLong, openingGroups, openingParagraphs, WHOLE_MOST } from './long'
import { manyNotes } from '../../tests/bench/many-story'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const real = readStory(REAL_FILE)
const whole = manyNotes(real, WHOLE_MOST, 50)
const long = manyNotes(real, WHOLE_MOST + 1, 50)

it('a page holds a story whole up to its bound', () => {
  expect([real, whole, long].map(isLong)).toEqual([false, false, true])
  expect(openingParagraphs(whole)).toBe(whole.article.paragraphs)
  const groups = [{ items: whole.annotations }]
  expect(openingGroups(whole, groups)).toBe(groups)
})

it('a long story opens with its first paragraphs and notes, in order and never with nothing', () => {
  const paragraphs = openingParagraphs(long)
  expect(paragraphs.length).toBeGreaterThan(0)
  expect(paragraphs).toEqual(long.article.paragraphs.slice(0, paragraphs.length))
  expect(paragraphs.length).toBeLessThan(long.article.paragraphs.length)
  const opened = openingGroups(long, [
    { id: 'a', items: long.annotations.slice(0, 10) },
    { id: 'b', items: [] },
    { id: 'c', items: long.annotations.slice(10) },
  ])
  expect(opened.map((group) => group.id)).toEqual(['a', 'c'])
  const items = opened.flatMap((group) => group.items)
  expect(items).toEqual(long.annotations.slice(0, items.length))
  expect(items.length).toBeLessThan(100)
})
