import workerUrl from '../../build/in-page/build-worker?worker&url'
import type { CheckAnswer, CheckQuestion } from '../../build/in-page/question'
import { newWorker } from '../../trusted'
import { folderFiles, folderName } from '../archive/folder'
import type { Draft } from '../draft/draft'
import { listAt, removeAt, setAt, valueAt, type Json } from '../draft/json'
import type { Fault } from './faults'
import { siteRoot } from './site-root'

/** What of a layer only the code of the build can judge. */
const OF_LAYERS = ['geography', 'pmtiles']

/** Whether the folder's checker has more to say of a story than the checker of its file. */
export function needsFolder({ story, files }: Draft): boolean {
  const layers = listAt(story, ['layers'])
  return (
    files.size > 0 ||
    listAt(story, ['derived']).length > 0 ||
    listAt(story, ['basemap', 'detail']).length > 0 ||
    layers.some((layer) => OF_LAYERS.some((key) => valueAt(layer, [key]) !== undefined))
  )
}

/** Keys of a story that say nothing of its folder: what is written in them need not be looked at there again. */
const WORDS = ['title', 'summary', 'article', 'sources', 'actors', 'changes']

/** What of a story its folder is judged by. */
function folderParts(story: Json): string {
  const parts = WORDS.reduce((made, key) => removeAt(made, [key]), story)
  const pictures = listAt(story, ['annotations']).map((note) => valueAt(note, ['image']) ?? null)
  return JSON.stringify(setAt(parts, ['annotations'], pictures))
}

/** The command's checker of a whole folder, on a thread of its own that starts when it is first asked. */
export class FolderChecker {
  #worker: Worker | null = null
  #id = 0
  #sent: Draft['files'] = new Map()
  #answer: ((faults: Fault[] | null) => void) | null = null
  #last: { parts: string; files: Draft['files'] } | null = null

  /** Whether a draft differs from the one before in what its folder is judged by. */
  isNew({ story, files }: Draft): boolean {
    return this.#last?.files !== files || this.#last.parts !== folderParts(story)
  }

  /** What it says of a draft; `null` where it could not be had. Never answers where another is asked about before it has. */
  check(draft: Draft): Promise<Fault[] | null> {
    this.#last = { parts: folderParts(draft.story), files: draft.files }
    return new Promise((resolve) => {
      this.#answer = resolve
      try {
        this.#worker ??= this.#start()
        this.#worker.postMessage(this.#question(draft))
      } catch {
        resolve(null)
      }
    })
  }

  /** Files are sent once, however often the story changes. */
  #question(draft: Draft): CheckQuestion {
    const changed = new Map([...draft.files].filter(([path, bytes]) => this.#sent.get(path) !== bytes))
    const gone = [...this.#sent.keys()].filter((path) => !draft.files.has(path))
    this.#sent = draft.files
    const [story] = folderFiles({ ...draft, files: new Map() })
    return {
      check: ++this.#id,
      root: siteRoot(),
      folder: folderName(draft),
      changed: new Map([story!, ...changed]),
      gone,
    }
  }

  #start(): Worker {
    const worker = newWorker(workerUrl)
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.check !== this.#id) return
      const { problems, warnings } = data
      if (!problems || !warnings) return this.#answer?.(null)
      this.#answer?.([
        ...problems.map((problem) => ({ ...problem, isWarning: false })),
        ...warnings.map((problem) => ({ ...problem, isWarning: true })),
      ])
    }
    worker.onerror = () => {
      this.end()
      this.#answer?.(null)
    }
    return worker
  }

  end(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#sent = new Map()
    this.#last = null
  }
}
