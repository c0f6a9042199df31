import { words as arabic } from '../../src/languages/ar/compose'
import { words as english } from '../../src/languages/en/compose'
import type { ComposeWords } from '../../src/languages/en/compose'
import { noMap } from './compose'
import { Ear, faultsHeard, leaps, type Heard } from './compose-heard'
import { expect, test, type Page } from './test'

// the composer keeps drafts, which no other test may find
test.use({ stores: true, viewport: { width: 1280, height: 800 } })

declare global {
  interface Window {
    saidAloud: string[]
  }
}

/** Notes what live regions say: a change in one that is there, or an alert that comes. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    window.saidAloud = []
    const LIVE = '[role=status], [role=alert], [aria-live]'
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const at = target instanceof Element ? target : target.parentElement
        const alerts = [...addedNodes].filter((one) => one instanceof Element && one.matches('[role=alert]'))
        for (const one of [at?.closest(LIVE), ...alerts])
          if (one?.textContent) window.saidAloud.push(one.textContent.replace(/[\u2066-\u2069]/g, '').trim())
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })

/** What is to be heard after something that was done: what a live region says, and what has the focus. */
interface Then {
  says?: string
  role?: string
  name?: string
}

/** What one can do to the composer by keys, and hears of it. */
class Hand {
  readonly heard: Heard[] = []
  readonly faults: string[] = []
  readonly #page: Page
  readonly #ear: Ear

  constructor(page: Page, ear: Ear) {
    this.#page = page
    this.#ear = ear
  }

  /** Goes by Tab, or back by it, to a control by its name, or its beginning. */
  async to(name: string, key = 'Tab'): Promise<void> {
    const isThere = async () => {
      const now = await this.#ear.name()
      return now === name || now.startsWith(`${name} `)
    }
    for (let i = 0; !(await isThere()); i++) {
      if (i > 200) throw new Error(`no Tab leads to "${name}"`)
      await this.#page.keyboard.press(key)
    }
  }

  /** Does something with a control, by Enter if by nothing else; see `after`. */
  async act(name: string, { key = 'Enter', ...then }: Then & { key?: string } = {}): Promise<Heard> {
    await this.to(name)
    await this.#page.evaluate(() => (window.saidAloud = []))
    await this.#page.keyboard.press(key)
    return this.after(name, then)
  }

  /** What has the focus after something that was done. It fails where nothing has. */
  async after(what: string, { says, ...to }: Then = {}): Promise<Heard> {
    if (says)
      await expect
        .poll(() => this.#page.evaluate(() => window.saidAloud.join('\n')), { message: what })
        .toContain(says)
    let one: Heard | null = null
    const now = async () => (one = await this.#ear.focused())
    await expect.poll(now, { message: `the focus after "${what}"` }).toMatchObject(to)
    return one!
  }

  /** Hears all controls of a part, with what is folded opened; notes their faults and those of its headings. */
  async hear(part: string): Promise<Heard[]> {
    const heard = await this.#ear.walk(part)
    expect(heard.length, part).toBeGreaterThan(0)
    this.heard.push(...heard)
    this.faults.push(
      ...faultsHeard(heard),
      ...leaps(await this.#ear.headings()).map(({ name }) => `leap: ${name}`),
    )
    return heard
  }
}

/** Texts of the page that are in Latin letters alone, and stand where the page says that it is in Arabic. */
const unmarked = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.querySelector('.compose')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.parentElement!
      const text = node.textContent ?? ''
      if (!/[A-Za-z]{4}/.test(text) || /\p{Script=Arabic}/u.test(text) || !at.checkVisibility()) continue
      if (at.closest('bdi, kbd, code, option, style, [dir=ltr]:not(.map)')) continue
      if (at.closest('[lang]')!.getAttribute('lang') === 'ar') found.push(text.trim())
    }
    return found
  })

const fill = (sentence: string, values: Record<string, string>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

for (const [lang, words] of [
  ['en', english],
  ['ar', arabic],
] as [string, ComposeWords][])
  test(`the composer as a screen reader hears it, by keys alone: ${lang}`, async ({ page }) => {
    await noMap(page)
    await listen(page)
    await page.goto(`compose.html?lang=${lang}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const ear = await Ear.of(page)
    const hand = new Hand(page, ear)
    const html = page.locator('html')
    await expect(html).toHaveAttribute('lang', lang)
    const dir = lang === 'ar' ? 'rtl' : 'ltr'
    // what an action does to focus and live regions is the same in each language, its words are not
    const isWhole = lang === 'en'
    await expect(html).toHaveAttribute('dir', dir)
    const isMarked = async (what: string) => {
      if (lang === 'ar') expect(await unmarked(page), what).toEqual([])
    }

    await test.step('the first page, and a story that is opened', async () => {
      await hand.hear('.start')
      await isMarked('start')
      await hand.act(words.start.sample, { role: 'heading' })
    })

    await test.step('the text, and a note of some of its words', async () => {
      await hand.to(fill(words.text.paragraph, { n: '2' }))
      await page.keyboard.press('Control+End')
      await page.keyboard.type(' She came from Lima.')
      await hand.to(fill(words.text.paragraph, { n: '1' }))
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+Shift+ArrowRight')
      await page.keyboard.press('Control+Enter')
      const title = await hand.after('a note', { says: 'The' })
      expect(title).toMatchObject({ role: 'textbox', name: words.note.noteTitle, lang: 'en', dir: 'ltr' })
      await page.keyboard.press('Shift+Tab')
      await expect(page.locator('.pane [aria-invalid=true]').first()).toBeAttached()
      const form = await hand.hear('.pane')
      // what is wrong is told at its field, in the checker's words
      const wrong = form.filter(({ states }) => states.invalid === 'true')
      expect(wrong.length).toBeGreaterThan(1)
      const said = (await page.locator('.pane .field .faults').allInnerTexts()).map((one) =>
        one.replace(/[←→\s\u2066-\u2069]+/g, ''),
      )
      for (const { description } of wrong)
        expect(said.some((one) => description.replace(/[←→\s\u2066-\u2069]+/g, '').includes(one))).toBe(true)
      await isMarked('note')
      // of records that are alike each is called by itself
      if (isWhole) {
        for (const name of ['1. ', '2. '])
          await hand.act(words.other.add, { says: fill(words.said.added, { name }) })
        await hand.to(words.note.noteTitle)
        await hand.hear('.pane')
        for (let i = 0; i < 2; i++)
          await hand.act(words.other.remove, { says: fill(words.said.removed, { name: '1. ' }) })
      }
      await hand.act(words.note.remove, {
        says: fill(words.said.removed, { name: 'The' }),
        role: 'heading',
        name: words.note.title,
      })
      await hand.act('The night ferry is to stop')
      await hand.act(`‹ ${words.note.all}`)
      await hand.hear('.pane')
      await hand.hear('main.text')
    })

    await test.step('places: the queue, the list, a form, the map', async () => {
      await hand.act(words.panels.places)
      await hand.act(words.found.find)
      await expect(page.getByRole('radio').first()).toBeFocused({ timeout: 30_000 })
      await page.keyboard.press('Shift+Tab')
      await hand.hear('.pane')
      await isMarked('queue')
      await hand.act(words.found.reject, {
        says: `${fill(words.found.rejected, { name: 'Lima' })}. ${words.found.none}`,
        role: 'heading',
      })
      await hand.act('Alder', { role: 'heading' })
      await hand.act(words.place.addName)
      await page.keyboard.press('Shift+Tab')
      await hand.hear('.pane')
      await isMarked('place')
      // the last of the names
      await hand.to(words.place.addName, 'Shift+Tab')
      await hand.to(words.place.removeName, 'Shift+Tab')
      await page.keyboard.press('Enter')
      await hand.after('remove a name')
      await hand.act(`‹ ${words.place.all}`)
      // a place where the map stands, by its keys
      await hand.act(words.place.addByPin, { says: words.map.pick, name: words.map.pickMiddle })
      await page.keyboard.press('Enter')
      await hand.after('pick', { role: 'heading' })
      await hand.act(words.place.remove, { says: fill(words.said.removed, { name: words.place.newName }) })
    })

    await test.step('layers: a shape of typed positions, a journey, their order', async () => {
      await hand.act(words.panels.layers)
      await hand.hear('.pane')
      await hand.to(words.draw.positions)
      await page.keyboard.type('no')
      const wrong = await hand.after('positions')
      expect(wrong.states.invalid).toBe('true')
      expect(wrong.description).toContain(fill(words.draw.wrong, { lines: '1' }).split('1')[0])
      await page.keyboard.press('Control+a')
      await page.keyboard.type('-15.9, -69.6\n-15.8, -69.1')
      await hand.act(words.layer.drawDone, { role: 'heading' })
      await page.keyboard.press('Shift+Tab')
      await hand.hear('.pane')
      await isMarked('layer')
      await hand.act(`‹ ${words.layer.all}`)
      if (isWhole) {
        await hand.act(words.layer.ofPlaces)
        await hand.act(`‹ ${words.layer.all}`)
        await hand.act(words.journey.add, { says: fill(words.said.added, { name: words.journey.fresh }) })
        await hand.act(words.journey.addStop, {
          key: 'ArrowDown',
          says: fill(words.said.added, { name: 'Alder' }),
        })
        for (let i = 0; i < 2; i++)
          await hand.act(words.group.add, { says: fill(words.said.added, { name: words.group.fresh }) })
        await hand.act(fill(words.order.down, { name: words.layer.drawTitle }), { says: '2' })
        await page.keyboard.press('Shift+Tab')
        await hand.hear('.pane')
        await hand.act(words.journey.removeStop, { says: fill(words.said.removed, { name: 'Alder' }) })
        await hand.act(words.journey.remove, {
          says: fill(words.said.removed, { name: words.journey.fresh }),
        })
        await hand.act(words.group.remove, { says: fill(words.said.removed, { name: '' }).trim() })
      }
      for (const [kind, add] of [
        ['route', words.route.add],
        ['tiles', words.more.tiles],
      ] as const) {
        await hand.act(add, { role: 'heading' })
        await page.keyboard.press('Shift+Tab')
        await hand.hear('.pane')
        await isMarked(kind)
        await hand.act(words.layer.remove, { says: fill(words.said.removed, { name: '' }).trim() })
      }
      await hand.act(words.layer.drawTitle)
      await hand.act(words.layer.remove, {
        says: fill(words.said.removed, { name: words.layer.drawTitle }),
      })
    })

    await test.step('steps, sources, the story', async () => {
      await hand.act(words.panels.steps)
      await hand.act(words.step.add, { role: 'heading' })
      await page.keyboard.press('Shift+Tab')
      await hand.hear('.pane')
      await isMarked('step')
      await hand.act(words.step.remove, { says: fill(words.said.removed, { name: '' }).trim() })
      await hand.act(words.panels.people)
      await hand.act(words.people.addActor, { says: fill(words.said.added, { name: '' }).trim() })
      await hand.act(words.people.remove, { says: fill(words.said.removed, { name: '' }).trim() })
      await hand.to(words.panels.publish)
      await hand.hear('.pane')
      await isMarked('people')
      await hand.act(words.panels.story)
      const changes = isWhole ? ['1. ', '2. '] : []
      for (const name of changes)
        await hand.act(words.story.changeAdd, { says: fill(words.said.added, { name }) })
      await hand.to(words.panels.publish)
      await hand.hear('.pane')
      await isMarked('story')
      for (const _ of changes)
        await hand.act(words.story.changeRemove, { says: fill(words.said.removed, { name: '1. ' }) })
      await hand.act(words.panels.publish)
      await hand.to(words.publish.address)
      await page.keyboard.type('https://maps.example.org/')
      await hand.to(words.panels.publish)
      await hand.hear('.pane')
      await isMarked('publish')
    })

    await test.step('the head, a preview that is stopped, undo, and the drafts that are kept', async () => {
      for (const part of ['header', '.form nav', '.check']) await hand.hear(part)
      await isMarked('head')
      await hand.act(words.preview.open, { name: words.preview.close })
      expect((await ear.focused())!.groups).toEqual([words.preview.title])
      await hand.to(words.building.stop)
      await page.keyboard.press('Enter')
      await hand.after('a preview that is stopped', { name: words.preview.open })
      const undo = page.getByRole('button', { name: words.head.undo, exact: true })
      for (let i = 0; (await undo.isEnabled()) && i < (isWhole ? 200 : 2); i++)
        await hand.act(words.head.undo, { says: words.said.undone })
      await hand.act(`‹ ${words.head.stories}`, { role: 'heading' })
      const name = 'A ferry line that is in dispute (invented)'
      await hand.act(fill(words.start.forgetOne, { name }))
      await hand.act(words.start.keep)
      await hand.act(fill(words.start.forgetOne, { name }))
      await hand.act(fill(words.start.forgetNow, { name }), { role: 'heading' })
    })

    test.info().annotations.push({ type: 'controls heard', description: String(hand.heard.length) })
    // the words of the page run as its language does
    const turned = hand.heard.filter((one) => one.role === 'button' && one.lang === lang && one.dir !== dir)
    expect(turned.map(({ name }) => name)).toEqual([])
    expect(hand.faults).toEqual([])
  })
