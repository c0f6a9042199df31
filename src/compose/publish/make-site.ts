import workerUrl from '../../build/in-page/build-worker?worker&url'
import type { Progress, SiteAnswer, SiteKind, SiteQuestion } from '../../build/in-page/question'
import { newWorker } from '../../trusted'
import { folderFiles, folderName } from '../archive/folder'
import type { Draft } from '../draft/draft'
import { siteRoot } from '../state/site-root'

export interface Making {
  /** Never rejects; `null` where it was stopped. */
  made: Promise<SiteAnswer | null>
  stop: () => void
}

const failed = (said: string): SiteAnswer => ({
  fault: { path: '', wrong: said || 'the thread did not start', right: '' },
})

/** Builds a story on a thread of its own, as `placeline build` does; or says what is in the way. */
export function makeSite(
  draft: Draft,
  kind: SiteKind,
  site: string,
  onProgress: (progress: Progress) => void,
): Making {
  let stop = () => {}
  const made = new Promise<SiteAnswer | null>((resolve) => {
    try {
      const worker = newWorker(workerUrl)
      const end = (answer: SiteAnswer | null) => {
        worker.terminate()
        resolve(answer)
      }
      stop = () => end(null)
      worker.onmessage = ({ data }: MessageEvent<SiteAnswer | Progress>) =>
        'stage' in data ? onProgress(data) : end(data)
      worker.onerror = ({ message }) => end(failed(message))
      const question: SiteQuestion = {
        root: siteRoot(),
        id: folderName(draft),
        files: folderFiles(draft),
        kind,
        site,
      }
      worker.postMessage(question)
    } catch (error) {
      resolve(failed(String(error)))
    }
  })
  return { made, stop: () => stop() }
}
