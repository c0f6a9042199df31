import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseStory, parseStoryText, segments, storyDates } from '.'
import { toCsv, toGeoJSON, toSchemaOrg, toWebAnnotations } from './export'
import { disturbances, disturber, LANGS, readJson, REAL_FILE } from '../../tests/fixtures/story-files'

const real = readJson(REAL_FILE)
const disturb = disturber(real)

/** How many inputs of each kind: others in each run of `npm test`, and as many as a release wants by `npm run fuzz`. */
const RUNS = import.meta.env.MODE === 'fuzz' ? 10_000 : 300
/** Of disturbed stories fewer: each goes through the whole checker, which takes as long as all else here. */
const STORIES = import.meta.env.MODE === 'fuzz' ? RUNS : 150

/** Whatever comes in, something useful comes out. */
function expectAnswer(input: unknown) {
  const parsed = parseStory(input, 'f.json')
  const told = parsed.status === 'ok' ? parsed.warnings : parsed.problems
  if (parsed.status === 'bad') expect(told.length).toBeGreaterThan(0)
  for (const { file, rule, wrong, right } of told) {
    expect(file).toBe('f.json')
    expect([rule, wrong, right].every((text) => text !== '' && !/undefined|\[object/.test(text))).toBe(true)
  }
  return parsed
}

it('answers any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => void expectAnswer(input)),
    { numRuns: RUNS },
  )
})

it('answers any text', () => {
  const almost = fc.tuple(fc.nat(), fc.string({ maxLength: 3 }), fc.nat({ max: 4 })).map(([at, put, cut]) => {
    const text = '{"a": [1, -2.5e3, "b\\n", true, null], "c": {}}'
    const i = at % text.length
    return text.slice(0, i) + put + text.slice(i + cut)
  })
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost), (text) => {
      const parsed = parseStoryText(text, 'f.json')
      expect(parsed.status).toBe('bad')
    }),
    { numRuns: RUNS },
  )
})

it('answers any disturbance of the story, and shows and exports what it takes', () => {
  let taken = 0
  fc.assert(
    fc.property(disturbances(real), (changes) => {
      const parsed = expectAnswer(disturb(changes))
      if (parsed.status === 'bad') return
      taken++
      const { story } = parsed
      storyDates(story)
      for (const lang of LANGS) {
        for (const paragraph of story.article.paragraphs) segments(story, paragraph.id, lang)
        for (const write of [toCsv, toGeoJSON, toSchemaOrg, toWebAnnotations]) write(story, lang)
      }
    }),
    { numRuns: STORIES },
  )
  // some nine in a hundred are taken
  expect(taken).toBeGreaterThan(0)
})
