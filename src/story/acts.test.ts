import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SETTINGS, type UiLang } from '../languages'
import { CATALOGUES } from '../languages/catalogues'
import { ACTS, ACTS_AHEAD, ACTS_ANSWERED, OTHER_NAMES } from './acts'
import { parseStory } from '.'
import { changed, readJson } from '../../tests/fixtures/story-files'

const boat = readJson('tests/fixtures/stories/school-boat/story.json')
const docs = readFileSync('docs/story-format.md', 'utf8')

describe('the acts of a speaker', () => {
  it.each(Object.keys(SETTINGS) as UiLang[])('have each a label of its own in %s', async (lang) => {
    const { act } = await CATALOGUES[lang]()
    expect(Object.keys(act).sort()).toEqual([...ACTS].sort())
    expect(new Set(Object.values(act)).size).toBe(ACTS.length)
  })

  it('stand in the page of the format, in their order and with their English labels', async () => {
    const rows = [...docs.matchAll(/^\| `([a-z-]+)`\s+\| [^|]+\| ([A-Z][^|]*?)\s*\|$/gmu)]
    const { act } = await CATALOGUES.en()
    expect(rows.map(([, id, label]) => [id, label])).toEqual(ACTS.map((id) => [id, act[id]]))
  })

  it('that want an answer or look ahead are those that the page names', () => {
    const named = (text: string) => [...text.matchAll(/`([a-z-]+)`/gu)].map(([, id]) => id)
    expect(named(/^(.*) don't stand alone/mu.exec(docs)![1]!)).toEqual([...ACTS_ANSWERED])
    expect(named(/an act that looks ahead \((.*?)\)/u.exec(docs)![1]!)).toEqual([...ACTS_AHEAD])
  })

  it.each(Object.entries(OTHER_NAMES))('name what "%s" means', (word, act) => {
    expect(ACTS as readonly string[]).not.toContain(word)
    const story = changed(boat, (draft) => {
      draft.annotations[0]!.act = word as never
    })
    const parsed = parseStory(story, 'story.json')
    expect(parsed.status === 'bad' && parsed.problems).toMatchObject([
      { path: 'annotations[0].act', near: act },
    ])
  })

  it('let an order speak of a day to come, and an accusation not stand alone', () => {
    const of = (act: (typeof ACTS)[number]) =>
      parseStory(
        changed(boat, (draft) => {
          const note = draft.annotations[0]!
          note.act = act
          note.body.value = {
            en: 'The boat is to stay here until 9 May.',
            uk: 'Човен має стояти до 9 травня.',
          }
        }),
        'story.json',
      )
    const rules = (act: (typeof ACTS)[number]) => {
      const parsed = of(act)
      return [...(parsed.status === 'bad' ? parsed.problems : []), ...parsed.warnings].map(({ rule }) => rule)
    }
    expect(rules('ordered')).toEqual([])
    expect(rules('recorded')).toEqual(['nothingOfHindsight', 'nothingOfHindsight'])
    expect(rules('accused')).toContain('contestedHasItsOwnSource')
  })
})

it('answers an act that is an object with a toString of its own', () => {
  const story = structuredClone(boat) as { annotations: { act: unknown }[] }
  story.annotations[0]!.act = { toString: { en: 'x' } }
  const parsed = parseStory(story, 'story.json')
  expect(parsed.status === 'bad' && parsed.problems[0]).toMatchObject({ path: 'annotations[0].act' })
})
