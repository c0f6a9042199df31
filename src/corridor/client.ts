import type { Kind, Question, Questions, Reply } from './messages'

/** `stale`: a later question of the same kind took its place; nothing needs to be done. */
export type Answer<K extends Kind> =
  | { status: 'done'; value: Questions[K]['gives']; ms: number }
  | { status: 'error'; wrong: string }
  | { status: 'stale' }

/** The part of a Worker that the client uses. */
export interface WorkerLike {
  postMessage(message: Question): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void
  terminate?(): void
}

export interface CorridorClient {
  /** Never rejects. Of several questions of one kind only the latest gets an answer. */
  ask<K extends Kind>(kind: K, asks: Questions[K]['asks']): Promise<Answer<K>>
  /** Ends the worker; open questions become stale, later ones errors. */
  close(): void
}

interface Waiting {
  question: Question
  settle: (answer: Answer<Kind>) => void
}

/**
 * Asks the corridor worker. Per kind one question is under way and one waits; a newer one takes the place of the
 * waiting one and makes the answer under way stale, so a slider never builds a queue.
 */
export function corridorClient(worker: WorkerLike): CorridorClient {
  const underWay = new Map<Kind, Waiting>()
  const waiting = new Map<Kind, Waiting>()
  let ids = 0
  let broken: string | null = null

  const send = (kind: Kind, entry: Waiting) => {
    underWay.set(kind, entry)
    try {
      worker.postMessage(entry.question)
    } catch (error) {
      underWay.delete(kind)
      entry.settle({ status: 'error', wrong: error instanceof Error ? error.message : String(error) })
    }
  }
  const stop = (wrong: string, answer: Answer<Kind>) => {
    broken = wrong
    for (const entry of [...underWay.values(), ...waiting.values()]) entry.settle(answer)
    underWay.clear()
    waiting.clear()
  }

  worker.addEventListener('message', ({ data }) => {
    const entry = underWay.get(data.kind)
    if (entry?.question.id !== data.id) return
    underWay.delete(data.kind)
    const later = waiting.get(data.kind)
    waiting.delete(data.kind)
    if (later) {
      entry.settle({ status: 'stale' })
      send(data.kind, later)
    } else if (data.status === 'done') entry.settle({ status: 'done', value: data.value, ms: data.ms })
    else entry.settle({ status: 'error', wrong: data.wrong })
  })
  for (const type of ['error', 'messageerror'] as const)
    worker.addEventListener(type, (event) => {
      const wrong = (event as ErrorEvent).message || 'the corridor worker could not be started'
      stop(wrong, { status: 'error', wrong })
    })

  return {
    ask<K extends Kind>(kind: K, asks: Questions[K]['asks']): Promise<Answer<K>> {
      if (broken !== null) return Promise.resolve({ status: 'error', wrong: broken })
      return new Promise((resolve) => {
        const question = { ...asks, id: ++ids, kind } as unknown as Question
        const entry: Waiting = { question, settle: (answer) => resolve(answer as Answer<K>) }
        if (!underWay.has(kind)) return send(kind, entry)
        waiting.get(kind)?.settle({ status: 'stale' })
        waiting.set(kind, entry)
      })
    },
    close() {
      stop('the corridor worker was closed', { status: 'stale' })
      worker.terminate?.()
    },
  }
}
