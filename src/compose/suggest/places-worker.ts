import { findPlaces, loadGazetteer, searchPlaces, type Gazetteer } from '../../gazetteer'
import { fetchBytes } from '../store/fetch-packed'
import type { PlacesAnswer, PlacesQuestion } from './world'

// to read the world's names takes a second, in which letters may not wait
let loaded: Promise<Gazetteer> | undefined

function gazetteerAt(base: string): Promise<Gazetteer> {
  loaded ??= loadGazetteer((file) => fetchBytes(new URL(`${file}.bin`, base).href)).catch(
    (error: unknown) => {
      loaded = undefined
      throw error
    },
  )
  return loaded
}

async function answer({ base, language, text, limit }: PlacesQuestion): Promise<PlacesAnswer['found']> {
  const gazetteer = await gazetteerAt(base)
  if (limit === undefined) return findPlaces(text, { language, gazetteer })
  return searchPlaces(text, { language, gazetteer, limit })
}

addEventListener('message', async ({ data }: MessageEvent<PlacesQuestion>) => {
  const { id } = data
  try {
    postMessage({ id, found: await answer(data) } satisfies PlacesAnswer)
  } catch (error) {
    postMessage({ id, failed: String(error) } satisfies PlacesAnswer)
  }
})
