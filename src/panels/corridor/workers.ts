import type { FeatureCollection } from 'geojson'
import landUrl from '#made/land.json?url'
import { corridorClient } from '../../corridor/client'
import type { CorridorClient, Question, Reply, WorkerLike } from '../../corridor'
import { asked } from './outcome'

/** The land file, fetched once; a failed fetch is tried again by the next call. */
let land: Promise<FeatureCollection> | null = null

export function loadLand(): Promise<FeatureCollection> {
  land ??= fetch(landUrl)
    .then((response) => {
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      return response.json() as Promise<FeatureCollection>
    })
    .catch((error: unknown) => {
      land = null
      throw error
    })
  return land
}

/** A worker that has the land. Rejects when the land or the worker can't be had. */
export async function startWorker(): Promise<CorridorClient> {
  const collection = await loadLand()
  const client = corridorClient(await newWorker())
  await asked(client, 'land', { collection })
  return client
}

async function newWorker(): Promise<WorkerLike> {
  try {
    return new Worker(new URL('../../corridor/worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // a sandboxed frame without an origin may not start workers: the same answers, from this thread
    return inPage()
  }
}

async function inPage(): Promise<WorkerLike> {
  const { answerer } = await import('../../corridor/answer')
  const answer = answerer()
  let listener: (event: MessageEvent<Reply>) => void = () => {}
  return {
    postMessage: (question: Question) =>
      void setTimeout(() => listener({ data: answer(question) } as MessageEvent<Reply>)),
    addEventListener: (type: string, added: unknown) => {
      if (type === 'message') listener = added as typeof listener
    },
  }
}
