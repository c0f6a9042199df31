import workerUrl from './check-worker?worker&url'
import { parseStory, type Parsed } from '../../story'
import { newWorker } from '../../trusted'
import { STORY_FILE } from '../draft/draft'
import type { Json } from '../draft/json'

/** The checker on a thread of its own; in the page where no worker starts. */
export class Checker {
  #worker: Worker | null
  #id = 0
  #story: Json = null
  #answer: ((parsed: Parsed) => void) | null = null

  constructor() {
    try {
      this.#worker = newWorker(workerUrl)
      this.#worker.onerror = () => this.#failed()
      this.#worker.onmessage = ({ data }: MessageEvent<{ id: number; parsed: Parsed }>) => {
        if (data.id === this.#id) this.#answer?.(data.parsed)
      }
    } catch {
      this.#worker = null
    }
  }

  /** What the checker says of a story; never answers where another is asked about before it has. */
  check(story: Json): Promise<Parsed> {
    this.#id++
    if (!this.#worker) return Promise.resolve(parseStory(story, STORY_FILE))
    return new Promise((resolve) => {
      this.#story = story
      this.#answer = resolve
      this.#worker!.postMessage({ id: this.#id, story })
    })
  }

  /** Its script did not come: what waits is answered here. */
  #failed() {
    this.end()
    this.#worker = null
    this.#answer?.(parseStory(this.#story, STORY_FILE))
  }

  end(): void {
    this.#worker?.terminate()
  }
}
