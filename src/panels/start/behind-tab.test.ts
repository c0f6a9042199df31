// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { flushSync } from 'svelte'
import { afterEach, expect, it, vi } from 'vitest'
import { parseStoryText } from '../../story'
import { parseLink } from '../../view/link'
import { View } from '../../view/view.svelte'
import { loadCatalogue } from '../language/text'
import { App } from '../state/app.svelte'
import { whenTabMatters } from './behind-tab.svelte'

const file = 'public/stories/guterres-april-2022/story.json'
const parsed = parseStoryText(readFileSync(file, 'utf8'), file)
if (parsed.status === 'bad') throw new Error(file)
const { story } = parsed
const words = await loadCatalogue('en')

function waiting(search = '', name: 'list' | 'dates' | 'article' = 'list') {
  const { frame, state } = parseLink(search, '', story, {}, 'en')
  const facts = { figures: null, credit: '', root: './', near: [-180, -85, 180, 84] as const }
  const app = new App(new View(story, frame, state), { ...facts, near: [...facts.near] }, words, 'en')
  const calls: string[] = []
  const cancel = whenTabMatters(name, app, {
    inTurn: () => calls.push('in turn'),
    now: () => calls.push('now'),
  })
  flushSync()
  return { app, calls, cancel }
}

afterEach(() => void vi.useRealTimers())

it.each(['?static=1', '?load=click'])(
  'does not wait for a map that does not come by itself: %s',
  (search) => {
    expect(waiting(search).calls).toEqual(['in turn'])
  },
)

it('is for tabs that are closed as the page opens', () => {
  expect(waiting('', 'article').calls).toEqual(['in turn'])
  expect(waiting('', 'dates').calls).toEqual([])
})

it.each(['live', 'failed'] as const)('waits until the map is %s, and calls once', async (stage) => {
  const { app, calls } = waiting()
  app.stage = 'loading'
  flushSync()
  expect(calls).toEqual([])
  app.stage = stage
  flushSync()
  await Promise.resolve()
  app.stage = 'loading'
  app.tab = 'list'
  flushSync()
  dispatchEvent(new Event('beforeprint'))
  expect(calls).toEqual(['in turn'])
})

it('ends with a tab that opens, and with another language', () => {
  const opened = waiting()
  opened.app.tab = 'dates'
  flushSync()
  expect(opened.calls).toEqual([])
  opened.app.tab = 'list'
  flushSync()
  expect(opened.calls).toEqual(['in turn'])
  const spoken = waiting()
  spoken.app.lang = 'uk'
  flushSync()
  expect(spoken.calls).toEqual(['in turn'])
})

it('is there for a print', () => {
  const { calls } = waiting()
  dispatchEvent(new Event('beforeprint'))
  expect(calls).toEqual(['now'])
})

it('waits no longer for a map that nobody scrolls to', () => {
  vi.useFakeTimers()
  const { calls } = waiting()
  vi.advanceTimersByTime(4999)
  flushSync()
  expect(calls).toEqual([])
  vi.advanceTimersByTime(1)
  flushSync()
  expect(calls).toEqual(['in turn'])
})

it('can be cancelled', async () => {
  const { app, calls, cancel } = waiting()
  cancel()
  await Promise.resolve()
  app.tab = 'list'
  flushSync()
  dispatchEvent(new Event('beforeprint'))
  expect(calls).toEqual([])
})
