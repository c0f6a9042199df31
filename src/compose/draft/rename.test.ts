import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseStory } from '../../story'
import { listAt, stringAt, type Json, type Path } from './json'
import { idFault, renameRecord } from './rename'

const LISTS: Path[] = [
  ['article', 'paragraphs'],
  ['places', 'features'],
  ['sources'],
  ['actors'],
  ['annotations'],
  ['journeys'],
  ['derived'],
  ['groups'],
  ['layers'],
  ['steps'],
  ['derived', 0, 'recipe', 'via'],
  ['derived', 0, 'whatIf', 'presets', 'list'],
]

describe('the id of a record', () => {
  it.each(readdirSync('public/stories'))('of %s is changed with all that refers to it', (id) => {
    const text = readFileSync(`public/stories/${id}/story.json`, 'utf8')
    const before = JSON.parse(text) as Json
    const told = parseStory(before, 'story.json')
    let story = before
    for (const list of LISTS)
      listAt(story, list).forEach((one, i) => {
        story = renameRecord(story, list, i, `${stringAt(one, ['id'])}-renamed`)
      })
    const after = parseStory(story, 'story.json')
    // a reference that was left behind would lead nowhere
    expect(after.status === 'bad' ? after.problems : []).toEqual([])
    expect(after.warnings.length).toBe(told.warnings.length)
    for (const list of [...LISTS].reverse())
      listAt(story, list).forEach((one, i) => {
        story = renameRecord(story, list, i, stringAt(one, ['id']).replace(/-renamed$/, ''))
      })
    expect(story).toEqual(before)
  })

  it('is refused where it is taken, or is none', () => {
    const story: Json = { actors: [{ id: 'one' }, { id: 'two' }] }
    expect(['one', 'two', 'Two', '', 'three'].map((id) => idFault(story, ['actors'], 1, id))).toEqual([
      'taken',
      null,
      'wrong',
      'wrong',
      null,
    ])
  })
})
