import { base } from 'virtual:compose-gazetteer'
import workerUrl from './places-worker?worker&url'
import type { Candidate, Mention } from '../../gazetteer'
import { newWorker } from '../../trusted'

/** A search by what is typed, with a limit; else for all places that a text names. */
export interface PlacesQuestion {
  id: number
  /** The folder of the gazetteer's files. */
  base: string
  text: string
  language: string
  limit?: number | undefined
}

export interface PlacesAnswer {
  id: number
  found?: Mention[] | Candidate[]
  failed?: string
}

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, { resolve: (found: never) => void; reject: (error: Error) => void }>()

/** Asks the gazetteer's thread, which fetches the names from this site when they are first asked for. */
function ask<Found>(question: Omit<PlacesQuestion, 'id' | 'base'>): Promise<Found> {
  worker ??= started()
  const id = ++last
  return new Promise<Found>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker!.postMessage({ id, base, ...question } satisfies PlacesQuestion)
  })
}

function started(): Worker {
  const made = newWorker(workerUrl)
  made.onmessage = ({ data }: MessageEvent<PlacesAnswer>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.found) one?.resolve(data.found as never)
    else one?.reject(new Error(data.failed))
  }
  made.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('the thread of the gazetteer did not start'))
    waiting.clear()
    worker = undefined
  }
  return made
}

/** The places that a text names, in its order. Rejects where the names do not come. */
export const placesIn = (text: string, language: string): Promise<Mention[]> => ask({ text, language })

/** Places whose name begins with what was typed, the likeliest first. Rejects where the names do not come. */
export const placesNamed = (text: string, language: string, limit: number): Promise<Candidate[]> =>
  ask({ text, language, limit })
