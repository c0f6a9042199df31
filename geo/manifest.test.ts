import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SOURCES } from './sources'
import { ALL_LAYERS, readText } from '../tests/fixtures/geo-layers'

type Entry = {
  sha256: string
  bytes: number
  build: string
  sources: string[]
  licence: string
  credit: string
}
const { files } = JSON.parse(readText('manifest.json')) as { files: Record<string, Entry> }

test('the manifest lists every layer file and no other', () => {
  expect(Object.keys(files).sort()).toEqual(ALL_LAYERS.map((name) => `${name}.geojson`).sort())
})

describe.each(Object.entries(files))('%s', (file, entry) => {
  test('is the file that was built', () => {
    const text = readText(file)
    expect(createHash('sha256').update(text).digest('hex')).toBe(entry.sha256)
    expect(Buffer.byteLength(text)).toBe(entry.bytes)
    expect(entry.build).not.toBe('')
  })

  test('names its sources, their licence and their credit', () => {
    expect(entry.sources.length).toBeGreaterThan(0)
    for (const id of entry.sources) {
      const source = SOURCES.find((candidate) => candidate.id === id)
      expect(source, id).toBeDefined()
      expect(entry.credit).toContain(source?.credit)
    }
    if (entry.sources.some((id) => id.startsWith('osm-'))) {
      expect(entry.licence).toContain('ODbL')
      expect(entry.credit).toContain('© OpenStreetMap contributors')
    }
  })
})
