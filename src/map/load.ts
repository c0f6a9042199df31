import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { checkFeatures, type Dropped } from './check-features'

/** What came of loading one data pack. */
export type Loaded =
  | { status: 'ok'; sources: Record<string, FeatureCollection>; dropped: Dropped[] }
  | { status: 'bad'; reason: 'unreachable' | 'refused' | 'unreadable'; detail: string }

/**
 * Fetches one data pack: TopoJSON topologies, with one object a map source.
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
  const topologies = Array.isArray(pack) ? (pack as Topology[]) : []
  if (topologies.length === 0 || topologies.some((t) => t?.type !== 'Topology' || !t.objects))
    return { status: 'bad', reason: 'unreadable', detail: 'not a list of TopoJSON topologies' }
  const sources: Record<string, FeatureCollection> = {}
  const dropped: Dropped[] = []
  for (const topology of topologies) {
    for (const [id, object] of Object.entries(topology.objects)) {
      const checked = checkFeatures(feature(topology, object))
      sources[id] = checked.collection
      dropped.push(...checked.dropped)
    }
  }
  return { status: 'ok', sources, dropped }
}
