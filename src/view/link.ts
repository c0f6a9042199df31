import type { Lang, LayerId, Story } from '../story'
import { isCalendarDay } from '../story/dates'
import { formatCorridor, parseCorridor } from './corridor-link'
import type { Camera, FrameOptions, ViewState } from './state'
import { restingState, sameSet, stateAtStep } from './state'

export interface ParsedLink {
  state: ViewState
  frame: FrameOptions
  /** The story asked for, where it is another one than the page's own. */
  storyId: string | null
  /** One sentence for each part that was left out, in English; for `ready.warnings` and the notice. */
  warnings: string[]
  /** What of it a reader is told, as it was written: broken values of our own parameters, not what others add. */
  left: string[]
}

const THEMES = ['auto', 'light', 'dark'] as const
const CHROMES = ['full', 'compact', 'map'] as const
const HIDEABLE = ['legend', 'steps', 'search'] as const
const GESTURES = ['cooperative', 'direct', 'none'] as const
const LOADINGS = ['lazy', 'eager', 'click'] as const

/** The zoom and latitude that Web Mercator can show here. */
const MAX_LATITUDE = 85

/**
 * Reads a link. Unknown and broken parts are left out and named in `warnings`; what is good stays.
 * Never throws, whatever the strings hold.
 *
 * @param search `location.search`
 * @param hash `location.hash`; the camera is in `#map=zoom/lat/lng`
 * @param pageLang the language of the page that the link is of; a link names it only where it asks for another
 */
export function parseLink(
  search: string,
  hash: string,
  story: Story,
  defaults: Partial<FrameOptions> = {},
  pageLang: Lang = story.lang,
): ParsedLink {
  const warnings: string[] = []
  const left: string[] = []
  const query = new URLSearchParams(search)
  // a step says what is on; the other parts of the link are what the reader changed since
  const stepAsked = story.steps.find((s) => s.id === query.get('step'))
  const state = stepAsked
    ? stateAtStep(restingState(story, pageLang), stepAsked)
    : restingState(story, pageLang)
  const frame: FrameOptions = {
    ui: 'full',
    hide: [],
    gestures: 'direct',
    load: 'lazy',
    still: false,
    transparent: false,
    aspect: null,
    ...defaults,
  }
  let storyId: string | null = null

  function leave(key: string, value: string, expected: string) {
    left.push(`${key}=${clip(value)}`)
    warnings.push(`"${key}=${clip(value)}" was left out: expected ${expected}`)
  }
  function oneOf<T extends string>(key: string, value: string, all: readonly T[]): T | null {
    if ((all as readonly string[]).includes(value)) return value as T
    leave(key, value, `one of ${all.join(', ')}`)
    return null
  }
  /** `null` where there are parts and none of them is good. */
  function manyOf<T extends string>(key: string, value: string, all: readonly T[]): T[] | null {
    const parts = value.split(',').filter(Boolean)
    const good = all.filter((one) => parts.includes(one))
    for (const part of parts) if (!(all as readonly string[]).includes(part)) oneOf(key, part, all)
    return parts.length > 0 && good.length === 0 ? null : good
  }

  const annotationIds = new Set(story.annotations.map((a) => a.id))
  const read: Record<string, (value: string) => void> = {
    story: (v) => {
      if (v === story.id) return
      if (v === '') return leave('story', v, 'a story id')
      storyId = clip(v)
      warnings.push(`"story=${storyId}" was left out: this page is of "${story.id}"`)
    },
    lang: (v) => (state.lang = oneOf<Lang>('lang', v, story.langs) ?? state.lang),
    theme: (v) => (state.theme = oneOf('theme', v, THEMES) ?? state.theme),
    layers: (v) => {
      const ids = story.layers.map((l) => l.id)
      state.layers =
        v === 'all' ? ids : v === 'none' ? [] : (manyOf<LayerId>('layers', v, ids) ?? state.layers)
    },
    focus: (v) => {
      if (annotationIds.has(v)) return void (state.selected = v)
      if (v === 'none') return void (state.selected = null)
      const atPlace = story.annotations.find((a) => a.place === v)
      if (atPlace) return void (state.selected = atPlace.id)
      leave('focus', v, 'the id of an annotation or place of this story')
    },
    step: (v) => (v === stepAsked?.id ? undefined : leave('step', v, 'the id of a step of this story')),
    t: (v) => {
      if (v === 'all') state.date = null
      else if (isCalendarDay(v)) state.date = v
      else leave('t', v, 'a calendar day as YYYY-MM-DD, or all')
    },
    corridor: (v) => {
      if (!story.derived.length) return leave('corridor', v, 'nothing, as this story has no computed route')
      const parsed = parseCorridor(v, story)
      state.corridor = parsed.settings
      for (const [part, expected] of parsed.problems) leave('corridor', part, expected)
    },
    ui: (v) => (frame.ui = oneOf('ui', v, CHROMES) ?? frame.ui),
    hide: (v) => (frame.hide = manyOf('hide', v, HIDEABLE) ?? frame.hide),
    gestures: (v) => (frame.gestures = oneOf('gestures', v, GESTURES) ?? frame.gestures),
    load: (v) => (frame.load = oneOf('load', v, LOADINGS) ?? frame.load),
    static: (v) => (frame.still = readFlag('static', v) ?? frame.still),
    transparent: (v) => (frame.transparent = readFlag('transparent', v) ?? frame.transparent),
    aspect: (v) => {
      const aspect = parseAspect(v)
      if (aspect) frame.aspect = aspect
      else leave('aspect', v, 'width:height, such as 16:9')
    },
    // Pym's parent adds these to the address of the frame; they are read by the messages, not here
    childId: () => {},
    initialWidth: () => {},
    parentUrl: () => {},
    parentTitle: () => {},
  }
  function readFlag(key: string, value: string) {
    if (value === '1' || value === '0') return value === '1'
    leave(key, value, '1 or 0')
    return null
  }

  for (const [key, value] of query) {
    const reader = Object.hasOwn(read, key) ? read[key] : undefined
    if (reader) reader(value)
    // campaigns, social networks and mail programs add keys of their own to every link
    else warnings.push(`"${clip(key)}" is not a parameter of this page and was left out`)
  }
  const camera = parseCamera(hash)
  if (camera === 'bad') {
    if (isCameraHash(hash)) left.push(clip(hash))
    warnings.push(`"${clip(hash)}" was left out: expected #map=zoom/lat/lng`)
  } else state.camera = camera
  return { state, frame, storyId, warnings, left }
}

/** The link form of a state: `?…#map=…`, without what is as the story opens; '' where all is. */
export function formatLink(state: ViewState, story: Story, pageLang: Lang = story.lang): string {
  const step = story.steps.find((s) => s.id === state.step)
  const rest = step ? stateAtStep(restingState(story, pageLang), step) : restingState(story, pageLang)
  const query = new URLSearchParams()
  if (state.lang !== rest.lang) query.set('lang', state.lang)
  if (state.theme !== 'auto') query.set('theme', state.theme)
  if (!sameSet(state.layers, rest.layers)) {
    const all = story.layers.map((l) => l.id)
    const on = all.filter((id) => state.layers.includes(id))
    query.set('layers', on.length === 0 ? 'none' : on.length === all.length ? 'all' : on.join(','))
  }
  if (state.step) query.set('step', state.step)
  if (state.selected !== rest.selected) query.set('focus', state.selected ?? 'none')
  if (state.date !== rest.date) query.set('t', state.date ?? 'all')
  if (state.corridor) query.set('corridor', formatCorridor(state.corridor))
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return (text ? `?${text}` : '') + (state.camera ? formatCamera(state.camera) : '')
}

/** `#map=zoom/lat/lng`, fine enough that a step is under a third of a pixel. */
export function formatCamera({ center: [lng, lat], zoom }: Camera): string {
  const digits = Math.max(2, Math.ceil(zoom / 3.32) + 2)
  return `#map=${trim(zoom, 2)}/${trim(lat, digits)}/${trim(lng, digits)}`
}

/** Whether a hash is meant for the map; others name parts of the page, or are a stranger's. */
export function isCameraHash(hash: string): boolean {
  return hash.startsWith('#map=')
}

/** The camera of `#map=…`, `null` where there is none, 'bad' where it is none that the map can take. */
export function parseCamera(hash: string): Camera | null | 'bad' {
  if (hash === '' || hash === '#') return null
  const found = /^#map=(\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,2}(?:\.\d{1,9})?)\/(-?\d{1,3}(?:\.\d{1,9})?)$/.exec(
    hash,
  )
  if (!found) return 'bad'
  const [zoom, lat, lng] = found.slice(1).map(Number) as [number, number, number]
  if (zoom > 22 || Math.abs(lat) > MAX_LATITUDE || Math.abs(lng) > 180) return 'bad'
  return { center: [lng, lat], zoom }
}

/** `16:9` as 1.78; `null` where it is none, or so flat or high that no page can want it. */
function parseAspect(text: string): number | null {
  const found = /^(\d{1,2}):(\d{1,2})$/.exec(text)
  const aspect = found ? Number(found[1]) / Number(found[2]) : NaN
  return aspect >= 0.25 && aspect <= 4 ? aspect : null
}

function clip(text: string) {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

function trim(value: number, digits: number) {
  // not by String(): it would write what is near zero as 1e-7
  const text = value.toFixed(digits).replace(/\.0+$|(\.\d*?)0+$/, '$1')
  return text === '-0' ? '0' : text
}
