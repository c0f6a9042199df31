import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { checkFeatures, type Dropped } from './check-features'

/** What came of loading one data pack. */
export type Loaded =
  | { status: 'ok'; sources: Record<string, FeatureCollection>; dropped: Dropped[] }
  | { status: 'bad'; reason: 'unreachable' | 'refused' | 'unreadable'; detail: string }

/**
 * Fetches one data pack: a TopoJSON topology with one object a map source.
 * Faults of network, server or file come back as a result; nothing is thrown.
 */
export async function loadPack(url: string, fetcher: typeof fetch = fetch): Promise<Loaded> {
  let response: Response
  try {
    response = await fetcher(url)
  } catch (error) {
    return { status: 'bad', reason: 'unreachable', detail: String(error) }
  }
  if (!response.ok) return { status: 'bad', reason: 'refused', detail: `HTTP ${response.status}` }
  try {
    return decodePack(JSON.parse(await response.text()))
  } catch (error) {
    return { status: 'bad', reason: 'unreadable', detail: String(error) }
  }
}

/** The sources of a parsed pack; features that can't be drawn are left out and named. */
export function decodePack(pack: unknown): Loaded {
  const topology = pack as Topology
  if (typeof pack !== 'object' || pack === null || topology.type !== 'Topology' || !topology.objects)
    return { status: 'bad', reason: 'unreadable', detail: 'not a TopoJSON topology' }
  const sources: Record<string, FeatureCollection> = {}
  const dropped: Dropped[] = []
  for (const [id, object] of Object.entries(topology.objects)) {
    const checked = checkFeatures(feature(topology, object))
    sources[id] = checked.collection
    dropped.push(...checked.dropped)
  }
  return { status: 'ok', sources, dropped }
}
