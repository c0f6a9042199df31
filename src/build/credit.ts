import { readFileSync } from 'node:fs'
import type { Manifest } from '../../geo/build/manifest'
import { plainText, type StoryFile } from '../story'
import type { Geography } from './geography'
import { GEO_LAYERS } from './geo-layers'
import { inPackage } from './root'

const { files } = JSON.parse(readFileSync(new URL('manifest.json', GEO_LAYERS), 'utf8')) as Manifest

/** The layer files that every map is drawn with. */
const GROUND = ['basemap-fine', 'basemap-coarse', 'basemap-world']

/**
 * What a story's map has to say of the data that it is made from: each credit of the ground and of its layers, once.
 * @param isCut whether the ground is cut from geo/world
 */
export function creditOf(
  { id, layers, derived, basemap }: Pick<StoryFile, 'id' | 'layers' | 'derived' | 'basemap'>,
  isCut = false,
): string {
  const lands = derived.map(({ recipe: { land = {} } }) => land)
  const used = [...(isCut ? [] : GROUND), ...[...lands, ...layers].flatMap(({ builtin }) => builtin ?? [])]
  const credits = used.flatMap((name) => {
    const file = files[`${name}.geojson`]
    if (!file) throw new Error(`${id}: geo/layers has no "${name}"; it has ${layerNames()}`)
    return file.credit.split('; ')
  })
  const cutLand = lands.some(({ builtin, data }) => builtin === undefined && !data)
  const cut = [
    ...(isCut ? termsOf('') : []),
    ...(cutLand ? termsOf('coast') : []),
    ...layers.flatMap(({ geography }) => (geography ? creditsOfGeography(geography) : [])),
  ]
  const given = [
    basemap?.tiles,
    basemap?.style,
    ...layers.map(({ data, pmtiles }) => data ?? pmtiles),
    ...lands.map(({ data }) => data),
  ]
  const known = new Set([...credits, ...cut])
  // it is read as plain text, and says once who gave several of the layers
  const own = given.flatMap((one) => {
    const names = one ? plainText(one.credit).split('; ') : []
    const others = names.filter((name) => !known.has(name))
    return one && others.length ? `${others.join('; ')} (${plainText(one.licence)})` : []
  })
  return `Map data ${[...new Set([...known, ...own])].join(', ')}`
}

/** Of what a layer refers to: areas are cut at the coast. */
function creditsOfGeography({ city, ...cut }: Geography): string[] {
  return [...(Object.keys(cut).length ? termsOf('coast') : []), ...(city ? termsOf('towns') : [])]
}

/** What has to be said of the world's coast, lakes and borders. */
export const worldTerms = (): string[] => termsOf('coast')

/** Of a group of the world's files. */
function termsOf(start: string): string[] {
  const { terms } = JSON.parse(readFileSync(inPackage('geo/world/manifest.json'), 'utf8')) as {
    terms: Record<string, { credits: string[] }>
  }
  return Object.entries(terms).flatMap(([group, { credits }]) => (group.startsWith(start) ? credits : []))
}

function layerNames(): string {
  return Object.keys(files)
    .map((file) => file.replace('.geojson', ''))
    .join(', ')
}
