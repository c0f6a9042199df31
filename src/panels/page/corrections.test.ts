// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { flushSync, mount, unmount } from 'svelte'
import { expect, it, vi } from 'vitest'
import type { Lang, Story } from '../../story'
import { parseStoryText } from '../../story/parse'
import { parseLink } from '../../view/link'
import { View } from '../../view/view.svelte'
import { loadCatalogue } from '../language/text'
import { App } from '../state/app.svelte'
import About from './About.svelte'
import Corrected from './Corrected.svelte'

// a path and not a URL, which this environment has a kind of its own of
const FILE = 'tests/fixtures/stories/school-boat/story.json'
const parsed = parseStoryText(readFileSync(FILE, 'utf8'), FILE)
if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
const { story } = parsed

const CHANGES: Story['changes'] = [
  {
    date: '2024-05-03',
    what: { en: 'Reed Bay stood in the *wrong* place.', uk: 'Очеретяна Затока була не там.' },
  },
  { date: '2024-05-04', what: { en: 'The boat has three windows.' } },
  { date: '2024-05-04', what: { en: 'The road is closed.', uk: 'Дорогу закрито.' } },
]

/** The page's head and foot as one document, as the one leads to the other. */
async function shown(of: Story, lang: Lang, look: () => void) {
  const { frame, state } = parseLink('', '', of, {}, lang)
  const app = new App(
    new View(of, frame, state),
    { figures: null, credit: '', root: './', near: [-180, -85, 180, 84] },
    await loadCatalogue(lang),
    lang,
  )
  const context = new Map([[App.KEY, app]])
  document.body.replaceChildren()
  const parts = [Corrected, About].map((part) =>
    mount(part as typeof Corrected, { target: document.body, props: {}, context }),
  )
  flushSync()
  look()
  // a details element tells of its state a turn later
  await new Promise((resolve) => setTimeout(resolve))
  for (const part of parts) await unmount(part)
}
const lines = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim()

it.each([
  [
    'en',
    '· Corrections: 4 May 2024',
    '4 May 2024: The boat has three windows.',
    '3 May 2024: Reed Bay stood in the wrong place.',
  ],
  [
    'uk',
    '· Виправлення: 4 травня 2024 р.',
    '4 травня 2024 р.: The boat has three windows. (подано такою мовою: англійська)',
    '3 травня 2024 р.: Очеретяна Затока була не там.',
  ],
])(
  'the corrections of a story, in %s, are listed newest first, and its head leads there',
  async (lang, head, first, last) => {
    await shown({ ...story, changes: CHANGES }, lang, () => {
      const link = document.querySelector<HTMLElement>('a[href="#corrections"]')!
      expect(lines(document.body)!.slice(0, head.length)).toBe(head)
      const log = document.getElementById('corrections')!
      const items = [...log.nextElementSibling!.querySelectorAll('li')]
      expect(items.map((item) => item.querySelector('time')!.dateTime)).toEqual([
        '2024-05-04',
        '2024-05-04',
        '2024-05-03',
      ])
      expect([lines(items[0]), lines(items[2])]).toEqual([first, last])
      expect(items.map((item) => item.querySelector('em, [lang=en]')?.tagName)).toEqual([
        lang === 'uk' ? 'SPAN' : undefined,
        undefined,
        lang === 'uk' ? undefined : 'EM',
      ])
      log.scrollIntoView = vi.fn()
      link.click()
      expect(log.scrollIntoView).toHaveBeenCalled()
      expect(document.activeElement).toBe(log)
    })
  },
)

it('a story without corrections says so at its end, and nothing at its head', async () => {
  await shown(story, 'en', () => {
    expect(document.querySelector('[href="#corrections"], #corrections')).toBeNull()
    expect(lines(document.body)).toContain('Corrections None so far.')
  })
})
