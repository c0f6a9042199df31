import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { groundArchive } from '../../tests/fixtures/ground-archive'
import { creditOf } from '../build/credit'
import { piecesOf, tiledLayers, withTiles } from '../build/tiles/story-tiles'
import { tileHosts } from '../poster/document'
import { OWN_GROUND } from '../story/own-ground'
import { pageStory } from '../story/page-story'
import { checkFolder } from './check-folder'

const FILE = 'layers/region.pmtiles'
const root = mkdtempSync(join(tmpdir(), 'ground-'))
const folder = join(root, 'survey-tiles')
afterAll(() => rmSync(root, { recursive: true }))

/** The report of the folder with an archive as its basemap. */
function checked(archive: Buffer) {
  cpSync('tests/fixtures/stories/survey-tiles', folder, { recursive: true })
  mkdirSync(join(folder, 'layers'), { recursive: true })
  writeFileSync(join(folder, FILE), archive)
  const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'))
  story.basemap = { detail: ['stone-ford'], tiles: { file: FILE, credit: 'Test Basemap', licence: 'CC0' } }
  writeFileSync(join(folder, 'story.json'), JSON.stringify(story))
  return checkFolder(folder)
}

it('takes an archive of the Protomaps schema', async () => {
  const { story, problems, warnings } = checked(groundArchive())
  expect([...problems, ...warnings]).toEqual([])
  const tiled = await tiledLayers(story!, pathToFileURL(`${folder}/`))
  const built = tiled.get(OWN_GROUND)!
  expect(Buffer.concat(piecesOf(built).map(({ content }) => content))).toEqual(groundArchive())
  // of its basemap a page has what it draws, and no more
  const { basemap } = pageStory(withTiles(story!, tiled), 'en')
  expect(basemap).toMatchObject({ ground: { schema: 'protomaps', zooms: [0, 6] } })
  expect(basemap).not.toHaveProperty('detail')
  expect(pageStory({ ...story!, basemap: { detail: ['stone-ford'] } }, 'en')).not.toHaveProperty('basemap')
  expect(creditOf(story!, true)).toContain('Test Basemap (CC0)')
})

it('says which layers an archive of another schema lacks', () => {
  const { problems } = checked(groundArchive(['earth', 'roads']))
  expect(problems).toMatchObject([
    {
      path: 'basemap.tiles.file',
      wrong: expect.stringMatching(/no schema .*: earth, roads$/),
      right: expect.stringMatching(/earth, water.*placeline world/),
    },
  ])
})

it('says what is no archive at all', () => {
  const { problems } = checked(Buffer.from('<!doctype html>'))
  expect(problems).toMatchObject([{ path: 'basemap.tiles.file', wrong: 'this is no PMTiles archive' }])
})

it('lets a page reach the hosts that the story names, and no others', () => {
  const terms = { credit: 'Made', licence: 'CC0' }
  const style = { url: 'https://styles.example/a/quiet.json', hosts: ['https://tiles.example'], ...terms }
  expect(tileHosts({ layers: [], basemap: { style } })).toEqual([
    'https://styles.example',
    'https://tiles.example',
  ])
  const tiles = { url: 'https://ground.example/world.pmtiles', ...terms }
  expect(tileHosts({ layers: [], basemap: { tiles } })).toEqual(['https://ground.example'])
  expect(tileHosts({ layers: [], basemap: { tiles: { file: FILE, ...terms } } })).toEqual([])
})
