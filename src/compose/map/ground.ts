import { region, towns, world } from 'virtual:compose-ground'
import type { FeatureCollection } from 'geojson'
import { decodePack } from '../../map/load'
import { fetchPacked } from '../store/fetch-packed'

export type Ground = Record<string, FeatureCollection>

const ADDRESSES = { world, region, towns }

/** One part of the map's ground, as the site has it; nothing where it does not come. */
export async function loadGround(name: keyof typeof ADDRESSES): Promise<Ground> {
  try {
    const read = decodePack(JSON.parse(await fetchPacked(ADDRESSES[name])), [name])
    if (read.status === 'bad') throw new Error(read.detail)
    const { region: coarse, ...sources } = read.sources
    // the map's style knows the scale between the world's and the fine one by this name
    return coarse ? { ...sources, coarse } : sources
  } catch (error) {
    console.warn(`The map's ground ${name} did not come:`, error)
    return {}
  }
}
