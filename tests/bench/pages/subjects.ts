import type { BrowserContextOptions } from 'playwright'

/** A page that is measured, and in which window. */
export interface Subject {
  name: string
  /** Which server: `ours` is dist/, `theirs` the comparison pages, else the name of another build of ours. */
  root: string
  path: string
  size: 'page' | 'frame'
  /** The page that its ratios are taken against. */
  base: string
}

export const SUBJECTS: Subject[] = [
  { name: 'bare MapLibre', root: 'theirs', path: 'bare.html', size: 'page', base: 'bare MapLibre' },
  { name: 'ours', root: 'ours', path: 'index.html', size: 'page', base: 'bare MapLibre' },
  { name: 'Leaflet', root: 'theirs', path: 'leaflet.html', size: 'page', base: 'bare MapLibre' },
  { name: 'OpenLayers', root: 'theirs', path: 'openlayers.html', size: 'page', base: 'bare MapLibre' },
  { name: 'bare frame', root: 'theirs', path: 'bare.html', size: 'frame', base: 'bare frame' },
  { name: 'our frame', root: 'ours', path: 'embed.html', size: 'frame', base: 'bare frame' },
]

/** Page and frame of another build of ours, to be measured in the same run. */
export const subjectsOf = (site: string): Subject[] => [
  { name: site, root: site, path: 'index.html', size: 'page', base: 'bare MapLibre' },
  { name: `${site} frame`, root: site, path: 'embed.html', size: 'frame', base: 'bare frame' },
]

/** A frame that waits for the reader's click before it brings up its map. */
export const UNTOUCHED: Subject = {
  name: 'our frame, load=click',
  root: 'ours',
  path: 'embed.html?load=click',
  size: 'frame',
  base: 'bare frame',
}

export type Drawn = 'processor' | 'card'

/** Who draws the page: the processor, or a graphics card, here one in software, which is slower than a phone's. */
export const DRAWN: Record<Drawn, string[]> = {
  processor: ['--disable-gpu', '--enable-unsafe-swiftshader'],
  card: [
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
}

export type ProfileName = 'desktop' | 'mobile'

export interface Profile {
  name: ProfileName
  context: Record<Subject['size'], BrowserContextOptions>
  cpuSlowdown: number
  network: { downBytesPerS: number; latencyMs: number } | null
}

const phone = { isMobile: true, hasTouch: true, deviceScaleFactor: 1 }

/** The mobile profile is a slow phone: CPU 4 times slower, 1.6 Mbit/s, 150 ms. Pixels stay 1:1, as no GPU draws them. */
export const PROFILES: Profile[] = [
  {
    name: 'desktop',
    context: {
      page: { viewport: { width: 1280, height: 800 } },
      frame: { viewport: { width: 640, height: 480 } },
    },
    cpuSlowdown: 1,
    network: null,
  },
  {
    name: 'mobile',
    context: {
      page: { viewport: { width: 390, height: 844 }, ...phone },
      frame: { viewport: { width: 390, height: 480 }, ...phone },
    },
    cpuSlowdown: 4,
    network: { downBytesPerS: 1.6e6 / 8, latencyMs: 150 },
  },
]
