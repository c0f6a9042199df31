import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isLand } from '../src/build/world/read'
import type { WorldIsland } from './build/world/islands/row'
import { ISLAND_ROWS } from './build/world/islands/rows'
import { AT_SEA } from './disputed/sea'
import { SCALES } from './grid'

const LABELS = new URL('world/labels.json.br', import.meta.url)
const { islands } = JSON.parse(brotliDecompressSync(readFileSync(LABELS)).toString()) as {
  islands: WorldIsland[]
}
const byId = new Map(islands.map((one) => [one.id, one]))

/** What lies in one cell one after the other: its coast is unpacked once. */
const cellOf = ([lng, lat]: readonly [number, number]) =>
  Math.floor(lng / SCALES.detail.cellDeg) * 1000 + Math.floor(lat / SCALES.detail.cellDeg)
const byCell = (a: readonly [number, number], b: readonly [number, number]) => cellOf(a) - cellOf(b)

/** On the side of the grid's point that is no corner of a cell. */
const isOnLand = ([lng, lat]: readonly [number, number]) =>
  isLand('detail', [lng / SCALES.detail.unit + 0.3, lat / SCALES.detail.unit + 0.3])

test('each row has an id of its own, a name in English, and is in the labels', () => {
  expect([...byId.keys()].sort()).toEqual(ISLAND_ROWS.map(([id]) => id).sort())
  expect(byId.size).toBe(islands.length)
  for (const [id, , en] of ISLAND_ROWS) expect(en, id).toMatch(/\S/)
})

test('names are in the letters of their languages', () => {
  const letters = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Latin}/u]
  const wrong = ISLAND_ROWS.filter(([, , en, uk, ru, fr, ar]) =>
    [en, uk, ru, fr, ar].some((text, i) => text && !(letters[i] ?? /\p{Script=Arabic}/u).test(text)),
  )
  expect(wrong.map(([id]) => id)).toEqual([])
  const russian = ISLAND_ROWS.filter(([, , , uk, ru]) => /[ыэъё]/iu.test(uk) || /[іїєґ]/iu.test(ru))
  expect(russian.map(([id]) => id)).toEqual([])
})

test('every place of an island stands on land', () => {
  const found = ISLAND_ROWS.filter(([, , , , , , , form]) => !form)
    .map(([id]) => byId.get(id)!)
    .sort((a, b) => byCell(a.places[0]!.at, b.places[0]!.at))
  const atSea = found.filter(({ places }) => !places.every(({ at }) => isOnLand(at)))
  expect(atSea.map(({ id }) => id)).toEqual([])
  expect(found.length).toBeGreaterThan(500)
})

/** Areas as reference works give them, in km2. */
test.each([
  ['borneo', 743_330],
  ['honshu', 227_960],
  ['luzon', 109_965],
  ['sakhalin', 72_493],
  ['hokkaido-island', 77_984],
  ['spitsbergen', 37_673],
  ['sicily', 25_426],
  ['viti-levu', 10_388],
  ['wrangel-island', 7600],
  ['gotland-island', 2994],
  ['manitoulin', 2765],
  ['zanzibar', 1666],
  ['lesbos', 1633],
  ['isle-royale', 541],
  ['taveuni', 434],
  ['gozo', 67],
  ['lampedusa-island', 20],
])('the island of the row %s has about the area of %s', (id, km2) => {
  const { km2: own = 0 } = byId.get(id)!
  expect(own / km2).toBeGreaterThan(0.9)
  expect(own / km2).toBeLessThan(1.1)
})

describe('the policy for disputed islands', () => {
  const generic = /^the | islands?$| archipelago$| rocks?$| shoal$| cayes$/giu
  const plain = (name: string) => name.trim().replace(generic, '').toLowerCase()

  test('names none that is in its table', () => {
    const disputed = new Set(AT_SEA.flatMap(({ name }) => name.en.split(/,| and |[()]/u).map(plain)))
    expect(disputed.has('senkaku') && disputed.has('kuril') && disputed.has('malvinas')).toBe(true)
    const named = ISLAND_ROWS.filter(([, , en]) => en.split('|').some((name) => disputed.has(plain(name))))
    expect(named.map(([id]) => id)).toEqual([])
  })

  test.each([
    ['the Kurils', [145.3, 43.2, 156.7, 51]],
    ['the Falklands', [-61.6, -52.6, -57.5, -50.9]],
    ['South Georgia', [-38.5, -55.2, -35.4, -53.4]],
    ['Taiwan', [120, 21.8, 122.2, 25.4]],
    ['the Chagos', [71, -7.6, 72.7, -5]],
    ['Mayotte', [44.9, -13.1, 45.4, -12.5]],
    ['the Spratlys', [111, 7, 117, 12]],
    ['the Paracels', [111, 15.5, 113, 17.3]],
    ['Abu Musa and the Tunbs', [54.9, 25.8, 55.5, 26.4]],
    ['Crimea', [32.4, 44.3, 36.7, 46.2]],
  ] as const)('names nothing on %s', (_, [west, south, east, north]) => {
    const inside = islands.filter(({ places }) =>
      places.some(({ at: [lng, lat] }) => lng > west && lng < east && lat > south && lat < north),
    )
    expect(inside.map(({ id }) => id)).toEqual([])
  })
})
