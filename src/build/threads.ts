import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { APP, inPackage } from './root'

/** What `thread.js` does; its fields are those of the task there. */
export interface Task {
  kind: 'font' | 'png'
  [field: string]: unknown
}

type Answer = { id: number; bytes: Uint8Array } | { id: number; fault: string }

interface Thread {
  worker: Worker
  waiting: Map<number, { resolve: (bytes: Buffer) => void; reject: (fault: Error) => void }>
}

/** More would wait for the processor: what is left to a story's own thread is as much as these do. */
const MOST = 2
const threads: Thread[] = []
let last = 0

/** Does a task on a thread beside this one: the one that has least to do. Rejects with what failed there. */
export function onThread(task: Task): Promise<Buffer> {
  const idle = threads.find(({ waiting }) => !waiting.size)
  const thread =
    idle ??
    (threads.length < MOST ? start() : threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a)))
  const id = ++last
  thread.worker.ref()
  thread.worker.postMessage({ id, task })
  return new Promise((resolve, reject) => thread.waiting.set(id, { resolve, reject }))
}

function start(): Thread {
  // beside the sources, or beside the command that was built of them
  const source = inPackage('src/build/thread.js')
  const worker = new Worker(existsSync(source) ? source : new URL('command/thread.js', APP))
  const thread: Thread = { worker, waiting: new Map() }
  threads.push(thread)
  worker.on('message', (answer: Answer) => {
    const asked = thread.waiting.get(answer.id)
    thread.waiting.delete(answer.id)
    // a thread with nothing to do keeps no command from its end
    if (!thread.waiting.size) worker.unref()
    if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes))
    else asked?.reject(new Error(answer.fault))
  })
  worker.on('error', (fault) => {
    for (const { reject } of thread.waiting.values()) reject(fault)
    thread.waiting.clear()
    threads.splice(threads.indexOf(thread), 1)
  })
  return thread
}
