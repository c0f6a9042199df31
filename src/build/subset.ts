import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { APP, inPackage } from './root'

export interface Cut {
  /** The font's path, WOFF2. */
  file: string
  /** The characters that it keeps. */
  text: string
  targetFormat: 'woff2' | 'truetype'
}

type Answer = { id: number; bytes: Uint8Array } | { id: number; fault: string }

let thread: Worker | undefined
let last = 0
const waiting = new Map<number, { resolve: (font: Buffer) => void; reject: (fault: Error) => void }>()

/** A font cut to some characters, on a thread of its own. Rejects where the file is no font. */
export function subset(cut: Cut): Promise<Buffer> {
  thread ??= start()
  const id = ++last
  thread.ref()
  thread.postMessage({ id, ...cut })
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

function start(): Worker {
  // beside the sources, or beside the command that was built of them
  const source = inPackage('src/build/subset-worker.js')
  const worker = new Worker(existsSync(source) ? source : new URL('command/subset-worker.js', APP))
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    // a thread with nothing to do keeps no command from its end
    if (!waiting.size) worker.unref()
    if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes))
    else asked?.reject(new Error(answer.fault))
  })
  worker.on('error', (fault) => {
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
    thread = undefined
  })
  return worker
}
