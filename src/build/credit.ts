import { readFileSync } from 'node:fs'
import type { Manifest } from '../../geo/build/manifest'

const { files } = JSON.parse(
  readFileSync(new URL('../../geo/layers/manifest.json', import.meta.url), 'utf8'),
) as Manifest

/** The layer files that every map is drawn with. */
const GROUND = ['basemap-fine', 'basemap-coarse', 'basemap-world']

/** What a map has to say of the data that it is made from: each credit of these files of geo/layers and of the ground, once. */
export function creditOf(names: readonly string[]): string {
  const credits = [...GROUND, ...names].flatMap((name) => {
    const file = files[`${name}.geojson`]
    if (!file) throw new Error(`geo/layers/manifest.json has no ${name}.geojson`)
    return file.credit.split('; ')
  })
  return `Map data ${[...new Set(credits)].join(', ')}`
}
