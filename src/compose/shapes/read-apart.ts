import workerUrl from './shapes-worker?worker&url'
import { newWorker } from '../../trusted'
import { BYTES_MOST, readShapes, type ShapesRead } from './read-shapes'

/** The shapes of a file, read on a thread of its own; in the page where none starts. Never rejects. */
export async function readFileApart(file: File): Promise<ShapesRead> {
  // what is too large is not even fetched from the disk
  if (file.size > BYTES_MOST) return { status: 'bad', why: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return new Promise((resolve) => {
    try {
      const worker = newWorker(workerUrl)
      worker.onmessage = ({ data }: MessageEvent<ShapesRead>) => {
        worker.terminate()
        resolve(data)
      }
      worker.onerror = () => {
        worker.terminate()
        resolve(readShapes(file.name, bytes))
      }
      worker.postMessage({ name: file.name, bytes })
    } catch {
      resolve(readShapes(file.name, bytes))
    }
  })
}
