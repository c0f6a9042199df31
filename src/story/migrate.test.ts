import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { VERSION_1_GROUPS, VERSION_1_LAYERS } from '../../geo/version-1'
import { parseStory } from '.'
import { migrate } from './migrate'
import { changed, readJson, REAL_FILE } from '../../tests/fixtures/story-files'

const VERSION_1 = { layers: VERSION_1_LAYERS, groups: VERSION_1_GROUPS }
const now = readJson(REAL_FILE) as Record<string, unknown> & { layers: object[] }

/** The first story as it stood in version 1: its layers had an id, a group and whether they are on. */
const before = () => {
  const { groups: _, ...rest } = structuredClone(now)
  const layers = now.layers.map((layer) => {
    const { id, group, on } = layer as { id: string; group: string; on: boolean }
    return { id, group, on }
  })
  return { ...rest, version: 1, layers }
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
    const { layers, groups } = migrate(old, VERSION_1) as { layers: object; groups: object }
    expect(JSON.stringify([layers, groups])).toContain('Азовське')
    expect(JSON.stringify([layers, groups])).not.toContain('"ru"')
  })

  it('is told of by the checker, with the way to mend it', () => {
    const parsed = parseStory(before(), 'old.json')
    expect(parsed.status === 'bad' && parsed.problems[0]).toMatchObject({
      path: 'version',
      wrong: '1',
      right: '2; `npm run migrate -- <file>` brings a file of version 1 to it',
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

it('a layer that version 1 did not know is left for the checker', () => {
  const old = changed(before(), (s) => void (s.layers[0] = { id: 'atlantis' } as never))
  expect((migrate(old, VERSION_1) as { layers: object[] }).layers[0]).toEqual({ id: 'atlantis' })
})
