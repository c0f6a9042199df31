// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { flushSync, mount, unmount } from 'svelte'
import { describe, expect, it } from 'vitest'
import { App, type BuiltFacts } from './state/app.svelte'
import Layers from './map/Layers.svelte'
import { loadCatalogue } from './language/text'
import type { Lang, Story } from '../story'
import { parseLink } from '../view/link'
import { View } from '../view/view.svelte'

const story = JSON.parse(readFileSync('tests/fixtures/stories/school-boat/story.json', 'utf8')) as Story

describe('a story', () => {
  it.each([
    ['en', ['On the shore', 'On the water'], ['Landings', 'South District', 'Second Road', 'Long Lake']],
    ['uk', ['На березі', 'На воді'], ['Пристані', 'Південний округ', 'Друга дорога', 'Довге озеро']],
  ] as [Lang, string[], string[]][])('has its own legend, in %s', async (lang, headings, on) => {
    const link = parseLink('', '', story, {}, lang)
    const facts: BuiltFacts = { figures: null, credit: '', root: './', near: [-180, -85, 180, 84] }
    const app = new App(new View(story, link.frame, link.state), facts, await loadCatalogue(lang), lang)
    const target = document.createElement('div')
    const legend = mount(Layers, { target, context: new Map([[App.KEY, app]]) })
    flushSync()
    const texts = (selector: string) =>
      [...target.querySelectorAll(selector)].map((e) => e.textContent.trim().replaceAll('\u00a0', ' '))
    expect(texts('h3')).toEqual(headings)
    expect(texts('label:has(:checked)')).toEqual(on)
    expect(texts('label')).toHaveLength(5)
    expect(target.querySelectorAll('svg.symbol.c-rust path.route')).toHaveLength(1)
    await unmount(legend)
  })
})

it('a story with two journeys has a box for each', async () => {
  const two = structuredClone(story)
  two.layers.push({
    ...two.layers.find(({ id }) => id === 'round')!,
    id: 'trial',
    title: 'A trial',
    on: true,
  })
  two.journeys.push({ ...two.journeys[0]!, id: 'trial-run', layer: 'trial' })
  const link = parseLink('', '', two)
  const app = new App(
    new View(two, link.frame, link.state),
    { figures: null, credit: '', root: './', near: [-180, -85, 180, 84] },
    await loadCatalogue('en'),
    'en',
  )
  const target = document.body.appendChild(document.createElement('div'))
  const legend = mount(Layers, { target, context: new Map([[App.KEY, app]]) })
  flushSync()
  const arcs = [...target.querySelectorAll('label')].filter((label) =>
    label.querySelector('[data-layer=round], [data-layer=trial]'),
  )
  expect(arcs.map((label) => label.textContent.trim())).toEqual(['The boat’s way, schematic', 'A trial'])
  const boxes = arcs.map((label) => label.querySelector('input')!)
  expect(boxes.map((box) => box.checked)).toEqual([false, true])
  boxes[0]!.click()
  boxes[1]!.click()
  expect([app.view.isOn('round'), app.view.isOn('trial')]).toEqual([true, false])
  await unmount(legend)
  target.remove()
})
