// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { flushSync, mount, unmount } from 'svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Lang, Story } from '../../story'
import { App } from '../state/app.svelte'
import Article from '../reading/Article.svelte'
import Facts from '../reading/Facts.svelte'
import { followLanguage, type Spoken } from './language.svelte'
import { loadCatalogue, type Catalogue } from './text'
import { words as en } from '../../languages/en/words'
import { parseLink } from '../../view/link'
import { View } from '../../view/view.svelte'

/** Other checks may have the processor at the same time. */
const PATIENT = { timeout: 60_000 }

const read = () => JSON.parse(readFileSync('public/stories/guterres-april-2022/story.json', 'utf8')) as Story
const figures = { lengthKm: 1, legsKm: [], areaKm2: 1, halfWidthKm: 20, pieces: 1 }
const appOf = (story: Story, words: Catalogue = en, search = '') => {
  const { frame, state } = parseLink(search, '', story)
  return new App(
    new View(story, frame, state),
    { figures, credit: '', root: './', near: [-180, -85, 180, 84] },
    words,
  )
}
const spoken = async (lang: Lang) => ({ words: await loadCatalogue(lang), story: read() })
const settle = () => new Promise((done) => setTimeout(done, 0))
let stop: (() => void) | undefined
const follow = (app: App, load: (lang: Lang) => Promise<Spoken>) => followLanguage(app, load).stop
afterEach(() => stop?.())

describe('following the language', () => {
  it('changes words and language together, and only once the words are there', async () => {
    const app = appOf(read())
    const arrivals: (() => void)[] = []
    stop = follow(app, async (lang) => {
      await new Promise<void>((done) => arrivals.push(done))
      return spoken(lang)
    })
    flushSync()
    app.view.setLang('uk')
    flushSync()
    expect([app.lang, app.words.story]).toEqual(['en', 'Story'])
    arrivals.shift()!()
    await settle()
    await vi.waitFor(() => expect([app.lang, app.words.story]).toEqual(['uk', 'Текст']), PATIENT)
    flushSync()
    expect(document.documentElement.lang).toBe('uk')
  })

  it('tells when the page is in the language that it was opened in, or could not be', async () => {
    const app = appOf(read(), en, '?lang=uk')
    app.lang = 'en'
    const opened = followLanguage(app, spoken)
    await opened.first
    expect(app.lang).toBe('uk')
    opened.stop()
    const other = appOf(read(), en, '?lang=ru')
    other.lang = 'en'
    const failed = followLanguage(other, () => Promise.reject(new Error('gone')))
    await failed.first
    expect([other.lang, other.view.state.lang]).toEqual(['en', 'en'])
    failed.stop()
  })

  it('takes the last choice, whichever words arrive last', async () => {
    const app = appOf(read())
    const arrive = new Map<string, () => void>()
    stop = follow(app, async (lang) => {
      await new Promise<void>((done) => arrive.set(lang, done))
      return spoken(lang)
    })
    flushSync()
    app.view.setLang('uk')
    flushSync()
    app.view.setLang('ru')
    flushSync()
    arrive.get('ru')!()
    await vi.waitFor(() => expect([app.lang, app.words.story]).toEqual(['ru', 'Текст']), PATIENT)
    arrive.get('uk')!()
    await loadCatalogue('uk')
    await settle()
    expect([app.lang, app.words.story]).toEqual(['ru', 'Текст'])
  })

  it('stays in the language that it has, and offers another try, when the words do not come', async () => {
    const app = appOf(read())
    let fails = true
    stop = follow(app, (lang) => (fails ? Promise.reject(new Error('gone')) : spoken(lang)))
    flushSync()
    app.view.setLang('uk')
    flushSync()
    await settle()
    expect([app.lang, app.view.state.lang]).toEqual(['en', 'en'])
    expect(app.view.notices.map((n) => n.id)).toEqual(['language'])
    fails = false
    app.view.notices[0]!.retry!()
    flushSync()
    await settle()
    await vi.waitFor(() => expect([app.lang, app.view.notices.length]).toEqual(['uk', 0]), PATIENT)
  })
})

describe('a text that is missing in the reader’s language', () => {
  const shown = async (change: (story: Story) => void, component: typeof Facts | typeof Article) => {
    const story = read()
    change(story)
    const app = appOf(story, await loadCatalogue('uk'), '?lang=uk')
    const annotation = story.annotations[0]!
    const page = mount(component as typeof Facts, {
      target: document.body,
      props: { annotation },
      context: new Map([[App.KEY, app]]),
    })
    flushSync()
    stop = () => void unmount(page)
    return document.body
  }

  it('is shown in English, marked as such for the eye and for a screen reader', async () => {
    const page = await shown((story) => {
      const { body } = story.annotations[0]!
      body.value = { en: (body.value as { en: string }).en }
    }, Facts)
    const mark = page.querySelector('[data-fallback]')!
    expect(mark.textContent).toContain('англійськ')
    expect(mark.previousElementSibling?.getAttribute('lang')).toBe('en')
  })

  it('has no mark where nothing is missing', async () => {
    const page = await shown(() => {}, Facts)
    expect(page.querySelector('[data-fallback]')).toBeNull()
  })

  it('is marked in the story’s own paragraphs too', async () => {
    const page = await shown((story) => {
      const first = story.article.paragraphs[0]!
      first.text = { en: (first.text as { en: string }).en }
    }, Article)
    expect(page.querySelector('#p1')?.getAttribute('lang')).toBe('en')
    expect(page.querySelector('#p1 small')?.textContent).toContain('англійськ')
    expect(page.querySelector('#p2')?.getAttribute('lang')).toBe('uk')
  })
})

describe('a story in a language that the interface does not speak', () => {
  const shown = async (lang: string, component: typeof Facts) => {
    const story = read()
    story.lang = lang
    story.langs = [lang]
    const [first] = story.article.paragraphs
    first!.text = { [lang]: 'Kituo' }
    story.title = { [lang]: 'Kichwa' }
    story.annotations[0]!.body.value = { [lang]: 'Maneno' }
    const app = appOf(story, await loadCatalogue(lang))
    const props = { annotation: story.annotations[0]! }
    const context = new Map([[App.KEY, app]])
    const page = mount(component, { target: document.body, props, context })
    flushSync()
    stop = () => void unmount(page)
    return document.body
  }

  it('has its texts marked within an interface in English', async () => {
    const said = (await shown('sw', Facts)).querySelector<HTMLElement>('.says span')!
    expect([said.textContent, said.getAttribute('lang'), said.dir]).toEqual(['Maneno', 'sw', ''])
  })

  it('has them in their own direction too', async () => {
    const said = (await shown('he', Facts)).querySelector('.says span')!
    expect([said.getAttribute('lang'), said.getAttribute('dir')]).toEqual(['he', 'rtl'])
  })

  it('has nothing marked where the interface speaks it', async () => {
    expect((await shown('ar', Facts)).querySelector('.says span')).toBeNull()
  })
})

describe('an Arabic page', () => {
  it('is written from right to left, and is turned back with its language', async () => {
    const app = appOf({ ...read(), langs: ['en', 'ar'] } as Story)
    stop = follow(app, async (lang) => ({ words: await loadCatalogue(lang), story: read() }))
    app.view.setLang('ar')
    await vi.waitFor(() => expect(document.documentElement.dir).toBe('rtl'), PATIENT)
    expect([document.documentElement.lang, app.dir, app.words.map]).toEqual(['ar', 'rtl', 'الخريطة'])
    app.view.setLang('en')
    await vi.waitFor(() => expect(document.documentElement.hasAttribute('dir')).toBe(false), PATIENT)
  })
})
