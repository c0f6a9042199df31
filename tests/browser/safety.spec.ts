import type { BuiltFacts } from '../../src/panels/state/app.svelte'
import { filesOf } from '../built.mjs'
import { expect, test, type Page } from './test'
import type { renderPage } from '../../src/poster/page'
import { parseStory, type Story } from '../../src/story'
import { asset, uncaught } from './break'
import { PAYLOADS, poisoned } from './payloads'
import { story } from './story'
import { ready } from './support'

test.use({ actionTimeout: 8000 })

/** What a page did that it may not: run a payload, open a dialog, break its policy. */
async function guard(page: Page) {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.addInitScript(() => {
    const told = { fired: 0, violations: [] as string[] }
    Object.assign(window, { told, fired: () => told.fired++ })
    document.addEventListener('securitypolicyviolation', (e) =>
      told.violations.push(`${e.violatedDirective} ${e.blockedURI}`),
    )
  })
  return async () => ({
    dialogs,
    ...(await page.evaluate(
      () => (window as unknown as { told: { fired: number; violations: string[] } }).told,
    )),
  })
}
const NOTHING = { dialogs: [], fired: 0, violations: [] }

/** Opens what there is to open: every note, tab, step and panel. */
async function readAll(page: Page) {
  for (const tab of await page.locator('[role=tab]').all()) await tab.click()
  await page.locator('[role=tab]').nth(1).click()
  const opened = await page.evaluate(async () => {
    const marks = document.querySelectorAll<HTMLElement>('#panel-list [data-annotation]')
    const cards = new Set<string>()
    for (const id of new Set([...marks].map(({ dataset }) => dataset.annotation!))) {
      document.querySelector<HTMLElement>(`#panel-list [data-annotation="${id}"]`)!.click()
      const card = () => document.querySelector(`[data-card="${id}"], [data-card] [data-annotation="${id}"]`)
      for (let frames = 0; frames < 300 && !card(); frames++) await new Promise(requestAnimationFrame)
      if (card()) cards.add(id)
    }
    return cards.size
  })
  expect(opened).toBe(story.annotations.length)
  await page.keyboard.press('Escape')
  await page.locator('[data-step-go=start]').click()
  for (let i = 1; i < story.steps.length; i++) await page.locator('[data-step-go=next]').click()
}

test.describe('with its policy', () => {
  test('nothing breaks it: page, every card, steps, route panel, dialog', async ({ page, context }) => {
    const seen = await guard(page)
    const errors = uncaught(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('index.html?focus=land-route')
    await ready(page)
    await page.locator('[data-card] [data-explore]').click()
    await expect(page.locator('[data-panel=corridor] .sentence')).toContainText('378.3 km')
    expect(await seen()).toEqual(NOTHING)
    // the live map would be drawn anew for each note and step
    await page.goto('index.html?static=1')
    await readAll(page)
    await page.locator('[data-embed]').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await seen()).toEqual(NOTHING)
    expect(errors).toEqual([])
    expect(await context.cookies()).toEqual([])
  })

  test('nothing breaks it in the frame', async ({ page }) => {
    const seen = await guard(page)
    await page.goto('embed.html?load=eager&lang=uk')
    await ready(page)
    expect(await seen()).toEqual(NOTHING)
  })

  test('every page has it and a referrer policy, and its links outward take nothing along', async ({
    page,
  }) => {
    for (const file of ['index.html', 'uk/index.html', 'ru/embed.html']) {
      await page.goto(`${file}?static=1`)
      const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      await expect(page.locator('meta[name=referrer]')).toHaveAttribute(
        'content',
        'strict-origin-when-cross-origin',
      )
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a[href]')].map((link) => ({
          href: (link as HTMLAnchorElement).href,
          rel: link.getAttribute('rel') ?? '',
          blank: link.getAttribute('target') === '_blank',
        })),
      )
      expect(links.length).toBeGreaterThan(20)
      for (const { href, rel, blank } of links) {
        expect(href).toMatch(/^https?:/)
        const outward = new URL(href).origin !== new URL(page.url()).origin
        if (outward || blank) expect(rel, href).toContain('noopener')
      }
    }
  })
})

test.describe('without its policy, which would hide a fault', () => {
  test.use({ bypassCSP: true })

  test('a story and map data full of payloads are shown as text', async ({ page }) => {
    const seen = await guard(page)
    const errors = uncaught(page)
    const bad = poisoned(story)
    await page.route(/\/index\.html/, async (route) => {
      const answer = await route.fetch()
      const json = JSON.stringify(bad).replaceAll('<', '\\u003c')
      const html = (await answer.text()).replace(
        /(<script[^>]*id="story-data"[^>]*>)[^<]*/,
        (_, open: string) => open + json,
      )
      expect(html).toContain('onerror=fired()')
      await route.fulfill({ response: answer, body: html })
    })
    await page.route(asset(['basemap', 'layers', 'route'], 'json'), async (route) => {
      const pack = (await (await route.fetch()).json()) as {
        objects: Record<string, { geometries: { properties?: object }[] }>
      }[]
      for (const { objects } of pack)
        for (const { geometries } of Object.values(objects))
          for (const one of geometries) one.properties = poisoned(one.properties, (key) => /^name/.test(key))
      await route.fulfill({ json: pack })
    })
    await page.setViewportSize({ width: 1280, height: 800 })
    // a page laid out in another way is made anew, from the story's data
    await page.goto('index.html?hide=legend')
    await ready(page)
    for (const tag of await page.locator('.tags [data-place]:visible').all()) await tag.hover()
    // the picture is drawn at twice the size, by the processor
    const download = page.waitForEvent('download', { timeout: 40_000 })
    await page.locator('[data-save=png]').click()
    await download
    expect(await seen()).toEqual(NOTHING)
    // the live map would be drawn anew for each note and step
    await page.goto('index.html?hide=legend&static=1')
    await expect(page.locator('#panel-story')).toContainText('onerror=fired()')
    await page.locator('[data-search]').fill('fired')
    await expect(page.locator('[data-hit]').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await readAll(page)
    const put = await page.evaluate(
      () =>
        document.querySelectorAll('img, iframe, math, object, [onerror], [onload], [onfocus], [ontoggle]')
          .length,
    )
    expect(put).toBe(0)
    expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0)
    expect(await seen()).toEqual(NOTHING)
    expect(errors).toEqual([])
  })

  test('payloads in the address are told as text', async ({ page }) => {
    const seen = await guard(page)
    const errors = uncaught(page)
    const keys = 'story lang theme layers focus step t corridor ui hide gestures load aspect'.split(' ')
    for (const [i, payload] of PAYLOADS.entries()) {
      const query = new URLSearchParams(keys.map((key, k) => [key, PAYLOADS[(i + k) % PAYLOADS.length]!]))
      query.set(payload, payload)
      query.set('static', '1')
      const file = `${i % 2 ? 'index' : 'embed'}.html`
      await page.goto(`${file}?${query}#${payload}`)
      await expect(page.locator('[data-no-story] h1')).toContainText(payload.slice(0, 20))
      expect(await page.locator('[data-no-story] :is(img, svg, script, iframe)').count()).toBe(0)
      query.delete('story')
      await page.goto(`${file}?${query}#${payload}`)
      await expect(page.locator('[data-notice=link]')).toContainText('fired')
      expect(await page.locator('.notices :is(img, svg, script, iframe, a)').count()).toBe(0)
    }
    expect(await seen()).toEqual(NOTHING)
    expect(errors).toEqual([])
  })

  test('payloads in messages change nothing', async ({ page }) => {
    const seen = await guard(page)
    const errors = uncaught(page)
    await page.goto('embed.html?load=eager')
    await ready(page)
    const before = await page.evaluate(() => JSON.stringify(window.placeline.state()))
    await page.evaluate((payloads) => {
      for (const text of payloads) {
        window.postMessage(text, '*')
        for (const type of ['focus', 'layers', 'step', 'theme', 'lang', 'get-state', text])
          for (const data of [
            text,
            { id: text, layers: [text], theme: text, lang: text },
            [text],
            { [text]: text },
          ])
            window.postMessage({ ns: 'placeline', v: 1, id: text, type, data }, '*')
      }
    }, PAYLOADS)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await page.evaluate(() => JSON.stringify(window.placeline.state()))).toBe(before)
    expect(await seen()).toEqual(NOTHING)
    expect(errors).toEqual([])
  })
})

test('the checker refuses a story with payloads, and the rendered page would hold them as text', async ({
  page,
}) => {
  const bad = poisoned(story)
  expect(parseStory(bad, 'bad').status).toBe('bad')
  const rendered = new URL('../../app/renderer/page.js', import.meta.url)
  const { renderPage: render } = (await import(rendered.href)) as { renderPage: typeof renderPage }
  const { root, facts } = filesOf('dist')
  const elements = async (one: Story) => {
    const { html } = await render(one, { ...(facts as BuiltFacts), root }, 'en', {
      frame: false,
      alone: false,
    })
    expect(html).toContain(one === bad ? 'onerror=fired()' : '<main')
    await page.setContent(html)
    return page.evaluate(() => {
      const count: Record<string, number> = { EM: 0 }
      for (const { tagName } of document.body.querySelectorAll('*'))
        count[tagName] = (count[tagName] ?? 0) + 1
      const odd = document.querySelectorAll(
        'img, script, iframe, math, [onerror], [onload], [onfocus]',
      ).length
      return { count, odd }
    })
  }
  const [clean, full] = [await elements(story), await elements(bad)]
  expect(full.odd).toBe(0)
  // *emphasis* is the one thing that a text may add
  expect({ ...full.count, EM: clean.count.EM }).toEqual(clean.count)
})

test('the licence of each library that is sent comes along, and none is of the GPL family', async ({
  request,
}) => {
  const text = await (await request.get('licenses.md')).text()
  const named = [...text.matchAll(/^## (.+) - [\d.]+ \((.+)\)$/gm)].map(([, name, licence]) => ({
    name,
    licence,
  }))
  for (const name of ['maplibre-gl', 'svelte', '@turf/area', 'valibot'])
    expect(named.map((library) => library.name)).toContain(name)
  for (const { name, licence } of named)
    expect(licence, name).toMatch(/^(MIT|ISC|BSD-[23]-Clause|BSL-1\.0|Unlicense)$/)
  expect(text).toContain('MapLibre contributors')
})
