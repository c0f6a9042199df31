import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readStory } from '../../../../tests/fixtures/story-files'
import type { LiveMap } from '../../../map/live'
import type { OpenOptions } from '../../../map/own-ground/open'
import type { Basemap } from '../../../story/basemap'
import { parseLink } from '../../../view/link'
import { View } from '../../../view/view.svelte'
import { loadCatalogue } from '../../language/text'
import { App } from '../../state/app.svelte'
import { GroundChoice } from './ground-choice.svelte'

const words = await loadCatalogue('en')
const made = readStory('tests/fixtures/stories/one-place/story.json')
const terms = { credit: 'Test Basemap', licence: 'CC0' }
const tilesAt = (host: string): Basemap => ({ tiles: { url: `https://${host}/a.pmtiles`, ...terms } })

const open = vi.hoisted(() => vi.fn())
vi.mock('../../../map/own-ground/open', () => ({ openGround: open }))
const kept = new Map<string, string>()

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://maps.example/story/', getElementById: () => null })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  open.mockReset().mockResolvedValue({ sources: {}, layers: () => ({ ground: [], lines: [] }), isOurs: true })
  kept.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A page of a story with that basemap, whose map has come up. */
function page(basemap: Basemap) {
  const story = { ...made, basemap }
  const link = parseLink('', '', story, {}, 'en')
  const view = new View(story, link.frame, link.state)
  const near: [number, number, number, number] = [-180, -85, 180, 84]
  const app = new App(view, { figures: null, credit: '', root: './', near }, words, 'en')
  const ground = new GroundChoice(app)
  app.ground = ground
  const reloadTiles = vi.fn()
  app.liveMap = { reloadTiles } as unknown as LiveMap
  app.stage = 'live'
  ground.begin()
  return { view, ground, reloadTiles }
}

const shown = (ground: GroundChoice) => vi.waitFor(() => expect(ground.shown).not.toBeNull())

it('asks before anything of another host is opened, and keeps a no', async () => {
  const { view, ground } = page(tilesAt('first.example'))
  const [notice, ...more] = view.notices
  expect(more).toEqual([])
  expect(notice!.text).toContain('first.example')
  view.settle(notice!.id)
  ground.putAway()
  expect([...kept.values()]).toEqual(['no'])
  expect(open).not.toHaveBeenCalled()
  // the next page of the tab does not ask again
  expect(page(tilesAt('first.example')).view.notices).toEqual([])
  expect(open).not.toHaveBeenCalled()
  // the page offers it all the same
  await ground.show()
  expect(ground.shown).not.toBeNull()
  expect([...kept.values()]).toEqual(['yes'])
})

it('shows it by itself where the reader has agreed before', async () => {
  const first = page(tilesAt('second.example'))
  first.view.notices[0]!.retry!()
  await shown(first.ground)
  expect(first.view.notices).toEqual([])
  const next = page(tilesAt('second.example'))
  await shown(next.ground)
  expect(next.view.notices).toEqual([])
})

it('asks for nothing that is on the site of the page', async () => {
  const { view, ground } = page(tilesAt('maps.example'))
  await shown(ground)
  expect(view.notices).toEqual([])
  expect(ground.hosts).toBe('')
  // what it draws is known from then on
  expect(ground.isOurs).toBe(true)
  expect([...kept.values()]).toEqual([])
})

it('tells of what fails, and shows it when that is over', async () => {
  open.mockRejectedValueOnce(new Error('offline'))
  const { view, ground } = page(tilesAt('third.example'))
  view.notices[0]!.retry!()
  await vi.waitFor(() => expect(view.notices[0]?.text).toContain('could not be loaded'))
  expect(ground.shown).toBeNull()
  view.notices[0]!.retry!()
  await shown(ground)
})

it('keeps an archive of which a tile fails, and lets go of a style', async () => {
  const onFault = () => (open.mock.lastCall as [Basemap, OpenOptions])[1].onFault
  const tiles = page(tilesAt('maps.example'))
  await shown(tiles.ground)
  onFault()(new Error('offline'))
  expect(tiles.ground.shown).not.toBeNull()
  tiles.view.notices[0]!.retry!()
  expect(tiles.reloadTiles).toHaveBeenCalledOnce()
  const styled = page({ style: { url: 'https://maps.example/quiet.json', ...terms } })
  await shown(styled.ground)
  onFault()(new Error('offline'))
  expect(styled.ground.shown).toBeNull()
  expect(styled.view.notices).toHaveLength(1)
})
