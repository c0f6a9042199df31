import { describe, expect, it } from 'vitest'
import { readLayer } from './geo-layers'
import { buildRoute, packData, packTopologies } from './packs'
import { decodePack } from '../map/load'
import { packSources, type PackName } from '../map/pack-sources'
import { changed, readStory, REAL_FILE, REAL_FOLDER } from '../../tests/fixtures/story-files'

const ROUTE = readLayer('kyiv')
const story = readStory(REAL_FILE)

describe('the data packs', () => {
  const cut = readStory('public/stories/earthquake-february-2023/story.json')
  const elsewhere = Object.entries(packData(cut, ROUTE, REAL_FOLDER))
  const all = [
    ...Object.entries(packData(story, ROUTE, REAL_FOLDER)),
    ...elsewhere.filter(([name]) => name === 'basemap' || name === 'region'),
  ]
  for (const [name, sources] of all) {
    // all of the ground of geo/layers comes at once
    if (!Object.keys(sources).length) continue
    it(`${name}: every feature of every source is still drawn after packing`, () => {
      const ids = Object.keys(sources)
      expect(ids).toEqual(packSources(story)[name as PackName])
      const read = decodePack(JSON.parse(packTopologies(sources)), ids)
      if (read.status !== 'ok') throw new Error(read.detail)
      expect(read.dropped).toEqual([])
      for (const [id, collection] of Object.entries(sources))
        expect(read.sources[id]!.features.length, id).toBe(collection.features.length)
    })
  }

  it('moves no coast of a layer by more than 50 m', () => {
    const read = decodePack(JSON.parse(packTopologies({ crimea: readLayer('crimea') })), ['crimea'])
    if (read.status !== 'ok') throw new Error(read.detail)
    const positions = (json: unknown) =>
      JSON.stringify(json)
        .match(/-?\d+\.\d+,-?\d+\.\d+/g)!
        .map((p) => p.split(',').map(Number))
    const [before, after] = [
      positions(readLayer('crimea').features.map((f) => f.geometry)),
      positions(read.sources.crimea!.features.map((f) => f.geometry)),
    ]
    for (const [x, y] of after.filter((_, i) => i % 20 === 0)) {
      const nearest = Math.min(
        ...before.map(([bx, by]) => Math.hypot((bx! - x!) * 77_000, (by! - y!) * 111_000)),
      )
      expect(nearest).toBeLessThan(50)
    }
  })
})

describe('the land route of a story', () => {
  it('is the published one, to the metre', () => {
    const { figures, collection } = buildRoute(story, 'credit', REAL_FOLDER)!
    expect(figures.lengthKm).toBeCloseTo(378.339, 3)
    expect(figures.areaKm2).toBeCloseTo(12086.6, 1)
    expect(figures.pieces).toBe(4)
    expect(collection.features[0]!.properties!.recipe).toMatchObject({
      crossings: { chonhar: true, henichesk: true, arabat: true, perekop: true },
    })
  })

  it('is refused where its recipe speaks of what the land does not have', () => {
    const other = changed(story, (s) => void (s.derived[0]!.recipe.crossings[1]!.id = 'kerch'))
    expect(() => buildRoute(other, '', REAL_FOLDER)).toThrow(
      'guterres-april-2022: derived[0].recipe.crossings[1].id: the land has no crossing "kerch"; ' +
        'one of: arabat, chonhar, henichesk, perekop',
    )
  })
})
