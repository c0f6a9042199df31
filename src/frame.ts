import { holdFirstTouch } from './panels/start/first-touch'
import { applyFrameOptions, isShown } from './panels/start/frame-options'
import type { App } from './panels/state/app.svelte'
import { byId } from './panels/state/element-ids'
import type { Lang, Story } from './story'
import { preferredHeight } from './view/frame-height'
import { hostLine } from './view/host-line'
import { parseLink } from './view/link'
import { speakAsleep, type SleepingFrame } from './view/sleeping-frame'
import { readyOf, stateOf } from './view/outbound'

/*
 * The frame's static HTML shows the map before any script runs. The page is hydrated when the frame comes into view; with
 * `load=click`, on the first input or command of the host page.
 */

const DEFAULTS = { gestures: 'cooperative' } as const
const asked = new URLSearchParams(location.search)
const root = document.documentElement
// fallback.js looks for it after `load`
root.dataset.started = ''
if (!document.fullscreenEnabled) root.dataset.noFullScreen = ''
// set before the first paint, or a transparent or dark frame would flash
if (asked.get('transparent') === '1') root.dataset.transparent = ''
if (/^(light|dark)$/.test(asked.get('theme') ?? '')) root.dataset.theme = asked.get('theme')!

const fetchPage = () => import('./panels/start/started-frame')
const waitsForClick = asked.get('load') === 'click'
if (!waitsForClick) void fetchPage().catch(() => {})

async function start(asleep: SleepingFrame | null) {
  const { startFrame } = await fetchPage()
  return startFrame(DEFAULTS, asleep)
}

/** fallback.js then lays the frame out as without scripts, so that the story can be read. */
function fail(error: unknown) {
  console.warn('The page did not start:', error)
  // who has not heard of it yet looks after `load`
  delete root.dataset.started
  dispatchEvent(new Event('placeline-failed'))
}

/** Keeps the static HTML until the frame is wanted. Returns false where that HTML is not what the address asks for. */
function sleep(): boolean {
  const data = byId('storyData')
  const story = data && (JSON.parse(data.textContent) as Story)
  if (!story) return false
  const pageLang = data.lang as Lang
  const link = parseLink(location.search, location.hash, story, DEFAULTS, pageLang)
  if (link.frame.load === 'eager' || !isShown(link, pageLang)) return false
  applyFrameOptions(link)
  const height = () => preferredHeight(innerWidth, link.frame.ui, link.frame.aspect)
  const line = hostLine(height)
  const ready = readyOf(story, link.state, height(), link.warnings)
  const asleep = line && speakAsleep(line, ready, stateOf(story, link.state), startOnce)
  const touch = holdFirstTouch(startOnce, () => void fetchPage().catch(() => {}))
  let started = false

  function startOnce() {
    if (started) return
    started = true
    const replay = (app: App | null) => (app ? touch.replay(app.tagsPlaced) : touch.release())
    start(asleep).then(replay, (error: unknown) => {
      touch.release()
      fail(error)
    })
  }
  if (link.frame.load === 'lazy')
    new IntersectionObserver((entries, watch) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      watch.disconnect()
      startOnce()
    }).observe(root)
  return true
}

// an async script may run before the end of a long document has been parsed
if (document.readyState === 'loading')
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
if (!sleep()) await start(null).catch(fail)
