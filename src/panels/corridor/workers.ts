import type { FeatureCollection } from 'geojson'
import workerUrl from '../../corridor/worker.ts?worker&url'
import { corridorClient } from '../../corridor/client'
import type { Accuracy, CorridorClient, Detour, Question, Reply, WorkerLike } from '../../corridor'
import { checkFeatures } from '../../map/check-features'
import { fetchText } from '../../view/fetch-text'
import { storyFile } from '../../view/page-files'
import { newWorker } from '../../trusted'
import { asked } from './outcome'

export type LandAccuracy = Accuracy & { withinM: number | null }

export interface LandFile {
  collection: FeatureCollection
  /** How the way grows with the radius of the block, as the build worked it out; empty for a story without one. */
  detours: Detour[]
  /** How exact its figures are, and how far its shores may lie from the true ones in metres, where that is known. */
  accuracy: LandAccuracy
}

/** The land file, fetched once; a failed fetch is tried again by the next call. */
let land: Promise<LandFile> | null = null
let failed = false

export function loadLand(): Promise<LandFile> {
  land ??= fetchLand().catch((error: unknown) => {
    land = null
    failed = true
    throw error
  })
  return land
}

async function fetchLand(): Promise<LandFile> {
  const read = await fetchText(storyFile('land'), new AbortController(), failed)
  if (read.status === 'bad') throw new Error(read.detail)
  const file = JSON.parse(read.text) as { detours?: Detour[]; accuracy: LandAccuracy }
  const { collection, dropped } = checkFeatures(file)
  // with a part of the land only, every figure would be another one
  if (dropped[0]) throw new Error(`the land can't be read: ${dropped[0].reason}`)
  return { collection, detours: file.detours ?? [], accuracy: file.accuracy }
}

/**
 * A worker that has the land; `ownThread` where it computes beside the page. Rejects when the land or the worker
 * can't be had.
 */
export async function startWorker(): Promise<{ client: CorridorClient; ownThread: boolean }> {
  const { collection } = await loadLand()
  const worker = ownThreadWorker()
  const client = corridorClient(worker ?? (await inPage()))
  try {
    await asked(client, 'land', { collection })
  } catch (error) {
    land = null
    client.close()
    throw error
  }
  return { client, ownThread: worker !== null }
}

/** `null` in a sandboxed frame without an origin, which may not start workers: then the page answers by itself. */
function ownThreadWorker(): Worker | null {
  try {
    return newWorker(workerUrl)
  } catch {
    return null
  }
}

/** The same answers, from this thread. */
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
