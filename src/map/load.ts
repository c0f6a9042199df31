import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { checkFeatures, WITH_TURNS, type Dropped } from './check-features'
import { fetchText, type Unread } from '../view/fetch-text'

/** Sources that the build makes: the map's ground. */
const GROUND = ['world', 'coarse', 'fine', 'towns']

/** One data file of the map, and the map sources that have to be in it. */
export interface Pack {
  url: string
  sources: readonly string[]
}

/** The result of loading a data pack; `dropped` names each feature that can't be drawn, and why. */
export type Loaded = { status: 'ok'; sources: Record<string, FeatureCollection>; dropped: Dropped[] } | Unread

/**
 * Fetches one data pack: TopoJSON topologies, with one object a map source.
 * Faults of network, server or file come back as a result; nothing is thrown.
 */
export async function loadPack(pack: Pack, hold = new AbortController(), again = false): Promise<Loaded> {
  const read = await fetchText(pack.url, hold, again)
  if (read.status === 'bad') return read
  try {
    return decodePack(JSON.parse(read.text), pack.sources)
  } catch (error) {
    return unreadable(String(error))
  }
}

/**
 * The sources of a parsed pack; features that can't be drawn are left out and named.
 * @param wanted the ids of the sources that have to be in it, each with something to draw; others are left out
 */
export function decodePack(pack: unknown, wanted: readonly string[]): Loaded {
  const topologies = Array.isArray(pack) ? (pack as (Topology | null)[]) : []
  if (topologies.length === 0 || topologies.some((t) => t?.type !== 'Topology' || !t.objects))
    return unreadable('not a list of TopoJSON topologies')
  const objects = new Map(
    (topologies as Topology[]).flatMap((topology) =>
      Object.entries(topology.objects).map(([id, object]) => [id, { topology, object }] as const),
    ),
  )
  const sources: Record<string, FeatureCollection> = {}
  const dropped: Dropped[] = []
  for (const id of wanted) {
    const found = objects.get(id)
    if (!found) return unreadable(`it has no "${id}"`)
    try {
      const checked = checkFeatures(
        feature(found.topology, found.object),
        GROUND.includes(id) ? WITH_TURNS : undefined,
      )
      sources[id] = checked.collection
      dropped.push(...checked.dropped.map((one) => ({ ...one, source: id })))
    } catch (error) {
      return unreadable(`"${id}": ${String(error)}`)
    }
    if (sources[id].features.length === 0) return unreadable(`nothing of "${id}" can be drawn`)
  }
  return { status: 'ok', sources, dropped }
}

function unreadable(detail: string): Unread {
  return { status: 'bad', reason: 'unreadable', detail }
}
