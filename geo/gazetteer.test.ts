import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { AreaIndex } from './area-index'
import { COUNTRY_ALIASES } from './names/countries'
import { PROVINCE_ALIASES } from './names/provinces'
import { REGIONS } from './names/regions'
import { MORE_WATERS, WATER_ALIASES } from './names/waters'
import { WATER_ROWS } from './build/world/waters'

const FOLDER = new URL('gazetteer/', import.meta.url)
const MOST_COUNTRY_BYTES = 400_000
const MOST_WORLD_BYTES = 2_700_000
const MOST_BYTES = 12e6
const { files, terms } = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as {
  files: Record<string, { sha256: string; bytes: number }>
  terms: Record<string, { credits: string[] }>
}

test('the manifest lists every pack and no other, each as it was built', () => {
  const onDisk = readdirSync(FOLDER).filter((file) => file !== 'manifest.json')
  expect(Object.keys(files).sort()).toEqual(onDisk.sort())
  for (const [file, { sha256, bytes }] of Object.entries(files)) {
    const packed = readFileSync(new URL(file, FOLDER))
    expect(packed.length, file).toBe(bytes)
    expect(createHash('sha256').update(gunzipSync(packed)).digest('hex'), file).toBe(sha256)
  }
})

test('packs are small enough for a page and for the repository', () => {
  for (const [file, { bytes }] of Object.entries(files))
    expect(bytes, file).toBeLessThanOrEqual(file === 'world.txt.gz' ? MOST_WORLD_BYTES : MOST_COUNTRY_BYTES)
  expect(Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES)
})

test('the terms name who has to be credited', () => {
  const credits = Object.values(terms).flatMap((one) => one.credits)
  for (const credit of ['GeoNames (CC BY 4.0)', 'Natural Earth', 'Unicode CLDR'])
    expect(credits).toContain(credit)
})

test('waters and regions of our own tables have ids of their own, and a name in each language', () => {
  const rows = [...MORE_WATERS, ...REGIONS, ...WATER_ROWS.map(({ row }) => row)]
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length)
  for (const row of rows)
    for (const name of row.slice(3).flatMap((all) => String(all).split('|')))
      expect(name, row[0]).toMatch(/\S/u)
  const known = new Set(WATER_ROWS.map(({ row: [id] }) => id))
  expect(Object.keys(WATER_ALIASES).filter((id) => !known.has(id))).toEqual([])
})

test('other names are those of countries and provinces that can be referred to', () => {
  const file = readFileSync(new URL('world/areas.json.br', import.meta.url))
  const { countries, provinces } = JSON.parse(brotliDecompressSync(file).toString()) as AreaIndex
  const a2 = new Set(countries.map((country) => country.a2))
  const iso = new Set(provinces.map(([code]) => code))
  expect(Object.keys(COUNTRY_ALIASES).filter((code) => !a2.has(code))).toEqual([])
  expect(Object.keys(PROVINCE_ALIASES).filter((code) => !iso.has(code))).toEqual([])
})
