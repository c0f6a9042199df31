import { readFileSync } from 'node:fs'
import type { Manifest } from '../../geo/build/manifest'
import type { Story } from '../story'

const { files } = JSON.parse(
  readFileSync(new URL('../../geo/layers/manifest.json', import.meta.url), 'utf8'),
) as Manifest

/** The layer files that every map is drawn with, and what a land route is computed from. */
const GROUND = ['basemap-fine', 'basemap-coarse', 'basemap-world']
const ROUTE = 'corridor-land'

/** What a story's map has to say of the data that it is made from: each credit of the ground and of its layers, once. */
export function creditOf({ id, layers, derived }: Story): string {
  const used = [...GROUND, ...(derived.length ? [ROUTE] : []), ...layers.flatMap((l) => l.builtin ?? [])]
  const credits = used.flatMap((name) => {
    const file = files[`${name}.geojson`]
    if (!file) throw new Error(`${id}: geo/layers has no "${name}"; it has ${known()}`)
    return file.credit.split('; ')
  })
  const own = layers.flatMap(({ data }) => (data ? `${data.credit} (${data.licence})` : []))
  return `Map data ${[...new Set([...credits, ...own])].join(', ')}`
}

function known(): string {
  return Object.keys(files)
    .map((file) => file.replace('.geojson', ''))
    .join(', ')
}
