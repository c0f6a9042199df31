import { describe, expect, it } from 'vitest'
import { dayOf, storyDates, type Annotation } from '.'
import { changed, FERRY_FILE, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const ferry = readStory(FERRY_FILE)

function dayWith(about: Annotation['about']): string {
  return dayOf({ ...ferry.annotations[0]!, date: '2024-02-20', about })
}

describe('the day that an annotation stands at', () => {
  it('is the day it was said, where the thing itself is not dated', () => {
    expect(dayWith(undefined)).toBe('2024-02-20')
  })

  it('is the day of what is planned', () => {
    expect(dayWith({ from: '2024-03-05', to: '2024-03-07', status: 'planned' })).toBe('2024-03-05')
    expect(dayWith({ to: '2024-03-07', status: 'planned' })).toBe('2024-03-07')
  })

  it('is the end of a past period, before which the whole of it was not known', () => {
    expect(dayWith({ from: '2024-02-01', to: '2024-02-10', status: 'past' })).toBe('2024-02-10')
  })

  it('is the beginning of what began and is not over', () => {
    expect(dayWith({ from: '2024-02-01', status: 'past' })).toBe('2024-02-01')
  })
})

it('puts the days of the real story in order, and no count of the dead or the fled before it was made', () => {
  const days = storyDates(readStory(REAL_FILE))
  expect(days.map(({ date }) => date)).toEqual([
    '2022-02-21',
    '2022-02-24',
    '2022-03-01',
    '2022-03-02',
    '2022-04-19',
    '2022-04-21',
    '2022-04-22',
    '2022-04-26',
    '2022-04-28',
  ])
  const { items } = days.find(({ date }) => date === '2022-04-22')!
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['refugees', 'deaths']))
})

it('forgets no annotation', () => {
  const story = changed(ferry, (s) => void s.annotations.reverse())
  const listed = storyDates(story).flatMap(({ items }) => items)
  expect(new Set(listed)).toEqual(new Set(story.annotations))
  expect(listed).toHaveLength(story.annotations.length)
})
