import { holdFirstTouch } from './panels/start/first-touch'
import { dressFrame, isShown } from './panels/start/resting-frame'
import type { Lang, Story } from './story'
import { preferredHeight } from './view/frame-height'
import { hostLine } from './view/host-line'
import { parseLink } from './view/link'
import { speakAsleep, type SleepingFrame } from './view/sleeping-frame'
import { readyOf, stateOf } from './view/outbound'

/*
 * The frame's HTML shows the map before any script. The page is started over it when the frame comes into view; with
 * `load=click` it is when the reader touches the frame, or the host page asks for something.
 */

const DEFAULTS = { gestures: 'cooperative' } as const
const asked = new URLSearchParams(location.search)
const root = document.documentElement
// for fallback.js: the scripts have arrived
root.dataset.started = ''
if (!document.fullscreenEnabled) root.dataset.noFullScreen = ''
// before the first paint, or a see-through or dark frame would flash
if (asked.get('transparent') === '1') root.dataset.transparent = ''
if (/^(light|dark)$/.test(asked.get('theme') ?? '')) root.dataset.theme = asked.get('theme')!

const fetchPage = () => import('./panels/start/started-frame')
const waitsForClick = asked.get('load') === 'click'
if (!waitsForClick) void fetchPage().catch(() => {})

async function start(asleep: SleepingFrame | null) {
  const { startFrame } = await fetchPage()
  await startFrame(DEFAULTS, asleep)
}

/** The story can still be read, as in a page without scripts. */
function fail(error: unknown) {
  console.warn('The page did not start:', error)
  dispatchEvent(new Event('placeline-failed'))
}

/** Leaves the rendered frame as it is until it is wanted. Gives false where its HTML is not what was asked for. */
function sleep(): boolean {
  const data = document.getElementById('story-data')
  const story = data && (JSON.parse(data.textContent) as Story)
  if (!story) return false
  const pageLang = data.lang as Lang
  const link = parseLink(location.search, location.hash, story, DEFAULTS, pageLang)
  if (link.frame.load === 'eager' || !isShown(link, pageLang)) return false
  dressFrame(link)
  const height = () => preferredHeight(innerWidth, link.frame.ui, link.frame.aspect)
  const line = hostLine(height)
  const ready = readyOf(story, link.state, height(), link.warnings)
  const asleep = line && speakAsleep(line, ready, stateOf(story, link.state), wake)
  const touch = holdFirstTouch(wake, () => void fetchPage().catch(() => {}))
  let woken = false

  function wake() {
    if (woken) return
    woken = true
    start(asleep).then(touch.replay, (error: unknown) => {
      touch.release()
      fail(error)
    })
  }
  if (link.frame.load === 'lazy')
    new IntersectionObserver((entries, watch) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      watch.disconnect()
      wake()
    }).observe(root)
  return true
}

// this script is there before the end of a long document
if (document.readyState === 'loading')
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
if (!sleep()) await start(null).catch(fail)
