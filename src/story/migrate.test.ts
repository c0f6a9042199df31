import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { VERSION_1 } from '../../geo/version-1'
import { recipeOf } from '../corridor/export'
import { parseStory, type StoryFile } from '.'
import { migrate } from './migrate'
import { changed, readJson, REAL_FILE } from '../../tests/fixtures/story-files'

const now = readJson(REAL_FILE) as StoryFile

/**
 * The first story as it stood in version 1: its layers had an id, a group and whether they are on, its route said of
 * each crossing whether it is open.
 */
const before = () => {
  const { groups: _, ...rest } = structuredClone(now)
  const derived = now.derived.map(({ whatIf: _, ...route }) => ({ ...route, recipe: recipeOf(route.recipe) }))
  const layers = now.layers.map((layer) => {
    const { id, group, on } = layer as { id: string; group: string; on: boolean }
    return { id, group, on }
  })
  return { ...rest, version: 1, layers, derived }
}

describe('a story file of version 1', () => {
  it('becomes the published one, and stays as it was', () => {
    const old = before()
    expect(migrate(old, VERSION_1)).toEqual(now)
    expect(old).toEqual(before())
    expect(parseStory(migrate(old, VERSION_1), REAL_FILE).status).toBe('ok')
  })

  it('has no words of a language that its story is not told in', () => {
    const old = { ...before(), langs: ['en', 'uk'] }
    const { layers, groups, derived } = migrate(old, VERSION_1) as StoryFile
    const written = JSON.stringify([layers, groups, derived[0]!.recipe.crossings, derived[0]!.whatIf])
    for (const word of ['Азовське', 'Чонгарський', 'азовського']) expect(written).toContain(word)
    expect(written).not.toContain('"ru"')
  })

  it('is told of by the checker, with the way to mend it', () => {
    const parsed = parseStory(before(), 'old.json')
    expect(parsed.status === 'bad' && parsed.problems[0]).toMatchObject({
      path: 'version',
      wrong: '1',
      right: '2; `npx placeline migrate <folder>` brings a file of version 1 to it',
    })
  })
})

it('anything else comes back as it is', () => {
  expect(migrate(now, VERSION_1)).toBe(now)
  fc.assert(
    fc.property(fc.anything(), (input) => migrate(input, VERSION_1) === input || Object.is(input, NaN)),
  )
  const odd = fc.record({ version: fc.constant(1), langs: fc.anything(), layers: fc.array(fc.anything()) })
  fc.assert(fc.property(odd, (input) => typeof migrate(input, VERSION_1) === 'object'))
})

it('only a route by the place that version 1 let close has it to be closed', () => {
  const old = before()
  const [route] = old.derived
  const elsewhere = { ...route!, recipe: { ...route!.recipe, via: route!.recipe.via.slice(3) } }
  const [made] = (migrate({ ...old, derived: [elsewhere] }, VERSION_1) as StoryFile).derived
  expect(Object.keys(made!.whatIf!).sort()).toEqual(['coast', 'crossingsTitle', 'strip'])
})

it('a layer that version 1 did not know is left for the checker', () => {
  const old = changed(before(), (s) => void (s.layers[0] = { id: 'atlantis' } as never))
  expect((migrate(old, VERSION_1) as { layers: object[] }).layers[0]).toEqual({ id: 'atlantis' })
})
