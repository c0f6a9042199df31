import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { archiveOf } from '../build/tiles/archive'
import { checkFolder } from './check-folder'

const GOOD = 'tests/fixtures/stories/survey-tiles'
const FILE = 'layers/houses.pmtiles'
const root = mkdtempSync(join(tmpdir(), 'archive-'))
const folder = join(root, 'survey-tiles')
afterAll(() => rmSync(root, { recursive: true }))

/** What the check tells of the folder with another archive or story. */
function told(archive: (good: Buffer) => Buffer, story = (text: string) => text) {
  cpSync(GOOD, folder, { recursive: true })
  writeFileSync(join(folder, FILE), archive(readFileSync(join(GOOD, FILE))))
  writeFileSync(join(folder, 'story.json'), story(readFileSync(join(GOOD, 'story.json'), 'utf8')))
  const { problems, warnings } = checkFolder(folder)
  return [...problems, ...warnings]
}
const same = (good: Buffer) => good
const changed = (at: number, value: number) => (good: Buffer) => {
  const copy = Buffer.from(good)
  copy[at] = value
  return copy
}

it('finds nothing in a good one', () => expect(told(same)).toEqual([]))

describe('an archive with a fault', () => {
  it.each([
    ['no archive', () => Buffer.from('<!doctype html>'), /no PMTiles archive/],
    ['its beginning alone', (good: Buffer) => good.subarray(0, 60), /ends within its header/],
    ['half of it', (good: Buffer) => good.subarray(0, good.length / 2), /its end is missing/],
    ['version 2', changed(7, 2), /version 2/],
    ['pictures as tiles', changed(99, 2), /no Mapbox Vector Tiles/],
    ['brotli', changed(98, 3), /compression/],
  ])('is told of: %s', (_, archive, wrong) => {
    const found = told(archive as (good: Buffer) => Buffer)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ path: 'layers[0].pmtiles.file', file: 'story.json' })
    expect(found[0]!.wrong).toMatch(wrong)
    expect(found[0]!.line).toBeGreaterThan(10)
  })

  it('is told of its metadata', () => {
    const [found] = told((good) => {
      const copy = Buffer.from(good)
      copy.fill(7, Number(copy.readBigUInt64LE(24)), Number(copy.readBigUInt64LE(24)) + 8)
      return copy
    })
    expect(found!.wrong).toMatch(/metadata can not be read/)
  })
})

it('asks which layer was meant', () => {
  const found = told(same, (text) => text.replace('"layer": "houses"', '"layer": "house"'))
  expect(found).toMatchObject([{ path: 'layers[0].pmtiles.layer', near: 'houses', right: 'one of: houses' }])
})

it('warns of tiles far from what the map shows', () => {
  const far = () => {
    const metadata = { vector_layers: [{ id: 'houses' }] }
    const tiles = [{ z: 2, x: 3, y: 1, bytes: Buffer.from('tile') }]
    return archiveOf(tiles, { zooms: [2, 2], bounds: [100, 20, 101, 21], metadata })
  }
  expect(told(far)).toMatchObject([
    { path: 'layers[0].pmtiles.file', wrong: expect.stringContaining('far outside of the view') },
  ])
})

it('wants one place to take it from, and a safe one', () => {
  const both = (text: string) =>
    text.replace(
      '"file": "layers/houses.pmtiles"',
      '"file": "layers/houses.pmtiles", "url": "https://a.example/b"',
    )
  expect(told(same, both)).toMatchObject([{ path: 'layers[0].pmtiles', wrong: 'both "file" and "url"' }])
  const open = (text: string) => text.replace('https://tiles', 'http://tiles')
  expect(told(same, open)).toMatchObject([
    { path: 'layers[1].pmtiles.url', right: expect.stringContaining('https') },
  ])
})
