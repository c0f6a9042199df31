import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFolder } from '../folder/check-folder'
import { decodePack } from '../map/load'
import { packSources } from '../map/pack-sources'
import { EMPTY } from '../map/style'
import { readStory } from '../../tests/fixtures/story-files'
import { shapesOf } from './layer-shapes'
import { packData, packTopologies } from './packs'

const GOOD = 'tests/fixtures/stories/school-boat'
const story = readStory(`${GOOD}/story.json`)
const road = story.layers.find(({ id }) => id === '2nd-road')!

describe('a layer with features that can not be drawn', () => {
  let folder: string
  const BAD = [
    { type: 'Feature', id: 'stub', properties: {}, geometry: { type: 'LineString', coordinates: [[1, 2]] } },
    { type: 'Feature', id: 'none', properties: {}, geometry: null },
    {
      type: 'Feature',
      id: 'open',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
    },
    'no feature',
  ]
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shapes-'))
    cpSync(GOOD, join(folder, 'school-boat'), { recursive: true })
    folder = join(folder, 'school-boat')
    const file = join(folder, road.data!.file)
    const good = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...good, features: [...BAD, ...good.features] }))
  })
  afterAll(() => rmSync(join(folder, '..'), { recursive: true }))
  const at = () => pathToFileURL(`${folder}/`)

  it('is drawn without them, in the pack that the page reads too', () => {
    const good = readFileSync(join(GOOD, road.data!.file), 'utf8')
    expect(shapesOf(story, road, at())).toEqual(JSON.parse(good))
    const { layers } = packData(story, EMPTY, at())
    const read = decodePack(JSON.parse(packTopologies(layers)), packSources(story).layers)
    if (read.status === 'bad') throw new Error(read.detail)
    expect(read.dropped).toEqual([])
    expect(read.sources['2nd-road']!.features).toHaveLength(JSON.parse(good).features.length)
  })

  it('has each of them named by the checker: file, index, id, reason', () => {
    const { story: checked, warnings } = checkFolder(folder)
    expect(checked).not.toBeNull()
    expect(warnings.map(({ file, id, path, wrong }) => [file, path, id, wrong])).toEqual([
      ['layers/road.geojson', 'features[0]', 'stub', 'feature 0: a line has fewer than two positions'],
      ['layers/road.geojson', 'features[1]', 'none', 'feature 1: it has no geometry'],
      ['layers/road.geojson', 'features[2]', 'open', 'feature 2: a ring is not closed'],
      ['layers/road.geojson', 'features[3]', undefined, 'feature 3: not an object'],
    ])
  })

  it('is refused where nothing of it can be drawn, and where its file is not there', () => {
    writeFileSync(join(folder, road.data!.file), JSON.stringify({ type: 'FeatureCollection', features: BAD }))
    expect(() => shapesOf(story, road, at())).toThrow(/"2nd-road": nothing in the file can be drawn/)
    rmSync(join(folder, road.data!.file))
    expect(() => shapesOf(story, road, at())).toThrow(/has no file layers\/road\.geojson/)
  })
})
