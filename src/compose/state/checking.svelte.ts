import type { Draft } from '../draft/draft'
import { valueAt, type Path } from '../draft/json'
import { segmentsOf } from '../../story/positions'
import { checkedDraft, type Checked } from './check-draft'
import { Checker } from './checker'
import type { Fault } from './faults'
import { FolderChecker, needsFolder } from './folder-checker'

/** The checker comes after the letters, which may not wait for it; that of the folder, which has more to load, when they rest. */
const CHECK_AFTER_MS = 300
const FOLDER_AFTER_MS = 900

/** The path of the innermost item of a list that a path leads into. */
function recordOf(path: string): Path {
  const keys = segmentsOf(path)
  return keys.slice(0, keys.findLastIndex((key) => typeof key === 'number') + 1)
}

const isAmong = (faults: readonly Fault[], { path, wrong }: Fault) =>
  faults.some((one) => one.path === path && one.wrong === wrong)

/** What the checkers say of a draft: that of the story at once, that of the whole folder a little later. */
export class Checking {
  #story = $state.raw<Checked>({ faults: [], story: null })
  /** What the folder's checker said last that the checker of the story does not say. */
  #folder = $state.raw<Fault[]>([])
  /** Whether the checker has spoken of the story at all. */
  isChecked = $state(false)
  readonly #draft: () => Draft

  constructor(draft: () => Draft) {
    this.#draft = draft
  }

  /** Faults before warnings. */
  readonly faults = $derived.by(() => this.#all())

  #all(): Fault[] {
    const { faults } = this.#story
    const { story } = this.#draft()
    // a record that went meanwhile takes with it what was said of it
    const isThere = ({ path }: Fault) => valueAt(story, recordOf(path)) !== undefined
    const more = this.#folder.filter((one) => isThere(one) && !isAmong(faults, one))
    return more.length
      ? [...faults, ...more].sort((a, b) => Number(a.isWarning) - Number(b.isWarning))
      : faults
  }

  /** Checks after each edit, as long as the effect's owner lives. */
  follow(): void {
    const [checker, whole] = [new Checker(), new FolderChecker()]
    $effect(() => {
      const draft = this.#draft()
      const isLatest = () => draft === this.#draft()
      let timer = setTimeout(async () => {
        const parsed = await checker.check(draft.story)
        if (!isLatest()) return
        this.#story = checkedDraft(draft, parsed)
        this.isChecked = true
        if (!needsFolder(draft)) this.#folder = []
        // of a story that its own checker refuses, the folder's says nothing more
        else if (parsed.status === 'ok' && whole.isNew(draft))
          timer = setTimeout(() => void this.#askFolder(whole, draft), FOLDER_AFTER_MS)
      }, CHECK_AFTER_MS)
      return () => clearTimeout(timer)
    })
    $effect(() => () => {
      checker.end()
      whole.end()
    })
  }

  async #askFolder(whole: FolderChecker, draft: Draft): Promise<void> {
    const { faults } = this.#story
    const said = await whole.check(draft)
    // words that were written meanwhile change nothing of it
    if (said && !whole.isNew(this.#draft())) this.#folder = said.filter((one) => !isAmong(faults, one))
  }
}
