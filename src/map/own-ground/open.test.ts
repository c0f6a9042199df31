import { afterEach, expect, it, vi } from 'vitest'
import type { TileGiver } from '../tiles'
import { openGround } from './open'

const given = new Map<string, TileGiver>()
vi.mock('../tiles', () => ({
  openGiver: (id: string, giver: TileGiver) => given.set(id, giver),
  openArchive: async (_: string, url: string) => ({
    zooms: [2, 7],
    bounds: [1, 2, 3, 4],
    layers: url.includes('roads') ? ['roads'] : ['earth', 'water', 'roads'],
  }),
  openTiles: () => {},
}))
afterEach(() => {
  given.clear()
  vi.unstubAllGlobals()
})

const terms = { credit: 'Made', licence: 'CC0' }
const options = { root: '', onFault: () => {} }
const style = { url: 'https://styles.example/a/quiet.json', hosts: ['https://tiles.example'], ...terms }

/** Answers for addresses with JSON, or with a status. */
function answer(of: Record<string, object | number>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(String(url))
    const found = of[String(url)] ?? 404
    return typeof found === 'number'
      ? new Response(null, { status: found })
      : new Response(JSON.stringify(found))
  })
  return asked
}

const layers = [{ id: 'land', type: 'fill', source: 'base', 'source-layer': 'land' }]
const styleOf = (base: object) => ({ version: 8, sources: { base: { type: 'vector', ...base } }, layers })

it('opens an archive at an address in the schema that it has', async () => {
  const tiles = { url: 'https://ground.example/a.pmtiles', ...terms }
  expect(await openGround({ tiles }, options)).toMatchObject({ isOurs: false })
  await expect(
    openGround({ tiles: { ...tiles, url: 'https://ground.example/roads.pmtiles' } }, options),
  ).rejects.toThrow(/roads are of no schema/)
})

it('opens a style whose tiles a TileJSON names, from whichever of its hosts', async () => {
  const asked = answer({
    [style.url]: styleOf({ url: '../tiles.json' }),
    'https://styles.example/tiles.json': {
      tiles: ['https://tiles.example/{z}/{x}/{y}.mvt?key=a'],
      scheme: 'tms',
      maxzoom: 5,
    },
    'https://tiles.example/3/1/5.mvt?key=a': {},
    'https://tiles.example/3/1/4.mvt?key=a': 503,
  })
  const { sources, layers: made } = await openGround({ style }, options)
  const [[id, source]] = Object.entries(sources) as [[string, object]]
  expect(source).toMatchObject({ maxzoom: 5 })
  expect(made({} as never).ground).toMatchObject([{ type: 'fill', source: id }])
  const { signal } = new AbortController()
  const tile = given.get(id)!
  expect(await tile.getZxy(3, 1, 2, signal)).toHaveProperty('data')
  expect(asked.at(-1)).toBe('https://tiles.example/3/1/5.mvt?key=a')
  // what is not there is none, and what fails is told
  expect(await tile.getZxy(3, 1, 1, signal)).toBeUndefined()
  await expect(tile.getZxy(3, 1, 3, signal)).rejects.toThrow(/HTTP 503/)
})

it('opens a style whose source is an archive', async () => {
  answer({ [style.url]: styleOf({ url: 'pmtiles://https://tiles.example/a.pmtiles' }) })
  const { sources } = await openGround({ style }, options)
  expect(Object.values(sources)).toMatchObject([{ minzoom: 2, maxzoom: 7 }])
})

it('asks no host that the story does not name', async () => {
  const asked = answer({ [style.url]: styleOf({ tiles: ['https://else.example/{z}/{x}/{y}.mvt'] }) })
  await expect(openGround({ style }, options)).rejects.toThrow(/else\.example/)
  expect(asked).toEqual([style.url])
})
