import Ajv from 'ajv/dist/2020'
import fc from 'fast-check'
import { format } from 'prettier'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { storyJsonSchema } from './json-schema'
import { parseStory } from './parse'
import { StorySchema } from './schema'
import {
  disturbances,
  disturbed,
  disturber,
  FERRY_FILE,
  placesOf,
  readJson,
  REAL_FILE,
} from '../../tests/fixtures/story-files'

const accepts = new Ajv({ strict: true, strictTypes: false, strictTuples: false }).compile(storyJsonSchema())
const ferry = readJson(FERRY_FILE)

/** Whether the two schemas agree, and on what. */
function verdicts(input: unknown): [published: boolean, own: boolean] {
  return [accepts(input), v.safeParse(StorySchema, input).success]
}

it('is the published file', async () => {
  const text = await format(JSON.stringify(storyJsonSchema()), { parser: 'json', printWidth: 110 })
  // after a change of the schema: npx vitest run src/story/json-schema.test.ts -u
  await expect(text).toMatchFileSnapshot('../../public/schema/story.schema.json')
})

it.each([REAL_FILE, FERRY_FILE])('accepts %s', (file) => {
  expect(verdicts(readJson(file))).toEqual([true, true])
})

it('agrees with the checker wherever one thing is wrong', () => {
  const values = [null, 0, '', ' ', 'x', 'X y', '2023-02-29', '<b>', '[a](b)', 'x'.repeat(61), [], {}]
  let refused = 0
  for (const [n, place] of placesOf(ferry).entries()) {
    const inputs = [
      disturbed(ferry, place, 'remove', null),
      disturbed(ferry, place, 'add', 'x'),
      // a third of the values at each place: together they meet every kind of field
      ...values.filter((_, i) => i % 3 === n % 3).map((value) => disturbed(ferry, place, 'write', value)),
    ]
    inputs.forEach((input, i) => {
      const [published, own] = verdicts(input)
      if (!published) refused++
      if (published !== own)
        throw new Error(`${place.path.join('.')}.${place.key}, ${i}: ${published}, ${own}`)
    })
  }
  expect(refused).toBeGreaterThan(1000)
})

it.each(['__proto__', 'prototype', 'constructor'])('agrees on a text in a language %s', (key) => {
  for (const field of ['summary', 'title']) {
    const input = structuredClone(ferry) as Record<string, unknown>
    input[field] = JSON.parse(`{"en": "It sails", "${key}": "It sails"}`)
    expect(verdicts(input), field).toEqual([false, false])
    const parsed = parseStory(input, 'story.json')
    expect(parsed.status === 'bad' && parsed.problems).toMatchObject([
      {
        path: `${field}.${key}`,
        rule: 'schema',
        wrong: `"${key}"`,
        right: expect.stringMatching(/language tag/),
      },
    ])
  }
})

it('agrees with the checker on stories with several things wrong', () => {
  const disturb = disturber(ferry)
  const property = fc.property(disturbances(ferry), (changes) => {
    const [published, own] = verdicts(disturb(changes))
    return published === own
  })
  fc.assert(property, { numRuns: 500 })
})

it('agrees on links, addresses and days', () => {
  const parts = fc.constantFrom(
    '[a](',
    ')',
    'https://',
    'http://',
    'x.org',
    '/',
    '?',
    ':80',
    '@',
    ' ',
    '<',
    'b',
    '"',
    ']',
    '#',
  )
  const text = fc.array(parts, { maxLength: 8 }).map((all) => all.join(''))
  const at = (input: unknown) => input as { summary: unknown; sources: { url: unknown }[] }
  fc.assert(
    fc.property(text, (text) => {
      const input = structuredClone(ferry)
      at(input).summary = text
      at(input).sources[0]!.url = text
      const [published, own] = verdicts(input)
      return published === own
    }),
    { numRuns: 500 },
  )
})
