import { expect, it } from 'vitest'
import { MORE_WATERS } from './names/waters'
import { ISLANDS, REGIONS, WATERS } from './names/es'
import { REGIONS as REGION_ROWS } from './names/regions'
import { ISLAND_ROWS } from './build/world/islands/rows'
import { WATER_ROWS } from './build/world/waters'

const first = (names: string) => names.split('|')[0]!
const waters = [...WATER_ROWS.map(({ row }) => row), ...MORE_WATERS]
const islands = ISLAND_ROWS.map(([, , en]) => first(en))

it('has a Spanish name for each water and for nothing else', () => {
  expect(Object.keys(WATERS).sort()).toEqual([...new Set(waters.map(([, , , en]) => first(en)))].sort())
})

it('has one name for waters that are called alike in English, as they are in other languages', () => {
  const others = new Map<string, Set<string>>()
  for (const [, , , en, ...texts] of waters) others.set(en, (others.get(en) ?? new Set()).add(texts.join()))
  expect([...others].filter(([, names]) => names.size > 1)).toEqual([])
})

it('has Spanish names of islands that are called otherwise than in English, and of nothing else', () => {
  for (const [english, spanish] of Object.entries(ISLANDS)) {
    expect(islands).toContain(english)
    expect(spanish).not.toBe(english)
  }
})

it('has Spanish names of regions of the table, and of nothing else', () => {
  expect(REGION_ROWS.map(([id]) => id)).toEqual(expect.arrayContaining(Object.keys(REGIONS)))
})
