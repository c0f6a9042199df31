// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { flushSync, mount, unmount, type Component } from 'svelte'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import TextPage from '../../../poster/TextPage.svelte'
import type { Lang, Story } from '../../../story'
import { mediaAt } from '../../../story/pictures'
import { pageStory } from '../../../story/page-story'
import { parseStoryText } from '../../../story/parse'
import { parseLink } from '../../../view/link'
import { View } from '../../../view/view.svelte'
import { loadCatalogue } from '../../language/text'
import { App } from '../../state/app.svelte'
import Facts from '../Facts.svelte'
import Steps from '../Steps.svelte'
import Picture from './Picture.svelte'

// a path and not a URL, which this environment has a kind of its own of
const FILE = 'tests/fixtures/stories/school-boat/story.json'
const parsed = parseStoryText(readFileSync(FILE, 'utf8'), FILE)
if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
const { story } = parsed

const sizes = [400, 960].map((width) => ({ src: `boat-${width}.webp`, width }))
const MADE = { 'media/boat.jpg': { width: 960, height: 640, sizes } }
const placed = mediaAt(MADE, (src) => `assets/${src}`)

async function appOf(of: Story, lang: Lang, link = ''): Promise<App> {
  const { frame, state } = parseLink(link, '', of, {}, lang)
  const app = new App(
    new View(of, frame, state),
    { figures: null, credit: '', root: './', near: [-180, -85, 180, 84] },
    await loadCatalogue(lang),
    lang,
  )
  if (of.media) app.picture = Picture
  return app
}

async function shown(
  part: Component<never>,
  app: App,
  props: Record<string, unknown>,
  look: (target: HTMLElement) => void | Promise<void>,
) {
  const target = document.body.appendChild(document.createElement('div'))
  const context = new Map([[App.KEY, app]])
  const made = mount(part as Component<Record<string, unknown>>, { target, props, context })
  flushSync()
  await look(target)
  // a details element tells of its state a turn later
  await new Promise((resolve) => setTimeout(resolve))
  await unmount(made)
  target.remove()
}

const lines = (node: Element | null) => node!.textContent.replace(/\s+/g, ' ').trim()

beforeAll(() => {
  // jsdom has no modal dialogs
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = function () {
    this.dispatchEvent(new Event('close'))
  }
})

describe('the picture of a note', () => {
  it.each([
    [
      'en',
      /^A drawing of a red boat/,
      'The school boat, as it was drawn for this test.',
      'Enlarge the picture',
    ],
    [
      'uk',
      /^Малюнок: червоний човен/,
      'Шкільний човен, намальований для цієї перевірки.',
      'Збільшити зображення',
    ],
  ])('stands before its text with all that is said of it, in %s', async (lang, alt, caption, enlarge) => {
    const app = await appOf(pageStory(story, lang, placed), lang)
    await shown(Facts, app, { annotation: app.view.story.annotations[0] }, (target) => {
      const figure = target.firstElementChild!
      expect(figure.matches('figure.picture:not(.tall)')).toBe(true)
      const image = figure.querySelector('img')!
      expect(image.alt.replaceAll('\u00a0', ' ')).toMatch(alt)
      expect([image.width, image.height, image.getAttribute('loading')]).toEqual([960, 640, 'lazy'])
      expect(image.getAttribute('src')).toBe('./assets/boat-960.webp')
      expect(image.srcset).toBe('./assets/boat-400.webp 400w, ./assets/boat-960.webp 960w')
      expect(lines(figure.querySelector('.caption'))).toBe(caption)
      expect(lines(figure.querySelector('small'))).toBe('Placeline test drawing · CC0')
      const link = figure.querySelector('a')!
      expect([link.getAttribute('href'), link.title]).toEqual(['./assets/boat-960.webp', enlarge])
    })
  })

  it('is nothing in a story without any, nor where the build made none', async () => {
    const app = await appOf(pageStory(story, 'en'), 'en')
    await shown(Facts, app, { annotation: app.view.story.annotations[0] }, (target) =>
      expect(target.querySelector('figure, img')).toBeNull(),
    )
    const other = await appOf(pageStory(story, 'en', { 'media/other.jpg': placed['media/boat.jpg']! }), 'en')
    await shown(Facts, other, { annotation: other.view.story.annotations[0] }, (target) =>
      expect(target.querySelector('figure, img')).toBeNull(),
    )
  })

  it('opens alone, and gives the focus and the page back', async () => {
    const app = await appOf(pageStory(story, 'en', placed), 'en')
    await shown(Facts, app, { annotation: app.view.story.annotations[0] }, (target) => {
      const click = (init?: MouseEventInit) => {
        const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
        target.querySelector('.open')!.dispatchEvent(event)
        flushSync()
        return event.defaultPrevented
      }
      // jsdom goes nowhere by itself
      expect(click({ ctrlKey: true })).toBe(false)
      expect(target.querySelector('dialog')).toBeNull()
      expect(click()).toBe(true)
      const dialog = target.querySelector('dialog')!
      expect(dialog.querySelector('img')!.getAttribute('src')).toBe('./assets/boat-960.webp')
      expect(lines(dialog.querySelector('small'))).toBe('Placeline test drawing · CC0')
      const keys = vi.fn()
      document.addEventListener('keydown', keys)
      dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))
      document.removeEventListener('keydown', keys)
      expect(keys).not.toHaveBeenCalled()
      dialog.querySelector('button')!.click()
      flushSync()
      expect(target.querySelector('dialog')).toBeNull()
    })
  })

  it('is a button where it is no file, as in a page that stands alone', async () => {
    const data = 'data:image/webp;base64,AAAA'
    const app = await appOf(
      pageStory(
        story,
        'en',
        mediaAt(MADE, () => data),
      ),
      'en',
    )
    await shown(Facts, app, { annotation: app.view.story.annotations[0] }, (target) => {
      expect(target.querySelector('a.open')).toBeNull()
      expect(target.querySelector('button.open img')!.getAttribute('src')).toBe(data)
    })
  })

  it('says in which language its description is, where that is another', async () => {
    const some = structuredClone(story)
    some.annotations[0]!.image!.alt = { en: 'A red boat.' }
    const app = await appOf({ ...some, media: placed }, 'uk')
    await shown(Facts, app, { annotation: some.annotations[0] }, (target) =>
      expect(target.querySelector('img')!.lang).toBe('en'),
    )
  })

  it('keeps the side that its focus names, and links to its licence', async () => {
    const some = structuredClone(story)
    Object.assign(some.annotations[0]!.image!, { focus: 'top', licence: '[CC0](https://example.org/cc0)' })
    const media = {
      'media/boat.jpg': { ...placed['media/boat.jpg']!, width: 400, height: 600, sizes: [sizes[0]!] },
    }
    const app = await appOf({ ...some, media }, 'en')
    await shown(Facts, app, { annotation: some.annotations[0] }, (target) => {
      expect(target.firstElementChild!.matches('.picture.top.tall')).toBe(true)
      expect(target.querySelector('small a')!.getAttribute('href')).toBe('https://example.org/cc0')
      expect(target.querySelector('img')!.hasAttribute('srcset')).toBe(false)
    })
  })
})

describe('the picture of a step', () => {
  it('is fetched when its step is on, and not before', async () => {
    const two = structuredClone(story)
    two.steps.push({ ...structuredClone(two.steps[0]!), id: 'again' })
    const app = await appOf({ ...two, media: placed }, 'en', '?step=lake')
    await shown(Steps, app, {}, (target) => {
      const images = () => [...target.querySelectorAll('img')].map((image) => image.getAttribute('src'))
      expect(images()).toEqual(['./assets/boat-960.webp', null])
      app.view.goToStep('again')
      flushSync()
      expect(images()).toEqual([null, './assets/boat-960.webp'])
    })
  })

  it('is on the page of text with its words, as are those of the notes', async () => {
    const app = await appOf({ ...story, media: placed }, 'en')
    app.textPage = null
    await shown(TextPage, app, { app, back: 'index.html' }, (target) => {
      const [step, note, ...others] = target.querySelectorAll('figure.picture')
      expect(step!.closest('li')!.querySelector('h3')!.textContent.trim()).toBe('The lake')
      expect(lines(step!.querySelector('figcaption'))).toBe('Placeline test drawing · CC0')
      expect(note!.closest('#note-boat-alder')).not.toBeNull()
      expect(others).toEqual([])
    })
  })
})
