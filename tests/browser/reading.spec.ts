import { readFileSync } from 'node:fs'
import { expect, test, testLive, type Page } from './test'
import { formatDate, placeName, segments, type Lang } from '../../src/story'
import { asset } from './break'
import { difference } from './pixels'
import { openMap, openStill, stateOf, story } from './story'
import { ready } from './support'

const bar = (page: Page) => page.locator('[data-steps]')
const goTo = (page: Page, which: string) => page.locator(`[data-step-go=${which}]`).click()
/** Clicks elements one after the other, in one go: what each says, and what is selected once its card is there. */
const clickEach = (page: Page, selectors: string[]) =>
  page.evaluate(async (selectors) => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const said = (element?: Element | null) => element?.textContent?.trim().replace(/\s+/g, ' ')
    const found = []
    for (const selector of selectors) {
      const element = document.querySelector<HTMLElement>(selector)!
      element.click()
      const selected = element.dataset.annotation
      const there = () =>
        document.querySelector(`[data-card="${selected}"]`) &&
        document.querySelector(`#panel-story [data-annotation="${selected}"][aria-current=true]`)
      for (let frames = 0; frames < 300 && !there(); frames++) await new Promise(requestAnimationFrame)
      found.push({
        text: said(element),
        card: all('[data-card]').map(({ dataset }) => dataset.card)[0],
        marks: all('#panel-story [aria-current=true]').map(({ dataset }) => dataset.annotation),
        places: [...new Set(all('[data-place].current').map(({ dataset }) => dataset.place))],
        where: said(document.querySelector('.card .where')),
      })
    }
    return found
  }, selectors)

const inEnglish = (text: unknown) => (typeof text === 'string' ? text : (text as { en: string }).en)

test.describe('guided steps', () => {
  test('set title, layers, date, note and camera, one after the other', async ({ page }) => {
    await openStill(page)
    await goTo(page, 'start')
    for (const [i, step] of story.steps.entries()) {
      await expect(bar(page).locator('[data-step]')).toHaveAttribute('data-step', step.id)
      await expect(bar(page).locator('[data-step] h2')).toHaveText(inEnglish(step.title))
      await expect(bar(page)).toContainText(`Step ${i + 1} of ${story.steps.length}`)
      const { layers, date, selected } = await stateOf(page)
      expect({ layers, date, selected }).toEqual({
        layers: step.layers,
        date: step.date,
        selected: step.select,
      })
      for (const { id } of story.layers)
        await expect(page.locator(`[data-layer="${id}"]`)).toBeChecked({ checked: step.layers.includes(id) })
      if (step.select) await expect(page.locator('[data-card]')).toHaveAttribute('data-card', step.select)
      await expect(page.locator('[data-step-go=back]')).toBeHidden()
      if (i < story.steps.length - 1) await goTo(page, 'next')
    }
    await expect(page.locator('[data-step-go=next]')).toHaveAttribute('aria-disabled', 'true')
  })

  testLive('jump where the reader asked for less motion', async ({ page }) => {
    await openMap(page, '?step=overview')
    const passed = await page.evaluate(() => {
      type Moving = { getCenter(): object; on(type: string, hear: () => void): void }
      const { map } = window.placeline as unknown as { map: Moving }
      const at = () => JSON.stringify(map.getCenter())
      const passed = [at()]
      map.on('move', () => passed.push(at()))
      document.querySelector<HTMLElement>('[data-step-go=next]')!.click()
      return new Promise<string[]>((done) => map.on('moveend', () => done([...new Set(passed)])))
    })
    expect(passed).toHaveLength(2)
  })

  testLive('bring the place of the step into the free part of the map', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 700 })
    await openMap(page, '?step=mariupol')
    const tag = await page.locator('[data-place=mariupol]').boundingBox()
    const card = await page.locator('[data-card]').boundingBox()
    expect(tag!.x).toBeGreaterThan(card!.x + card!.width)
    expect(tag!.x + tag!.width).toBeLessThan(1280)
    await expect(page.locator('[data-step-go=back]')).toBeHidden()
  })

  testLive('leave the reader free, and have one way back', async ({ page }) => {
    await openMap(page, '?step=crimea')
    const back = page.locator('[data-step-go=back]')
    await page.locator('[data-tool=in]').click()
    await expect(back).toBeVisible()
    expect((await stateOf(page)).step).toBe('crimea')
    await back.click()
    await expect(back).toBeHidden()
    await page.locator('[data-layer=kyiv]').evaluate((box: HTMLInputElement) => box.click())
    await expect(back).toBeVisible()
    await back.click()
    await expect(back).toBeHidden()
    expect((await stateOf(page)).layers).toEqual(story.steps.find((s) => s.id === 'crimea')!.layers)
  })

  testLive('answer to keys in the bar and on the map, and nowhere else', async ({ page }) => {
    await openMap(page, '?step=journey')
    const step = async (id: string) => expect.poll(async () => (await stateOf(page)).step).toBe(id)
    await page.locator('[data-step-go=next]').focus()
    await page.keyboard.press('PageDown')
    await step('moscow')
    await page.keyboard.press('p')
    await step('journey')
    await page.locator('canvas').focus()
    await page.keyboard.press('n')
    await step('moscow')
    await page.keyboard.press('PageUp')
    await step('journey')
    await page.locator('[data-search]').fill('')
    await page.keyboard.type('n')
    await page.locator('#tab-story').focus()
    await page.keyboard.press('n')
    await step('journey')
  })

  test('take a swipe of a finger on the bar', async ({ page }) => {
    await openStill(page, '?step=journey')
    const swipe = (dx: number) =>
      bar(page).evaluate((section, dx) => {
        const at = (type: string, x: number) =>
          section.dispatchEvent(
            new PointerEvent(type, { clientX: x, clientY: 5, pointerType: 'touch', bubbles: true }),
          )
        at('pointerdown', 200)
        at('pointerup', 200 + dx)
      }, dx)
    await swipe(-120)
    expect((await stateOf(page)).step).toBe('moscow')
    await swipe(-20)
    expect((await stateOf(page)).step).toBe('moscow')
    await swipe(120)
    expect((await stateOf(page)).step).toBe('journey')
  })

  test('end where the reader was before', async ({ page }) => {
    await openStill(page, '?layers=kyiv')
    await goTo(page, 'start')
    await goTo(page, 'end')
    const { step, layers, date } = await stateOf(page)
    expect({ step, layers, date }).toEqual({ step: null, layers: ['kyiv'], date: null })
    await expect(page.locator('[data-step-go=start]')).toBeFocused()
  })

  test('stay away where a frame hides them', async ({ page }) => {
    await openStill(page, '?hide=steps,search', 'embed.html')
    await expect(bar(page)).toHaveCount(0)
    await expect(page.locator('[data-search]')).toHaveCount(0)
    await expect(page.locator('[data-dates]')).toHaveCount(1)
  })
})

test.describe('guided steps with motion', () => {
  testLive('are at the step, and not exploring, once the map has come to rest', async ({ page }) => {
    await openMap(page, '?step=overview')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    const rested = page.evaluate(
      () =>
        new Promise<void>((done) =>
          (
            window as unknown as { placeline: { map: { once(type: string, then: () => void): void } } }
          ).placeline.map.once('moveend', () => done()),
        ),
    )
    await goTo(page, 'next')
    await rested
    await expect(page.locator('[data-step-go=back]')).toBeHidden()
    expect(await stateOf(page)).toMatchObject({ step: 'journey', camera: null })
  })
})

test.describe('time', () => {
  test('dims what is later in text, list and map, and shows all again', async ({ page }) => {
    await openStill(page)
    const slider = page.locator('[data-dates]')
    await slider.focus()
    await page.keyboard.press('Home')
    await expect.poll(async () => (await stateOf(page)).date).toBe('2022-02-21')
    await expect(slider).toHaveAttribute('aria-valuetext', `Up to ${formatDate('2022-02-21', 'en')}`)
    const later = story.annotations.filter((a) => a.id !== 'recognition')
    await expect(page.locator('.mark.later')).toHaveCount(later.length)
    await expect(page.locator('.list li.later')).toHaveCount(later.length)
    await expect(page.locator('[data-place] .dot.later')).toHaveCount(later.filter((a) => a.place).length)
    await expect(page.locator('[data-place=donbass]')).not.toHaveClass(/later/)
    await expect(page.locator('[data-place=kyiv]')).toHaveClass(/later/)
    await slider.focus()
    await page.keyboard.press('End')
    await expect.poll(async () => (await stateOf(page)).date).toBe(null)
    await expect(page.locator('.later')).toHaveCount(0)
    await expect(slider).toHaveAttribute('aria-valuetext', 'All dates')
  })

  test('lists the days, and a visit that was planned stays planned', async ({ page }) => {
    await openStill(page, '?t=2022-04-28')
    await page.locator('#tab-dates').click()
    await expect(page.locator('#panel-dates [data-date]')).toHaveCount(9)
    const visit = page
      .locator('#panel-dates li', { has: page.locator('[data-annotation=kyiv-meetings]') })
      .last()
    await expect(visit).toContainText('planned')
    await expect(visit).not.toHaveClass(/later/)
    await page.locator('#panel-dates [data-date="2022-04-21"]').click()
    expect((await stateOf(page)).date).toBe('2022-04-21')
    await expect(visit).toHaveClass(/later/)
    await expect(page.locator('#panel-dates [data-date="2022-04-21"]')).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })
})

test.describe('search', () => {
  test('finds a place by any of its names and opens it, and says so when there is nothing', async ({
    page,
  }) => {
    await openStill(page)
    for (const [query, place] of [
      ['Kiev', 'kyiv'],
      ['донбасс', 'donbass'],
      ['МАРІУПОЛЬ', 'mariupol'],
      ['Zhdanov', 'mariupol'],
    ] as const) {
      await page.locator('[data-search]').fill(query)
      await expect(page.locator('[role=option]').first()).toHaveAttribute('data-hit', place)
      await page.locator('[role=option]').first().click()
      const { selected } = await stateOf(page)
      expect(story.annotations.find((a) => a.id === selected)?.place).toBe(place)
      await expect(page.locator('[data-card]')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.locator('[data-card]')).toHaveCount(0)
    }
    await page.locator('[data-search]').fill('zebra')
    await expect(page.getByText('Nothing found for “zebra”')).toBeVisible()
    await expect(page.locator('[data-search]')).toHaveAttribute('aria-expanded', 'false')
  })

  test.describe('with nothing in the cache', () => {
    test.use({ fresh: true })
    test('works without a network', async ({ page, context }) => {
      await openStill(page)
      await context.setOffline(true)
      await page.locator('[data-search]').fill('guterres')
      await expect(page.locator('[role=option]').first()).toHaveAttribute('data-hit', 'antonio-guterres')
    })
  })
})

test.describe('languages', () => {
  for (const lang of ['en', 'uk', 'ru'] as Lang[])
    test(`every marked phrase selects its place and the reverse: ${lang}`, async ({ page }) => {
      const from = lang === 'en' ? 'uk' : 'en'
      await openStill(page, `?lang=${from}`)
      await page.locator(`[data-lang=${lang}]`).check({ force: true })
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('h1')).toHaveText((story.title as Record<Lang, string>)[lang]!)
      const marked = story.article.paragraphs.flatMap(({ id }) =>
        segments(story, id, lang).filter(({ annotation }) => annotation),
      )
      const byId = (id?: string | null) => story.annotations.find((one) => one.id === id)!
      const told = await clickEach(
        page,
        marked.map(({ annotation }) => `#panel-story [data-annotation="${annotation}"]`),
      )
      expect(told).toEqual(
        marked.map(({ text, annotation }) => ({
          text: text.trim().replace(/\s+/g, ' '),
          card: annotation,
          marks: [annotation],
          places: [byId(annotation).place].filter(Boolean),
          where: expect.anything(),
        })),
      )
      const placed = story.annotations.filter(({ place }) => place)
      const reversed = await clickEach(
        page,
        placed.map(({ id, place }) => `[data-place="${place}"] [data-annotation="${id}"]`),
      )
      expect(reversed).toEqual(
        placed.map(({ id, place }) => ({
          text: expect.anything(),
          card: id,
          marks: [id],
          places: [place],
          where: placeName(
            story.places.features.find((one) => one.id === place)!,
            lang,
          ),
        })),
      )
    })

  test('change the map’s own names, the link and the document, and stay after a reload', async ({ page }) => {
    await openMap(page)
    // the map draws a letter once: its font has to be there before the names change
    const changed = page.evaluate(
      () =>
        new Promise<boolean>((done) => {
          const watch = new MutationObserver(() => {
            watch.disconnect()
            done(document.fonts.check('600 12px "Placeline Noto Sans SemiBold"', 'Киев'))
          })
          watch.observe(document.documentElement, { attributeFilter: ['lang'] })
        }),
    )
    await page.locator('[data-lang=ru]').check({ force: true })
    expect(await changed).toBe(true)
    await expect(page.locator('[data-place=kyiv] .name')).toHaveText('Киев')
    await expect(page).toHaveURL(/lang=ru/)
    const labels = await page.evaluate(() =>
      JSON.stringify(
        (window as unknown as { placeline: { map: { getStyle(): unknown } } }).placeline.map.getStyle(),
      ),
    )
    expect(labels).toContain('name_ru')
    await page.reload()
    await ready(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.locator('[data-lang=ru]')).toBeChecked()
  })

  test('stay as they were, and say so, when the words do not arrive', async ({ page }) => {
    await openStill(page)
    await page.route(asset('words-uk', 'js'), (route) => route.abort())
    await page.locator('[data-lang=uk]').check({ force: true })
    await expect(page.locator('[data-notice=language]')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('[data-lang=en]')).toBeChecked()
  })

  test('theme: dark and light by the reader’s choice', async ({ page }) => {
    await openStill(page)
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.locator('[data-theme-choice=dark]').check({ force: true })
    await expect.poll(paper).not.toBe(light)
    await expect(page).toHaveURL(/theme=dark/)
    await page.locator('[data-theme-choice=light]').check({ force: true })
    await expect.poll(paper).toBe(light)
  })
})

testLive('a link opens exactly the view that it was taken from', async ({ page, context }) => {
  await openMap(page, '?lang=uk')
  await page.locator('[data-layer=crimea]').evaluate((box: HTMLInputElement) => box.click())
  await page.locator('#panel-story [data-annotation=liberated]').click()
  await page.locator('[data-dates]').focus()
  await page.keyboard.press('Home')
  await page.locator('[data-tool=in]').click()
  await expect(page).toHaveURL(/focus=liberated.*t=2022-02-21.*#map=/)
  const link = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        // the address follows after a pause; it is final when it holds still
        let last = ''
        const look = () => {
          if (last === location.href) return done(last)
          last = location.href
          setTimeout(look, 700)
        }
        look()
      }),
  )
  const other = await context.newPage()
  await other.setViewportSize({ width: 800, height: 500 })
  await other.goto(link)
  await ready(other)
  const rounded = async (p: Page) => {
    const state = (await stateOf(p)) as { camera: { center: number[]; zoom: number } }
    const { center, zoom } = state.camera
    return { ...state, camera: [...center, zoom].map((n) => n.toFixed(2)) }
  }
  expect(await rounded(other)).toEqual(await rounded(page))
  await other.close()
})

test.describe('the card', () => {
  test('copies the link to this view', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openStill(page, '?focus=crimea-2014&lang=ru')
    await page.locator('[data-copy-link]').click()
    await expect(page.getByText('Ссылка скопирована')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('focus=crimea-2014')
    expect(copied).toContain('lang=ru')
  })

  test('shows the link for copying by hand where the browser forbids it', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    await openStill(page, '?focus=crimea-2014')
    await page.locator('[data-copy-link]').click()
    await expect(page.getByLabel('Link to exactly this view')).toHaveValue(/focus=crimea-2014/)
  })

  test('leads to all facts of the place, and to its phrase in the story', async ({ page }) => {
    await openStill(page, '?focus=liberated')
    await page.locator('[data-show=list]').click()
    await expect(page.locator('#panel-list')).toBeVisible()
    await expect(page.locator('#place-mariupol')).toBeFocused()
    await expect(page.locator('#place-mariupol')).toBeInViewport()
    await page.locator('[data-show=story]').click()
    const mark = page.locator('#panel-story [data-annotation=liberated]')
    await expect(mark).toBeFocused()
    await expect(mark).toBeInViewport()
  })
})

testLive('a place that a note is of comes out from under the legend', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openMap(page)
  // Mariupol under the open legend at the upper right
  await page.evaluate(() => {
    const { map } = (window as unknown as { placeline: { map: { jumpTo(camera: object): void } } }).placeline
    map.jumpTo({ center: [28, 44.6], zoom: 5 })
  })
  await page.locator('#panel-story [data-annotation=liberated]').click()
  const legend = (await page.locator('.legend').boundingBox())!
  await expect
    .poll(async () => {
      const tag = (await page.locator('[data-place=mariupol]').boundingBox())!
      const under = tag.x + tag.width > legend.x && tag.y < legend.y + legend.height
      return under || tag.x + tag.width > 1280
    })
    .toBe(false)
})

testLive('distances have the unit of the language', async ({ page }) => {
  await openMap(page, '?focus=land-route')
  for (const [lang, km] of [
    ['en', /^\d+\skm$/],
    ['uk', /^\d+\sкм$/],
    ['ru', /^\d+\sкм$/],
  ] as const) {
    await page.locator(`[data-lang=${lang}]`).check({ force: true })
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('.maplibregl-ctrl-scale')).toHaveText(km)
    await expect(page.locator('[data-card] [data-figure=lengthKm]')).toHaveText(km)
  }
})

test('a link that is partly broken says in the reader’s language what was left out', async ({ page }) => {
  await page.goto('/ru/index.html?layers=kyiv,mosow&colour=red&static=1')
  const notice = page.locator('[data-notice=link]')
  await expect(notice).toContainText('layers=mosow')
  await expect(notice).not.toContainText('left out')
})

test('list and map hold the same notes, whatever layers are on', async ({ page }) => {
  for (const link of ['', '?layers=none', '?layers=kyiv,donbass', '?step=land-route']) {
    await openStill(page, link)
    const ids = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.annotation).sort())
    const nowhere = story.annotations.filter((a) => a.place === null).map((a) => a.id)
    // the parts of the page take to a link one after the other
    await expect(async () => {
      const onMap = await ids('[data-place] [data-annotation]')
      expect(await ids('.list [data-annotation]')).toEqual([...onMap, ...nowhere].sort())
    }).toPass({ timeout: 10_000 })
  }
})

test('what changes is said politely', async ({ page }) => {
  await openStill(page)
  const said = page.locator('[data-announce]')
  await page.locator('[data-layer=crimea]').evaluate((box: HTMLInputElement) => box.click())
  await expect(said).toHaveText('Crimea and Sevastopol: hidden')
  await page.locator('#panel-story [data-annotation=liberated]').click()
  await expect(said).toHaveText('Mariupol: Putin calls Mariupol “liberated”')
  await goTo(page, 'start')
  await expect(said).toContainText('Step 1 of 8')
})

testLive('the map can be moved without dragging', async ({ page }) => {
  await openMap(page)
  const center = async () =>
    page.evaluate(() => {
      const { map } = (
        window as unknown as { placeline: { map: { getCenter(): { lng: number; lat: number } } } }
      ).placeline
      return map.getCenter()
    })
  const before = await center()
  await page.locator('[data-tool=more]').click()
  await page.locator('[data-tool=right]').click()
  await page.locator('[data-tool=up]').click()
  const after = await center()
  expect(after.lng).toBeGreaterThan(before.lng + 1)
  expect(after.lat).toBeGreaterThan(before.lat + 0.5)
})

test.describe('files', () => {
  for (const [format, sign] of [
    ['geojson', '"FeatureCollection"'],
    ['csv', 'crimea-2014'],
    ['jsonld', 'NewsArticle'],
  ] as const)
    test(`${format} holds the story`, async ({ page }) => {
      await openStill(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-save=${format}]`).click(),
      ])
      expect(download.suggestedFilename()).toBe(`${story.id}-en.${format}`)
      expect(readFileSync(await download.path(), 'utf8')).toContain(sign)
    })

  testLive('png is the map at twice the resolution, with words around it', async ({ page }) => {
    await openMap(page)
    const map = (await page.locator('canvas').boundingBox())!
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-save=png]').click(),
    ])
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(Math.round(map.width * 2))
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(map.height * 2 + 200)
    // a map that was not read in its own frame is one flat colour, and small
    expect(bytes.length).toBeGreaterThan(60_000)
  })
})

test.describe('on paper', () => {
  test('legend of what is on, date, disclaimer, sources, credit and the list', async ({ page }) => {
    await openStill(page, '?layers=kyiv,crimea')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.legend label:visible')).toHaveText(['Kyiv', 'Crimea and Sevastopol'])
    await expect(page.getByText('As of 22 April 2022').first()).toBeVisible()
    await expect(page.getByText(inEnglish(story.geoPolicy!.disclaimer).slice(0, 40))).toBeVisible()
    await expect(page.getByText('OpenStreetMap contributors').first()).toBeVisible()
    await expect(page.locator(`#source-${story.sources[0]!.id}`)).toBeVisible()
    await expect(page.locator('#note-crimea-2014')).toBeVisible()
    await expect(page.locator('#panel-story p').first()).toBeVisible()
    for (const gone of ['.toolbar', '[data-search]', '.reading', '.preferences'])
      await expect(page.locator(gone)).toBeHidden()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 720 }, hasTouch: true, isMobile: true })

  test('the note is a sheet of three heights, by button and keys', async ({ page }) => {
    await openStill(page, '?focus=liberated')
    const card = page.locator('[data-card]')
    const handle = page.locator('[data-sheet]')
    const heights: number[] = []
    for (const name of ['peek', 'half', 'full']) {
      while ((await handle.getAttribute('data-sheet')) !== name) await handle.click()
      heights.push((await card.boundingBox())!.height)
    }
    expect(heights[0]).toBeLessThan(220)
    expect(heights[1]).toBeGreaterThan(heights[0]! + 80)
    expect(heights[2]).toBeGreaterThan(heights[1]! + 150)
    await handle.focus()
    await page.keyboard.press('ArrowDown')
    await expect(handle).toHaveAttribute('data-sheet', 'half')
  })

  test('the sheet follows the finger and stays at the nearest height', async ({ page }) => {
    await openStill(page, '?focus=liberated')
    const handle = page.locator('[data-sheet]')
    await expect(handle).toHaveAttribute('data-sheet', 'half')
    const box = (await handle.boundingBox())!
    await page.mouse.move(box.x + 40, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 40, box.y - 150, { steps: 4 })
    await page.mouse.move(box.x + 40, 40, { steps: 4 })
    await page.mouse.up()
    await expect(handle).toHaveAttribute('data-sheet', 'full')
  })

  test('the text that scrolls under the map shows through none of what is below it', async ({ page }) => {
    await openStill(page)
    const under = page.locator('.foot')
    const before = await under.screenshot()
    await page.evaluate(() => scrollTo(0, 1200))
    await expect(under).toBeInViewport()
    const pictures = [before, await under.screenshot()].map(
      (png) => `data:image/png;base64,${png.toString('base64')}`,
    )
    expect(await difference(page, pictures[0]!, pictures[1]!)).toBe(0)
  })

  test('a step opens its note small', async ({ page }) => {
    await openStill(page, '?step=mariupol')
    await expect(page.locator('[data-sheet]')).toHaveAttribute('data-sheet', 'peek')
    const tools = (await page.locator('[data-step-go=next]').boundingBox())!
    const card = (await page.locator('[data-card]').boundingBox())!
    expect(tools.y + tools.height).toBeLessThan(card.y)
  })
})

test('320 px and 200 % text: nothing needs sideways scrolling', async ({ page }) => {
  for (const [width, text] of [
    [320, '100%'],
    [640, '200%'],
  ] as const)
    for (const lang of ['en', 'uk', 'ru']) {
      await page.setViewportSize({ width, height: 600 })
      await openStill(page, `?lang=${lang}&step=land-route`)
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${width} px, ${text}, ${lang}`).toBeLessThanOrEqual(0)
    }
})
