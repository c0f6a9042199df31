import workerUrl from '../../build/in-page/build-worker?worker&url'
import type { SiteAnswer, SiteKind, SiteQuestion } from '../../build/in-page/question'
import { newWorker } from '../../trusted'
import { folderFiles, folderName } from '../archive/folder'
import type { Draft } from '../draft/draft'

/** Builds a story on a thread of its own, as `placeline build` does; or says what is in the way. Never rejects. */
export function makeSite(draft: Draft, kind: SiteKind, site: string): Promise<SiteAnswer> {
  return new Promise((resolve) => {
    try {
      const worker = newWorker(workerUrl)
      const end = (answer: SiteAnswer) => {
        worker.terminate()
        resolve(answer)
      }
      worker.onmessage = ({ data }: MessageEvent<SiteAnswer>) => end(data)
      worker.onerror = ({ message }) => end({ fault: message || 'the thread did not start' })
      const root = new URL('./', location.href).href
      const question: SiteQuestion = { root, id: folderName(draft), files: folderFiles(draft), kind, site }
      worker.postMessage(question)
    } catch (error) {
      resolve({ fault: String(error) })
    }
  })
}
