import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { PlacelineCorridor, PlacelineEvents } from '../embed/types'
import { HEIGHT_LIMITS, preferredHeight, PREFERRED } from './frame-height'
import { messageReader } from './inbound'
import type { CorridorSettings } from './state'
import { message, type Outbound } from './outbound'
import { readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const story = readStory(REAL_FILE)
const read = messageReader(story)
const ask = (type: unknown, data?: unknown, rest: object = {}) =>
  read({ ns: 'placeline', v: 1, id: 7, type, data, ...rest })
const layerIds = story.layers.map((l) => l.id)

describe('a command that fits', () => {
  it.each([
    ['focus', { id: 'land-route' }, { id: 'land-route' }],
    ['focus', { id: null }, { id: null }],
    ['layers', { layers: ['kyiv', 'moscow', 'kyiv'] }, { layers: ['moscow', 'kyiv'] }],
    ['layers', { layers: 'all' }, { layers: layerIds }],
    ['layers', { layers: 'none' }, { layers: [] }],
    ['step', { id: story.steps[1]!.id }, { id: story.steps[1]!.id }],
    ['step', { id: null }, { id: null }],
    ['theme', { theme: 'dark' }, { theme: 'dark' }],
    ['lang', { lang: 'uk' }, { lang: 'uk' }],
    ['get-state', {}, {}],
    ['get-state', undefined, {}],
  ])('%s %j', (type, data, expected) => {
    expect(ask(type, data)).toEqual({ status: 'ok', id: 7, command: { type, data: expected } })
  })

  it('focuses the first note of a place', () => {
    const first = story.annotations.find((a) => a.place === 'mariupol')!.id
    expect(ask('focus', { id: 'mariupol' })).toMatchObject({ command: { data: { id: first } } })
  })

  it('needs no id', () => {
    expect(read({ ns: 'placeline', v: 1, type: 'get-state' })).toMatchObject({ status: 'ok', id: null })
  })
})

describe('a command that does not fit is answered with the field and what would be right', () => {
  it.each([
    ['focus', { id: 'nowhere' }, 'data.id', 'nowhere', /id of an annotation or place/],
    ['focus', {}, 'data.id', 'undefined', /or null/],
    ['focus', 'kyiv', 'data', 'kyiv', /\{ id \}/],
    ['layers', { layers: ['kyiv', 'atlantis'] }, 'data.layers', 'a list', /out of moscow, kyiv/],
    ['step', { id: 3 }, 'data.id', '3', /overview/],
    ['theme', { theme: '<b>' }, 'data.theme', '<b>', /auto, light, dark/],
    ['lang', { lang: 'de' }, 'data.lang', 'de', /en, uk, ru/],
    ['get-state', 5, 'data', '5', /empty object/],
    ['fly', {}, 'type', 'fly', /focus, layers, step, theme, lang, get-state/],
    ['constructor', {}, 'type', 'constructor', /focus/],
    [undefined, {}, 'type', 'undefined', /focus/],
  ])('%s %j', (type, data, field, wrong, right) => {
    const answer = ask(type, data)
    expect(answer).toMatchObject({ status: 'bad', id: 7, error: { field, type: String(type) } })
    const { error } = answer as { error: Outbound['error'] }
    expect(error.wrong.startsWith(wrong)).toBe(true)
    expect(error.right).toMatch(right)
  })

  it('names version and id', () => {
    expect(ask('focus', { id: null }, { v: 2 })).toMatchObject({ error: { field: 'v', right: '1' } })
    expect(ask('focus', { id: null }, { id: {} })).toMatchObject({ id: null, error: { field: 'id' } })
  })

  it('repeats no more of a wrong value than a line', () => {
    const answer = ask('theme', { theme: 'x'.repeat(100_000) }) as { error: Outbound['error'] }
    expect(answer.error.wrong.length).toBeLessThanOrEqual(60)
  })
})

describe('what is not ours gets no answer', () => {
  it.each([
    null,
    undefined,
    4,
    'pymxPYMxaxPYMxwidthxPYMx600',
    [],
    {},
    { ns: 'other', v: 1 },
    [{ ns: 'placeline' }],
  ])('%j', (input) => expect(read(input)).toEqual({ status: 'foreign' }))

  it('nor do our own words, sent back', () => {
    for (const type of ['ready', 'resize', 'select', 'view', 'link', 'state', 'error'])
      expect(ask(type, {})).toEqual({ status: 'foreign' })
  })
})

it('reads 500 random messages without throwing, and obeys none that is not whole', () => {
  const types = fc.oneof(
    fc.constantFrom(
      'focus',
      'layers',
      'step',
      'theme',
      'lang',
      'get-state',
      'error',
      '__proto__',
      'toString',
    ),
    fc.anything(),
  )
  const data = fc.oneof(
    fc.anything(),
    fc.record({ id: fc.anything() }),
    fc.record({ layers: fc.oneof(fc.anything(), fc.array(fc.constantFrom(...layerIds, 'x'))) }),
    fc.record({ theme: fc.anything(), lang: fc.anything() }),
  )
  const ours = fc.record({
    ns: fc.constant('placeline'),
    v: fc.oneof(fc.constant(1), fc.anything()),
    id: fc.anything(),
    type: types,
    data,
  })
  let bad = 0
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: ours }, fc.anything()), (input) => {
      const answer = read(input)
      if (answer.status === 'bad') {
        bad++
        for (const part of Object.values(answer.error)) expect(typeof part).toBe('string')
        expect(answer.error.right).not.toBe('')
      }
      if (answer.status === 'ok') {
        const { type, data: got } = answer.command
        if (type === 'focus' && got.id !== null) expect(story.annotations.map((a) => a.id)).toContain(got.id)
        if (type === 'layers') expect(got.layers.every((id) => layerIds.includes(id))).toBe(true)
        if (type === 'theme') expect(['auto', 'light', 'dark']).toContain(got.theme)
      }
      expect(() =>
        JSON.stringify(message('error', { type: '', field: '', wrong: '', right: '' })),
      ).not.toThrow()
    }),
    { numRuns: 500, seed: 20220422 },
  )
  expect(bad).toBeGreaterThan(100)
})

describe('the preferred height', () => {
  it('follows the width within its bounds', () => {
    expect(preferredHeight(640, 'full')).toBe(480)
    expect(preferredHeight(320, 'full')).toBe(PREFERRED.full[0])
    expect(preferredHeight(2000, 'full')).toBe(PREFERRED.full[1])
    expect(preferredHeight(320, 'map')).toBe(240)
    expect(preferredHeight(640, 'full', 16 / 9)).toBe(360)
  })
  it('never leaves what a host grants', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: 0.25, max: 4, noNaN: true }),
        (w, a) => {
          const height = preferredHeight(w, 'map', a)
          expect(height).toBeGreaterThanOrEqual(HEIGHT_LIMITS[0])
          expect(height).toBeLessThanOrEqual(HEIGHT_LIMITS[1])
        },
      ),
    )
  })
})

it('tells a host page what the published types say, and nothing else', () => {
  expectTypeOf<Outbound>().toExtend<PlacelineEvents>()
  expectTypeOf<keyof Outbound>().toEqualTypeOf<keyof PlacelineEvents>()
  expectTypeOf<keyof Outbound['ready']>().toEqualTypeOf<keyof PlacelineEvents['ready']>()
  expectTypeOf<keyof Outbound['state']>().toEqualTypeOf<keyof PlacelineEvents['state']>()
  expectTypeOf<keyof CorridorSettings>().toEqualTypeOf<keyof PlacelineCorridor>()
})
