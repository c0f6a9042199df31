import type { Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { preloadOf } from './preload'

const chunk = (fileName: string, facadeModuleId: string, imports: string[] = []) => ({
  type: 'chunk',
  fileName,
  facadeModuleId,
  imports,
})
const bundle = Object.fromEntries(
  [
    chunk('assets/live-1.js', '/src/map/live.ts', ['assets/app-1.js', 'assets/map-shared-1.js']),
    chunk('assets/app-1.js', ''),
    chunk('assets/map-shared-1.js', ''),
    chunk('assets/preload-1.js', '/src/panels/start/preload.ts'),
    chunk('assets/started-frame-1.js', '/src/panels/start/started-frame.ts', ['assets/app-1.js']),
    chunk('assets/Picture-1.js', '/src/panels/reading/picture/Picture.svelte', ['assets/app-1.js']),
    chunk('assets/tiles-1.js', '/src/map/tiles.ts', ['assets/map-shared-1.js']),
    chunk('assets/embed-1.js', '/embed.html'),
    { type: 'asset', fileName: 'assets/map-worker-1.js' },
  ].map((one) => [one.fileName, one]),
) as unknown as Rolldown.OutputBundle

it('names what the live map and a frame take at once, and nothing twice', () => {
  expect(preloadOf(bundle)).toEqual({
    preload: 'assets/preload-1.js',
    start: ['assets/started-frame-1.js', 'assets/app-1.js'],
    live: ['assets/live-1.js', 'assets/map-shared-1.js', 'assets/map-worker-1.js'],
    picture: ['assets/Picture-1.js'],
    tiles: ['assets/tiles-1.js'],
  })
})

it('is no list where a file is missing', () => {
  for (const name of ['assets/live-1.js', 'assets/map-worker-1.js', 'assets/embed-1.js']) {
    const { [name]: _, ...less } = bundle
    expect(() => preloadOf(less), name).toThrow('the build has no')
  }
})
