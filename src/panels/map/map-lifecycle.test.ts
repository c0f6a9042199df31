import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LiveMap, LiveMapOptions } from '../../map/live'
import { parseLink } from '../../view/link'
import type { Camera } from '../../view/state'
import { View } from '../../view/view.svelte'
import { App } from '../state/app.svelte'
import { loadCatalogue } from '../language/text'
import { MapLifecycle, type LifecycleParts, type StageOptions } from './map-lifecycle.svelte'
import { REAL_FILE, readStory } from '../../../tests/fixtures/story-files'

/** Other checks may have the processor at the same time. */
const PATIENT = { timeout: 60_000 }

const story = readStory(REAL_FILE)
const words = await loadCatalogue('en')
const RESTING: Camera = { center: [34, 47], zoom: 4 }
const OPENING: Camera = { center: [37, 48], zoom: 5 }

/** A live map that does nothing by itself: a test says what MapLibre would tell of it. */
class FakeMap {
  static made: FakeMap[] = []
  readonly map = { triggerRepaint: vi.fn() }
  readonly destroy = vi.fn()
  camera: Camera
  /** What waits for the graphics processor. */
  drawn = () => {}
  constructor(readonly options: LiveMapOptions) {
    this.camera = options.camera
    FakeMap.made.push(this)
  }
  whenDrawn(done: () => void) {
    this.drawn = done
  }
}

interface Setup {
  search?: string
  has?: boolean
  hasWebGl?: boolean
  load?: LifecycleParts['load']
}

function made({ search = '', has = true, hasWebGl = true, load }: Setup = {}) {
  const link = parseLink(search, '', story, {}, 'en')
  const view = new View(story, link.frame, link.state)
  const app = new App(
    view,
    { figures: null, credit: '', root: './', near: [-180, -85, 180, 84] },
    words,
    'en',
  )
  const calls: string[] = []
  const state = { has, hasWebGl, opening: OPENING, width: 840, measured: 0, isHidden: false }
  const life = new MapLifecycle(app, {
    data: {
      load: async (name) => void calls.push(`load ${name}`),
      loadGround: async ({ zoom }, { width }, ahead) =>
        void (zoom > 6 && calls.push(`load ground ${width}${ahead === 0 ? ' at once' : ''}`)),
      has: () => state.has,
      askAgain: () => void calls.push('ask again'),
    },
    camera: {
      resting: RESTING,
      get size() {
        state.measured++
        return { width: state.width, height: 800 }
      },
      get opening() {
        return state.opening
      },
      start: () => (calls.push('start camera'), state.opening),
      fitAnew: () => void calls.push('fit anew'),
    },
    overlay: {
      whenReady: async () => void calls.push('tags ready'),
      overStill: ({ zoom }, { elsewhere }) =>
        void calls.push(`still ${zoom}${elsewhere ? ' elsewhere' : ''}`),
      hideStill: (elsewhere) => void (state.isHidden = elsewhere),
      showLive: () => void calls.push('show live'),
      look: ({ zoom }) => void calls.push(`look ${zoom}`),
      follow: ({ zoom }) => void calls.push(`follow ${zoom}`),
      keepNamesClear: ({ zoom }) => void calls.push(`clear ${zoom}`),
      passOnTo: () => void calls.push('pass on'),
    },
    load: load ?? (async () => FakeMap as unknown as new (options: LiveMapOptions) => LiveMap),
    options: () => ({}) as StageOptions,
    hasWebGl: () => state.hasWebGl,
  })
  const notices = () => view.notices.map(({ id, retry }) => (retry ? `${id} retry` : id))
  const retry = (id: string) => view.notices.find((notice) => notice.id === id)!.retry!()
  return { app, view, life, calls, state, notices, retry }
}

type Made = ReturnType<typeof made>
const newest = () => FakeMap.made.at(-1)!

/** Starts a map and brings it to where the reader sees it. */
async function shown(setup?: Setup): Promise<Made & { map: FakeMap }> {
  const all = made(setup)
  await all.life.start()
  const map = newest()
  map.options.onReady()
  map.drawn()
  return { ...all, map }
}

describe('the life of the live map', () => {
  beforeEach(() => {
    FakeMap.made = []
    vi.spyOn(console, 'warn').mockImplementation(() => {})
  })
  afterEach(() => void vi.restoreAllMocks())

  it('starts behind the static one: data and code, then the tags, the camera and the map', async () => {
    const { app, life, calls } = made()
    expect([app.stage, life.isReady, life.isShown]).toEqual(['still', false, false])
    const started = life.start()
    expect(app.stage).toBe('loading')
    await started
    expect(calls).toEqual([
      'still 5 elsewhere',
      'load basemap',
      'load layers',
      'load route',
      'tags ready',
      'start camera',
      'look 5',
      'follow 5',
      'clear 5',
      'pass on',
      'follow 5',
      'clear 5',
    ])
    expect(newest().options.camera).toBe(OPENING)
    expect(app.liveMap).toBe(newest())
    expect([app.stage, life.isReady]).toEqual(['loading', false])
  })

  it('is shown once it is drawn, and no sooner', async () => {
    const { app, life, calls } = made()
    await life.start()
    const map = newest()
    map.options.onReady()
    expect([app.stage, life.isReady]).toEqual(['live', false])
    calls.length = 0
    map.drawn()
    expect([life.isReady, life.isShown]).toEqual([true, true])
    expect(calls).toEqual(['show live', 'follow 5'])
    expect(map.map.triggerRepaint).toHaveBeenCalledOnce()
  })

  it('has the ground of its view before that is drawn, and fetches more where the reader goes', async () => {
    const { life, state, calls } = made()
    state.opening = { ...OPENING, zoom: 9 }
    await life.start()
    expect(calls.indexOf('load ground 840 at once')).toBeGreaterThan(calls.indexOf('look 9'))
    expect(calls.indexOf('load ground 840 at once')).toBeLessThan(calls.indexOf('clear 9'))

    const { map, calls: later } = await shown()
    expect(later.filter((call) => call.startsWith('load ground'))).toEqual([])
    map.camera = { ...OPENING, zoom: 9 }
    map.options.onMove()
    expect(later.slice(-2)).toEqual(['follow 9', 'load ground 840'])
  })

  it('hides the static map as soon as it is moved elsewhere, before it is shown too', async () => {
    const { life, state } = made()
    state.opening = RESTING
    await life.start()
    const map = newest()
    map.options.onMove()
    expect(state.isHidden).toBe(false)
    map.camera = { ...RESTING, zoom: 2 }
    map.options.onMove()
    expect([life.isShown, state.isHidden]).toEqual([false, true])
    map.camera = RESTING
    map.options.onReady()
    map.drawn()
    expect([life.isShown, state.isHidden]).toEqual([true, false])
    map.camera = { ...RESTING, center: [30, 47] }
    map.options.onMove()
    expect(state.isHidden).toBe(true)
    // it covers the static one by now: to show that again in each move across its view would have the page styled anew
    map.camera = RESTING
    map.options.onMove()
    expect(state.isHidden).toBe(true)
    map.options.onLost()
    // the static map stands in for it, whatever is moved meanwhile
    state.isHidden = false
    map.options.onMove()
    expect(state.isHidden).toBe(false)
  })

  it('has its place measured where its size changes, and not with each frame of a move', async () => {
    const { life, state, calls, map } = await shown()
    map.camera = { ...OPENING, zoom: 9 }
    state.measured = 0
    for (let frame = 0; frame < 3; frame++) map.options.onMove()
    expect(state.measured).toBe(0)
    state.width = 390
    life.resize()
    map.options.onMove()
    expect(calls.at(-1)).toBe('load ground 390')
  })

  it('stands in with the static map where no basemap comes, without a notice of its own', async () => {
    const { app, life, calls, notices } = made({ has: false })
    await life.start()
    expect(app.stage).toBe('failed')
    expect(FakeMap.made).toEqual([])
    expect(calls.at(-1)).toBe('still 4')
    expect(notices()).toEqual([])
  })

  it('fails where its code does not come, and can be started again', async () => {
    let broken = true
    const { app, life, notices, retry } = made({
      load: async () => {
        if (broken) throw new Error('no code')
        return FakeMap as unknown as new (options: LiveMapOptions) => LiveMap
      },
    })
    await life.start()
    expect(app.stage).toBe('failed')
    expect(notices()).toEqual(['map retry'])
    broken = false
    retry('map')
    await vi.waitFor(() => expect(app.liveMap).not.toBeNull(), PATIENT)
    newest().options.onReady()
    expect(app.stage).toBe('live')
    expect(notices()).toEqual([])
  })

  it('offers no second try without WebGL', async () => {
    const { life, notices } = made({
      hasWebGl: false,
      load: async () => {
        throw new Error('no context')
      },
    })
    await life.start()
    expect(notices()).toEqual(['map'])
  })

  it('fails after it has begun, where its worker does not start', async () => {
    const { app, life, calls, notices } = made()
    await life.start()
    const map = newest()
    map.options.onBroken(new Error('worker'))
    expect(map.destroy).toHaveBeenCalledOnce()
    expect([app.stage, app.liveMap]).toEqual(['failed', null])
    expect(calls.at(-1)).toBe('still 4')
    expect(notices()).toEqual(['map retry'])
  })

  it('stands behind the static map while its drawing surface is lost, and comes back with it', async () => {
    const { app, life, calls, map, notices } = await shown()
    map.options.onLost()
    expect([life.isReady, life.isShown, app.stage]).toEqual([true, false, 'live'])
    expect(calls.at(-1)).toBe('still 4')
    expect(notices()).toEqual(['context retry'])
    calls.length = 0
    life.resize()
    expect(calls).toEqual(['still 4'])
    map.options.onRestored()
    expect(life.isShown).toBe(true)
    expect(calls.at(-1)).toBe('follow 5')
    expect(notices()).toEqual([])
  })

  it('is not made any more where its page goes while it starts', async () => {
    const { app, life } = made()
    const started = life.start()
    life.end()
    await started
    expect(FakeMap.made).toEqual([])
    expect(app.liveMap).toBeNull()
  })

  it('is started anew where its drawing surface does not come back', async () => {
    const { app, life, map, notices, retry } = await shown()
    map.options.onLost()
    retry('context')
    expect([app.stage, life.isReady, life.isShown]).toEqual(['loading', false, false])
    expect(map.destroy).toHaveBeenCalledOnce()
    expect(notices()).toEqual([])
    await vi.waitFor(() => expect(app.liveMap).toBe(newest()), PATIENT)
    newest().options.onReady()
    newest().drawn()
    expect(life.isShown).toBe(true)
  })

  it('is not shown by an earlier map that is drawn late', async () => {
    const { app, life, retry } = made()
    await life.start()
    const first = newest()
    first.options.onReady()
    first.options.onLost()
    retry('context')
    await vi.waitFor(() => expect(app.liveMap).toBe(newest()), PATIENT)
    first.drawn()
    expect(life.isReady).toBe(false)
  })

  it('keeps to its own view with another size, of the live map or of the one to come', async () => {
    const { life, calls } = await shown()
    calls.length = 0
    life.resize()
    expect(calls).toEqual(['fit anew', 'show live', 'follow 5'])
    const other = made()
    other.life.resize()
    expect(other.calls).toEqual(['still 5 elsewhere'])
  })

  it.each(['?static=1', '?load=click'])('has the tags where the static map has them with %s', (search) => {
    const { life, calls } = made({ search })
    life.resize()
    expect(calls).toEqual(['still 4'])
  })

  it('has them where the map will be once a reader has asked for it', async () => {
    const { life, calls } = made({ search: '?load=click' })
    void life.start()
    expect(calls[0]).toBe('still 5 elsewhere')
  })

  it('ends with the page', async () => {
    const { life, map } = await shown()
    life.end()
    expect(map.destroy).toHaveBeenCalledOnce()
  })
})
