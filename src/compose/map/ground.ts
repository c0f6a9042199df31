import { region, towns, world } from 'virtual:compose-ground'
import type { FeatureCollection } from 'geojson'
import { loadPack } from '../../map/load'

export type Ground = Record<string, FeatureCollection>

const ADDRESSES = { world, region, towns }

/** One part of the map's ground, as the site has it; nothing where it does not come. */
export async function loadGround(name: keyof typeof ADDRESSES): Promise<Ground> {
  const read = await loadPack({ url: ADDRESSES[name], sources: [name] })
  if (read.status === 'ok') {
    const { region: coarse, ...sources } = read.sources
    // the map's style knows the scale between the world's and the fine one by this name
    return coarse ? { ...sources, coarse } : sources
  }
  console.warn(`The map's ground ${name} did not come:`, read.detail)
  return {}
}
