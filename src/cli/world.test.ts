import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand, type CommandDef } from 'citty'
import { afterAll, expect, it, vi } from 'vitest'
import { checkFolder } from '../folder/check-folder'
import { readArchive } from '../folder/tile-archive'
import { world } from './world'

// all of the world takes most of a minute
vi.mock('../build/tiles/world-tiles', async (actual) => {
  const tiles = await actual<typeof import('../build/tiles/world-tiles')>()
  return { ...tiles, worldBlocks: () => tiles.worldBlocks().slice(0, 1) }
})

const folder = mkdtempSync(join(tmpdir(), 'world-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('writes an archive that a story may name as its basemap, and says how large it is', async () => {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)))
  const progress = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const story = join(folder, 'survey-tiles')
  cpSync('tests/fixtures/stories/survey-tiles', story, { recursive: true })
  const out = join(story, 'layers/world.pmtiles')
  await runCommand(world as CommandDef, { rawArgs: ['--out', out] })
  expect(said[0]).toMatch(/world\.pmtiles {2}0\.\d MB, 21 tiles of zoom 0 to 8, \d+ s/)
  expect(said[1]).toContain('OpenStreetMap contributors')
  expect(progress).toHaveBeenCalledWith(expect.stringContaining('1/1'))
  vi.restoreAllMocks()
  expect(readArchive(readFileSync(out))).toMatchObject({ status: 'ok', layers: ['placeline-ground'] })

  const json = JSON.parse(readFileSync(join(story, 'story.json'), 'utf8'))
  json.basemap = { tiles: { file: 'layers/world.pmtiles', credit: 'Made', licence: 'ODbL 1.0' } }
  writeFileSync(join(story, 'story.json'), JSON.stringify(json))
  const { problems, warnings } = checkFolder(story)
  expect([...problems, ...warnings]).toEqual([])
})

it('refuses what it does not know', async () => {
  await expect(runCommand(world as CommandDef, { rawArgs: ['--zoom', '9'] })).rejects.toThrow(
    'there is no option --zoom',
  )
})
