import fc from 'fast-check'
import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import { afterEach, expect, it, vi } from 'vitest'
import { serveSlowly } from '../../tests/fixtures/slow-server'
import { fetchText } from '../view/fetch-text'
import { decodePack } from './load'
import { disturbed, placesOf } from '../../tests/fixtures/story-files'

const square: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'a',
      properties: { name: 'A' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [30, 45],
            [31, 45],
            [31, 46],
            [30, 45],
          ],
        ],
      },
    },
    { type: 'Feature', id: 'b', properties: null, geometry: { type: 'Point', coordinates: [30.5, 45.5] } },
  ],
}
const pack = [topology({ land: square, towns: structuredClone(square) }, 1e4)]
const WANTED = ['land', 'towns']

it('reads a good pack, and only what is wanted of it', () => {
  const read = decodePack(pack, ['land'])
  if (read.status !== 'ok') throw new Error(read.detail)
  expect(Object.keys(read.sources)).toEqual(['land'])
  expect(read.sources.land!.features).toHaveLength(2)
  expect(read.dropped).toEqual([])
})

it.each([
  [null, /not a list/],
  [{}, /not a list/],
  [[], /not a list/],
  [[null], /not a list/],
  [[{ type: 'Topology' }], /not a list/],
  [[{ type: 'FeatureCollection', features: [] }], /not a list/],
  [[{ type: 'Topology', objects: {}, arcs: [] }], /no "land"/],
  [[{ type: 'Topology', objects: JSON.parse('{"__proto__":{"land":1}}'), arcs: [] }], /no "land"/],
  [[{ type: 'Topology', objects: { land: null }, arcs: [] }], /"land"/],
  [
    [{ type: 'Topology', objects: { land: { type: 'GeometryCollection', geometries: [] } }, arcs: [] }],
    /nothing of "land"/,
  ],
])('refuses %j and says why', (input, detail) => {
  expect(decodePack(input, ['land'])).toEqual({
    status: 'bad',
    reason: 'unreadable',
    detail: expect.stringMatching(detail),
  })
})

it('answers any disturbance of a pack; each feature is drawn, or told of with its source and reason', () => {
  const places = placesOf(pack)
  const what = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>([], {}, null, -1, 1e9, 'Polygon'),
  )
  const act = fc.constantFrom('remove' as const, 'write' as const, 'add' as const)
  const count = { ok: 0, bad: 0, dropped: 0 }
  fc.assert(
    fc.property(fc.nat(places.length - 1), act, what, (at, how, value) => {
      const read = decodePack(disturbed(pack, places[at]!, how, value), WANTED)
      count[read.status]++
      if (read.status === 'bad') return void expect(read.detail).toMatch(/\w{3}/)
      count.dropped += read.dropped.length
      for (const { source, reason } of read.dropped) {
        expect(WANTED).toContain(source)
        expect(reason.length).toBeGreaterThan(9)
      }
    }),
    { numRuns: 2000 },
  )
  expect(Math.min(count.ok, count.bad, count.dropped)).toBeGreaterThan(20)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const serving = (parts: string[], gapMs: number, ends: boolean) =>
  serveSlowly(
    parts.map((part) => new TextEncoder().encode(part)),
    gapMs,
    ends,
  )

it('waits for a slow answer as long as something comes', async () => {
  serving(['[1,', ' 2, ', '"é"]'], 25_000, true)
  const read = fetchText('x', new AbortController())
  await vi.advanceTimersByTimeAsync(80_000)
  expect(await read).toEqual({ status: 'ok', text: '[1, 2, "é"]' })
})

it('gives up on an answer of which nothing more comes', async () => {
  serving(['[1,'], 100, false)
  const read = fetchText('x', new AbortController())
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await read).toMatchObject({
    status: 'bad',
    reason: 'unreachable',
    detail: expect.stringContaining('30 s'),
  })
})
