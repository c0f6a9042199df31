import { untrack } from 'svelte'
import { interfaceFor } from '../../../languages'
import { BASEMAP_WORDS } from '../../../languages/basemap'
import type { OwnGround } from '../../../map/own-ground/own-ground'
import { plainText } from '../../../story'
import { tilesFile } from '../../../story/layer-tiles'
import { groundHosts, OWN_GROUND } from '../../../story/own-ground'
import { fromRoot, pageFiles } from '../../../view/page-files'
import { fill } from '../../language/text'
import type { App } from '../../state/app.svelte'
import { answerFor, keepAnswer } from './answer'
import GroundNote from './GroundNote.svelte'

const NOTICE = 'own-ground'

/**
 * The basemap of a story's own over the build's. One of the page's own site is shown by itself; of another host nothing
 * is asked before the reader lets the page, which keeps the answer until the tab is closed.
 */
export class GroundChoice {
  /** What the page says of it where it tells of borders and of what it loads. */
  readonly Note = GroundNote
  /** What the map shows of it; `null` where it shows none. */
  shown = $state.raw<OwnGround | null>(null)
  /** The other hosts that have it, in words; empty where the page's own site has it. */
  hosts = $state('')
  /** Whether it is known to be drawn by our own policy. */
  isOurs = $state(false)
  /** Who gives it, as the story credits them. */
  readonly maker: string
  readonly #app: App
  #isAsked = false

  constructor(app: App) {
    this.#app = app
    const { basemap = {} } = app.view.story
    this.maker = plainText((basemap.tiles ?? basemap.style)!.credit)
    this.hosts = named(groundHosts(basemap))
    this.isOurs = basemap.ground?.schema === 'placeline'
  }

  get words() {
    const words = BASEMAP_WORDS[interfaceFor(this.#app.lang)]
    const names = { host: this.hosts, maker: this.maker }
    return Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, fill(text, names)]),
    ) as typeof words
  }

  /** Shows it, or asks, once the map lives; to be called while the component is set up. */
  follow() {
    const { view } = this.#app
    $effect(() => {
      if (this.#app.liveMap && this.#app.stage === 'live') untrack(() => this.begin())
    })
    $effect(() => {
      if (!view.notices.some(({ id }) => id === NOTICE)) untrack(() => this.putAway())
    })
  }

  /** The notice is gone; where it asked, that is an answer. */
  putAway() {
    if (!this.#isAsked) return
    this.#isAsked = false
    keepAnswer(this.hosts, 'no')
  }

  /** The reader wants it. */
  async show() {
    const { view } = this.#app
    this.#isAsked = false
    view.settle(NOTICE)
    if (this.hosts) keepAnswer(this.hosts, 'yes')
    try {
      const { openGround } = await import('../../../map/own-ground/open')
      const opened = await openGround(view.story.basemap!, {
        root: fromRoot(''),
        whole: pageFiles()?.assets[tilesFile(OWN_GROUND)],
        onFault: (error) => this.#faulty(error),
      })
      this.isOurs = opened.isOurs
      this.shown = opened
    } catch (error) {
      this.#failed(error)
    }
  }

  /** The reader does not want it any more. */
  hide() {
    keepAnswer(this.hosts, 'no')
    this.#app.view.settle(NOTICE)
    this.shown = null
  }

  /** The map lives. */
  begin() {
    if (this.shown) return
    const { origin } = new URL(document.baseURI)
    this.hosts = named(groundHosts(this.#app.view.story.basemap!).filter((host) => host !== origin))
    const answer = this.hosts ? answerFor(this.hosts) : 'yes'
    if (answer === 'yes') return void this.show()
    if (answer === 'no') return
    this.#isAsked = true
    this.#tell(this.words.ask, () => void this.show(), this.words.load)
  }

  /** A tile did not come. A style would leave its background there, so all of it goes. */
  #faulty(error: unknown) {
    if (this.#app.view.story.basemap!.style) return this.#failed(error)
    console.warn('A tile of the basemap:', error)
    this.#tell(this.words.partly, () => {
      this.#app.view.settle(NOTICE)
      this.#app.liveMap?.reloadTiles(OWN_GROUND)
    })
  }

  #failed(error: unknown) {
    console.warn(`The basemap of ${this.hosts || 'the story'}:`, error)
    this.shown = null
    this.#tell(this.hosts ? this.words.failed : this.words.partly, () => void this.show())
  }

  #tell(text: string, retry: () => void, button?: string) {
    this.#app.view.tell({ id: NOTICE, text, retry, ...(button !== undefined && { button }) })
  }
}

/** The hosts of some origins. */
const named = (origins: string[]) => origins.map((origin) => new URL(origin).host).join(', ')
