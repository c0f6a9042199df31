// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { flushSync, mount, unmount, type Component } from 'svelte'
import { describe, expect, it } from 'vitest'
import { emptyParts } from '../../tests/fixtures/empty-parts'
import { CATALOGUES } from '../languages/catalogues'
import { SETTINGS, type UiLang } from '../languages'
import Layers from '../panels/map/Layers.svelte'
import About from '../panels/page/About.svelte'
import Panel from '../panels/page/Panel.svelte'
import Preferences from '../panels/page/Preferences.svelte'
import Dates from '../panels/reading/Dates.svelte'
import Facts from '../panels/reading/Facts.svelte'
import List from '../panels/reading/List.svelte'
import Reading from '../panels/reading/Reading.svelte'
import { App } from '../panels/state/app.svelte'
import type { StoryFile } from '../story'
import { parseStoryText } from '../story/parse'
import { parseLink } from '../view/link'
import { View } from '../view/view.svelte'
import TextPage from './TextPage.svelte'

/** Text, one place, one note. */
const LEAST = 'tests/fixtures/stories/one-place/story.json'

function storyOf(file: string): StoryFile {
  const text = readFileSync(file, 'utf8')
  const parsed = parseStoryText(text, file)
  if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.warnings).toEqual([])
  return parsed.story
}

async function shown(story: StoryFile, part: Component<never>, props: object, look: (root: Element) => void) {
  const { frame, state } = parseLink('', '', story)
  const words = await CATALOGUES[story.lang as UiLang]()
  const app = new App(
    new View(story, frame, state),
    { figures: null, credit: 'Test', root: './', near: [-180, -85, 180, 84] },
    words,
    story.lang,
  )
  const target = document.createElement('div')
  document.body.append(target)
  const mounted = mount(part as Component, {
    target,
    props: { ...props, ...('app' in props && { app }) },
    context: new Map([[App.KEY, app]]),
  })
  flushSync()
  // the parts that are made one after the other
  for (let turn = 0; turn < 60; turn++) await new Promise((done) => setTimeout(done))
  flushSync()
  look(target)
  await unmount(mounted)
  target.remove()
}

const PARTS = { Layers, About, Panel, Preferences, Dates, List, Reading } as Record<string, Component<never>>
const FILES = [
  LEAST,
  'tests/fixtures/stories/school-boat/story.json',
  'tests/fixtures/stories/school-boat-ar/story.json',
  'public/stories/guterres-april-2022/story.json',
]

describe.each(FILES)('%s', (file) => {
  const story = storyOf(file)

  it('has a page of text without an empty part', async () => {
    await shown(story, TextPage as Component<never>, { app: null, back: './' }, (root) => {
      expect(emptyParts(root)).toEqual([])
      expect(root.textContent).not.toMatch(/undefined|null/)
    })
  })

  it.each(Object.keys(PARTS).filter((name) => story.layers.length > 0 || name !== 'Layers'))(
    'has nothing empty in %s',
    async (name) => {
      await shown(story, PARTS[name]!, {}, (root) => {
        expect(emptyParts(root)).toEqual([])
        expect(root.textContent).not.toMatch(/undefined|null/)
      })
    },
  )
})

describe('a story of text, one place and one note', () => {
  const story = storyOf(LEAST)

  it('is 40 lines', () => {
    expect(readFileSync(LEAST, 'utf8').trimEnd().split('\n')).toHaveLength(40)
  })

  it('has no tab of dates, no slider, no choice of language', async () => {
    await shown(story, Panel as Component<never>, {}, (root) => {
      expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.id)).toEqual(['tab-story', 'tab-list'])
      expect(root.querySelector('[data-lang], .summary')).toBeNull()
    })
    await shown(story, Reading as Component<never>, {}, (root) => {
      expect(root.querySelector('.reading, input')).toBeNull()
      // where the way past the map leads
      expect(root.querySelector('#past-map')).not.toBeNull()
    })
  })

  it('without the note has neither tabs nor a list', async () => {
    const none = { ...story, annotations: [] }
    await shown(none, Panel as Component<never>, {}, (root) => {
      expect(root.querySelector('[role=tab], [role=tablist], #panel-list, [data-search]')).toBeNull()
      expect(emptyParts(root)).toEqual([])
    })
  })

  it('says of its note who, what act, when and where from, and no more', async () => {
    await shown(story, Facts as Component<never>, { annotation: story.annotations[0] }, (root) => {
      const text = (selector: string) =>
        [...root.querySelectorAll(selector)].map((node) => node.textContent.replace(/\s+/g, ' ').trim())
      expect(text('dt')).toEqual(['Said by', 'Said', 'Source'])
      expect(text('dd')).toEqual([
        'Announced: The roads office',
        '2 May 2024',
        'Notice of the roads office (invented); in the report: paragraph 1',
      ])
      expect(root.querySelector('.other')).toBeNull()
    })
  })
})

it.each(Object.keys(SETTINGS) as UiLang[])(
  'the key to dashed boundaries names no place, in %s',
  async (lang) => {
    const { disputed } = await CATALOGUES[lang]()
    expect(disputed.lines).not.toMatch(/kosov|kashmir|cachemire|косов|кашм|كوسوفو|كشمير/i)
  },
)
