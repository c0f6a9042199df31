import { beforeAll, expect, test } from 'vitest'
import type { CorridorClient } from '../../corridor'
import { Numbers } from './numbers'
import { report } from './report'
import { sentence } from './sentence'
import { loadCorridorWords } from './text'
import { textIn, type Lang } from '../../story'
import { inProcess, outcomeOf, story } from '../../../tests/fixtures/corridor/outcomes'

const LANGS: Lang[] = ['en', 'uk', 'ru']
let client: CorridorClient
beforeAll(async () => {
  ;({ client } = await inProcess())
})

/** The sentence of settings in a language, and the places that it has to name. */
async function said(change: Parameters<typeof outcomeOf>[1], lang: Lang) {
  const outcome = await outcomeOf(client, change)
  const words = await loadCorridorWords(lang)
  const told = report(outcome, null, null, (text) => textIn(text, lang, 'en').value)
  return { told, text: sentence(told, words, new Numbers(lang, words)) }
}

test('a place inside the disc is named', async () => {
  const { told, text } = await said({ blockRadiusKm: 15 }, 'en')
  expect(told).toMatchObject({ status: 'via-blocked', at: ['Mariupol'] })
  expect(text).toContain('Mariupol')
  expect((await said({ blockRadiusKm: 45, viaOff: ['mariupol'] }, 'uk')).text).toContain('Новоазовськ')
})

test('the sentence of an open way gives length and area with units, as the language writes them', async () => {
  const { told, text } = await said({}, 'en')
  expect(text).toContain(`${told.lengthKm!.toFixed(1)}\u00a0km`)
  expect(text).toMatch(/corridor \d\d,\d\d0\u00a0km²/)
  expect((await said({}, 'ru')).text).toMatch(/ \d{3},\d\u00a0км, коридор \d\d\u00a0\d\d0\u00a0км²/)
})

test('every language has the words and the blanks of English', async () => {
  const flat = (value: unknown, path = ''): [string, string[]][] =>
    typeof value === 'string'
      ? [[path, (value.match(/\{\w+\}/g) ?? []).filter((b, i, all) => all.indexOf(b) === i).sort()]]
      : Object.entries(value as object).flatMap(([key, one]) => flat(one, `${path}.${key}`))
  const english = flat(await loadCorridorWords('en'))
  expect(english.length).toBeGreaterThan(50)
  for (const lang of LANGS) expect(flat(await loadCorridorWords(lang)).sort()).toEqual([...english].sort())
})

test('the story has one land route', () => {
  expect(story.derived).toHaveLength(1)
})

test('small shares are rounded up, and none is said to be nothing', async () => {
  const numbers = new Numbers('en', await loadCorridorWords('en'))
  expect(numbers.smallPercent(0.002553, 2)).toBe('0.26%')
  expect(numbers.smallPercent(0.0000021, 1)).toBe('0.0003%')
  expect(numbers.smallPercent(1e-9, 1)).toBe('0.0001%')
  expect(numbers.m(120)).toBe('120\u00a0m')
})
