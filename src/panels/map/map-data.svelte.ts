import type { FeatureCollection } from 'geojson'
import { needsFine } from '../../map/basemap'
import { loadPack } from '../../map/load'
import { showsBeyond } from '../../map/near-world'
import { packSources, type PackName } from '../../map/pack-sources'
import { EMPTY } from '../../map/style'
import { storyFile } from '../../view/page-files'
import type { Camera } from '../../view/state'
import type { App } from '../state/app.svelte'
import { count, fill } from '../language/text'

const ANEW = 'asked anew'

/** The data of the live map: each pack is fetched once; the reader is told of what fails, and can ask again. */
export class MapData {
  /** What has arrived, by map source; the fine ground, which comes later than a map, as empty until then. */
  sources = $state.raw<Partial<Record<string, FeatureCollection>>>({ fine: EMPTY })
  readonly #app: App
  readonly #onRecovered: () => void
  readonly #there = new Set<PackName>()
  readonly #failed = new Set<PackName>()
  readonly #underWay = new Map<PackName, { hold: AbortController; done: Promise<void> }>()

  /** @param onRecovered called when a pack that had failed has arrived after all */
  constructor(app: App, onRecovered: () => void) {
    this.#app = app
    this.#onRecovered = onRecovered
  }

  has(name: PackName): boolean {
    return this.#there.has(name)
  }

  /** Fetches a pack, unless it is here, on its way, or failed before: then the reader decides. Never rejects. */
  load(name: PackName, again = false): Promise<void> {
    if (this.#there.has(name) || this.#failed.has(name)) return Promise.resolve()
    // a story without such layers has nothing to wait for
    if (!packSources(this.#app.view.story)[name].length) return Promise.resolve()
    const underWay = this.#underWay.get(name)
    if (underWay) return underWay.done
    const hold = new AbortController()
    const done = this.#fetch(name, hold, again)
    this.#underWay.set(name, { hold, done })
    return done
  }

  /** Fetches the finer and the farther ground, where a map of that size, in CSS px, shows it or soon will. Never rejects. */
  async loadGround(camera: Camera, size: { width: number; height: number }, ahead?: number): Promise<void> {
    const { near, region } = this.#app
    // nothing waits for it: until then the world's ground lies there
    if (region && showsBeyond(near, camera, size, ahead)) void this.load('region')
    await Promise.all([
      needsFine(camera.zoom) && this.load('fine'),
      showsBeyond(region ?? near, camera, size, ahead) && this.load('world'),
    ])
  }

  /** Gives up on what is under way and asks for it anew, for a network that hangs. */
  askAgain() {
    for (const [name, { hold }] of [...this.#underWay]) {
      this.#underWay.delete(name)
      hold.abort(ANEW)
      void this.load(name, true)
    }
  }

  async #fetch(name: PackName, hold: AbortController, again: boolean): Promise<void> {
    const { view, words, locale } = this.#app
    const sources = packSources(view.story)[name]
    const pack = await loadPack({ url: storyFile(name), sources }, hold, again)
    // who waited for this one gets the one that was asked for meanwhile
    if (hold.signal.reason === ANEW) return this.load(name)
    this.#underWay.delete(name)
    if (pack.status === 'bad') {
      this.#failed.add(name)
      console.warn(`The data of the map, ${name}: ${pack.reason}, ${pack.detail}`)
      view.tell({
        id: `pack-${name}`,
        text: words.packFailed[name === 'region' ? 'world' : name],
        retry: () => void this.#again(name),
      })
      return
    }
    this.#there.add(name)
    view.settle(`pack-${name}`)
    this.sources = { ...this.sources, ...pack.sources }
    if (pack.dropped.length === 0) return
    console.warn(`The data of the map, ${name}: left out`, pack.dropped)
    view.tell({
      id: `pack-${name}`,
      text: fill(words.packParts, { parts: count(words.parts, pack.dropped.length, locale) }),
    })
  }

  async #again(name: PackName) {
    this.#failed.delete(name)
    await this.load(name, true)
    if (this.has(name)) this.#onRecovered()
  }
}
