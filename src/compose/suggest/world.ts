import { base } from 'virtual:compose-gazetteer'
import { loadGazetteer, type Gazetteer } from '../../gazetteer'

let loaded: Promise<Gazetteer> | undefined

async function fetchPack(file: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(file, base))
  if (!answer.ok) throw new Error(`${file}: HTTP ${answer.status}`)
  return answer.arrayBuffer()
}

/** The places of the world, fetched from this site when they are first asked for. Rejects where they do not come. */
export function worldPlaces(): Promise<Gazetteer> {
  loaded ??= loadGazetteer(fetchPack).catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}
