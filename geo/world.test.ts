import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isLand, readLines } from '../src/build/world/read'
import { WATER_ROWS } from './build/world/waters'
import { KM_PER_DEG, SCALES, cellsIn } from './grid'

const WORLD = new URL('world/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('manifest.json', WORLD), 'utf8')) as {
  terms: Record<string, { sources: string[]; licences: string[]; credits: string[] }>
  files: Record<string, { sha256: string; bytes: number }>
}
const MOST_BYTES = 15e6

const onDisk = readdirSync(WORLD, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json.br'))
  .map((file) => file.replaceAll('\\', '/'))

test('the manifest lists every file and no other, each as it was built', () => {
  expect(Object.keys(manifest.files).sort()).toEqual(onDisk.sort())
  for (const [file, { sha256, bytes }] of Object.entries(manifest.files)) {
    const packed = readFileSync(new URL(file, WORLD))
    expect(packed.length, file).toBe(bytes)
    expect(createHash('sha256').update(brotliDecompressSync(packed)).digest('hex'), file).toBe(sha256)
  }
})

test('all of it is small enough for the repository', () => {
  expect(Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST_BYTES)
})

test('each group of files names its sources, licences and credits', () => {
  for (const { sources, licences, credits } of Object.values(manifest.terms)) {
    expect(sources.length).toBeGreaterThan(0)
    if (sources.some((id) => id.startsWith('osm-'))) {
      expect(licences.join()).toContain('ODbL')
      expect(credits.join()).toContain('© OpenStreetMap contributors')
    }
  }
})

describe('lines of neighbouring cells', () => {
  test('meet on their edge: every end there has its counterpart', () => {
    const { cellDeg, unit } = SCALES.detail
    const size = Math.round(cellDeg / unit)
    const lines = readLines('detail', [0, 30, 40, 50]).filter(({ kind }) => kind === 'coast')
    const count = new Map<string, number>()
    for (const { points } of lines)
      for (const [x, y] of [points[0]!, points.at(-1)!]) {
        const isInner =
          (x % size === 0 && x > 0 && x < 4 * size) || (y % size === 0 && y > 3 * size && y < 5 * size)
        if (isInner) count.set(`${x} ${y}`, (count.get(`${x} ${y}`) ?? 0) + 1)
      }
    expect(count.size).toBeGreaterThan(20)
    for (const [at, n] of count) expect(n % 2, at).toBe(0)
  })
})

test.each(Object.keys(SCALES) as (keyof typeof SCALES)[])(
  'no lake of the scale %s runs around the globe',
  (scale) => {
    const { unit } = SCALES[scale]
    // one of Chukotka lies on the antimeridian
    const lakes = readLines(scale, [-179, 60, 179, 69.9]).filter(({ kind }) => kind === 'lake')
    expect(lakes.length).toBeGreaterThan(20)
    const far = lakes.flatMap(({ points }) =>
      points.filter(([x], i) => i > 0 && Math.abs(x - points[i - 1]![0]) * unit >= 5),
    )
    expect(far).toEqual([])
  },
)

test('every name of a sea, a gulf or a strait stands in the water', () => {
  const onGround = WATER_ROWS.filter(({ kind }) => kind === 'sea')
    .map(({ row }) => row)
    .filter(([, [lng, lat]]) => {
      const { unit } = SCALES.detail
      return isLand('detail', [lng / unit + 0.3, lat / unit + 0.3])
    })
  expect(onGround.map(([id]) => id)).toEqual([])
})

test('every name of a river stands on a river of the map', () => {
  const { waters } = JSON.parse(
    brotliDecompressSync(readFileSync(new URL('labels.json.br', WORLD))).toString(),
  ) as { waters: { id: string; at: [number, number]; flows?: true }[] }
  const cell = (value: number) => Math.floor(value / SCALES.detail.cellDeg)
  const rivers = waters
    .filter(({ id, flows }) => flows && !id.endsWith('-canal'))
    // cell by cell, each of which is unpacked once
    .sort(({ at: a }, { at: b }) => cell(a[0]) - cell(b[0]) || cell(a[1]) - cell(b[1]))
  expect(rivers.length).toBeGreaterThan(150)
  const { unit } = SCALES.detail
  const kmPerStep = KM_PER_DEG * unit
  const away = rivers.map(({ id, at: [lng, lat] }) => {
    const squeeze = Math.cos((lat * Math.PI) / 180)
    const lines = readLines('detail', [lng - 0.2, lat - 0.2, lng + 0.2, lat + 0.2])
    let km = Infinity
    for (const { kind, points } of lines)
      for (let i = 1; kind === 'river' && i < points.length; i++) {
        const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!]
        const [px, py] = [(lng / unit - ax) * squeeze, lat / unit - ay]
        const [dx, dy] = [(bx - ax) * squeeze, by - ay]
        const share = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
        km = Math.min(km, Math.hypot(px - share * dx, py - share * dy) * kmPerStep)
      }
    return { id, km }
  })
  // a reservoir has its river's name too
  expect(away.filter(({ km }) => km > 1).map(({ id }) => id)).toEqual(['volga-middle'])
})

test('every water has a name in all languages of the table, and an id of its own', () => {
  expect(new Set(WATER_ROWS.map(({ row: [id] }) => id)).size).toBe(WATER_ROWS.length)
  for (const { row } of WATER_ROWS) for (const name of row.slice(3)) expect(name, row[0]).toMatch(/\S/)
})

test('a box over the antimeridian asks for the cells on both sides', () => {
  expect(cellsIn('detail', [175, -20, 185, -15])).toEqual([
    { name: 'e170s20', turn: 0 },
    { name: 'w180s20', turn: 1 },
  ])
})
