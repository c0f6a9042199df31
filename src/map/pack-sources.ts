/** Which map sources each data pack holds; the build makes the packs by it, and the page refuses a pack that lacks one. */
export const PACK_SOURCES = {
  basemap: ['world', 'coarse', 'towns'],
  layers: ['moscow', 'kyiv', 'mariupol', 'donbass', 'crimea', 'sea-of-azov'],
  route: ['corridor'],
  fine: ['fine'],
} as const satisfies Record<string, readonly string[]>

export type PackName = keyof typeof PACK_SOURCES
