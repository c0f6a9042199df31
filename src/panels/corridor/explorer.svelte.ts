import type { BottleneckResult, CorridorClient, Detour, LngLat } from '../../corridor'
import type { Story } from '../../story'
import { formatCorridor } from '../../view/corridor-link'
import type { CorridorSettings } from '../../view/state'
import { coastOfStrip, crossingCentres } from './land-parts'
import { compute, neckOf, Unanswered, wayKey, type Outcome } from './outcome'
import { settingsAhead } from './settings-ahead'
import { chosenVia, limitsOf } from './settings'
import { loadLand, startWorker, type LandAccuracy } from './workers'

/** Rest after the last change before the slow questions are asked. */
const REST_MS = 250
/** So many outcomes are kept: those worked out ahead and those a reader comes back to. */
const KEPT = 64

/**
 * Keeps the figures up with the settings: one computation at a time, always the latest settings next, at most one
 * a frame. The narrowest place is asked of a worker of its own once the reader rests; then, for a reader who is at the
 * block's controls, the outcomes of its next settings are worked out ahead, as each takes a land of its own.
 */
export class Explorer {
  status = $state<'loading' | 'ready' | 'failed'>('loading')
  outcome = $state.raw<Outcome | null>(null)
  /** The narrowest place of `outcome`; `null` until it is known. */
  neck = $state.raw<BottleneckResult | null>(null)
  detours = $state.raw<Detour[]>([])
  /** How exact the figures are; `null` until the land is there. */
  accuracy = $state.raw<LandAccuracy | null>(null)
  /** Where the crossings lie, by id. */
  crossings = $state.raw<Record<string, LngLat>>({})
  /** The reader's place on the line, in km from its start. */
  cursorKm = $state<number | null>(null)
  /** Worker times of each update in ms, newest last, for who measures. */
  readonly times: number[] = []
  readonly #story: Story
  /** By settings, the one that was wanted last at the end. */
  readonly #kept = new Map<string, Outcome>()
  #coastline: LngLat[] = []
  #quick: CorridorClient | null = null
  #ownThread = false
  #slow: CorridorClient | null = null
  #wanted: CorridorSettings | null = null
  #running = false
  #closed = false
  /** A reader's hand or focus has come to the block's controls. */
  #expectsBlock = false
  /** Nothing is asked, and nothing slow is left to ask. */
  #rested = false
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(story: Story) {
    this.#story = story
    void this.start()
  }

  /** Starts, or starts again after a failure. */
  async start() {
    this.status = 'loading'
    try {
      const { collection, detours, accuracy } = await loadLand()
      this.crossings = crossingCentres(collection)
      const { coast, strip } = this.#story.derived[0]?.whatIf ?? {}
      this.#coastline = coast ? coastOfStrip(collection, strip?.within) : []
      this.detours = detours
      this.accuracy = accuracy
      const { client, ownThread } = await startWorker()
      this.#quick = client
      this.#ownThread = ownThread
      if (this.#closed) return this.#quick.close()
      this.status = 'ready'
      void this.#run()
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Asks for an outcome; replaces what was asked and is not under way yet. */
  want(settings: CorridorSettings) {
    this.#wanted = settings
    void this.#run()
  }

  /** Works ahead from now on: a setting of the block may come next. */
  expectBlock() {
    if (this.#expectsBlock) return
    this.#expectsBlock = true
    if (this.#rested) void this.#workAhead()
  }

  close() {
    this.#closed = true
    clearTimeout(this.#rest)
    this.#quick?.close()
    this.#slow?.close()
  }

  async #run() {
    if (this.#running || !this.#quick || this.status !== 'ready') return
    this.#running = true
    this.#rested = false
    clearTimeout(this.#rest)
    try {
      while (this.#wanted && !this.#closed) {
        await frame()
        const settings = this.#wanted
        this.#wanted = null
        const before = this.outcome
        const outcome = await this.#outcomeOf(settings, this.#quick)
        if (!before || wayKey(before.via, before.limits) !== wayKey(outcome.via, outcome.limits))
          this.neck = null
        this.times.push(outcome.ms)
        if (this.times.length > 500) this.times.shift()
        this.outcome = outcome
      }
      this.#rest = setTimeout(() => void this.#useRest(), REST_MS)
    } catch (error) {
      if (!this.#closed) this.#fail(error)
    } finally {
      this.#running = false
    }
  }

  async #useRest() {
    await this.#askSlowly()
    this.#rested = !this.#running
    await this.#workAhead()
  }

  /** Kept from before (then it took no time), or computed. Throws `Unanswered`. */
  async #outcomeOf(settings: CorridorSettings, client: Pick<CorridorClient, 'ask'>): Promise<Outcome> {
    const key = formatCorridor(settings)
    const kept = this.#kept.get(key)
    const [via, limits] = [chosenVia(this.#story, settings), limitsOf(this.#story, settings)]
    const outcome = kept
      ? { ...kept, ms: 0 }
      : await compute(client, settings, { via, limits, coastline: this.#coastline }, this.outcome)
    this.#kept.delete(key)
    this.#kept.set(key, outcome)
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    return outcome
  }

  /** Ends as soon as the reader goes on. */
  async #workAhead() {
    const [outcome, quick] = [this.outcome, this.#quick]
    if (!this.#expectsBlock || !outcome || !quick || !this.#ownThread) return
    const busy = () => this.#running || this.#closed || this.outcome !== outcome
    const whileIdle: Pick<CorridorClient, 'ask'> = {
      // a question beside the reader's own would make that one stale
      ask: (kind, asks) => (busy() ? Promise.resolve({ status: 'stale' }) : quick.ask(kind, asks)),
    }
    try {
      for (const settings of settingsAhead(this.#story, outcome.settings)) {
        if (busy()) return
        await this.#outcomeOf(settings, whileIdle)
      }
    } catch (error) {
      // the reader's own questions find out what is wrong
      if (!(error instanceof Unanswered)) console.warn('Nothing was worked out ahead:', error)
    }
  }

  async #askSlowly() {
    const outcome = this.outcome
    if (!outcome || this.#closed) return
    try {
      this.#slow ??= (await startWorker()).client
      if (this.#closed) return this.#slow.close()
      if (!this.neck && outcome.route.status === 'ok') {
        const neck = await neckOf(this.#slow, outcome)
        if (
          this.outcome &&
          wayKey(this.outcome.via, this.outcome.limits) === wayKey(outcome.via, outcome.limits)
        )
          this.neck = neck
      }
    } catch (error) {
      // what it would add is left out; the figures stand without it
      if (!(error instanceof Unanswered)) console.warn('The narrowest place was not computed:', error)
    }
  }

  #fail(error: unknown) {
    this.status = 'failed'
    console.warn('The route was not computed:', error)
  }
}

/** The next frame; a page out of sight has none, so a moment later at the latest. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, 100)
    requestAnimationFrame(done)
  })
}
