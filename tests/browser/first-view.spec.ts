import { readFileSync } from 'node:fs'
import { DISPUTED_AREAS } from '../../geo/disputed-areas'
import { expect, test, type Page } from './test'
import { difference } from './pixels'
import { ready } from './support'

test.use({ deviceScaleFactor: 1 })

interface Told {
  shift: number
  shifts: string[]
  violations: string[]
}

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as {
  annotations: { id: string; title: Record<string, string>; body: { value: Record<string, string> } }[]
  steps: { title: Record<string, string>; text: Record<string, string>; select: string | null }[]
}

/** A text as it reads on the page, without the signs of emphasis and links. */
const read = (text: string) => text.replace(/\*([^*\n]+)\*/g, '$1').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
const oneSpace = (text: string) => text.replace(/\s+/g, ' ')

/** Collects layout shifts and breaches of the page's policy from the first moment on. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const told: Told = { shift: 0, shifts: [], violations: [] }
    Object.assign(window, { told })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[]
      })[]) {
        told.shift += entry.value
        told.shifts.push(
          ...entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
            const name = (node as Element)?.className ?? node?.nodeName ?? '?'
            const box = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ')
            return `${name}: ${box(from)} to ${box(to)} at ${Math.round(entry.startTime)} ms`
          }),
        )
      }
    }).observe({ type: 'layout-shift', buffered: true })
    document.addEventListener('securitypolicyviolation', (e) =>
      told.violations.push(`${e.violatedDirective} ${e.blockedURI}`),
    )
  })
}
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told }).told)
const asUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`

function listen(page: Page) {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  return faults
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const [lang, path] of [
    ['en', 'index.html'],
    ['uk', 'uk/index.html'],
    ['ru', 'ru/embed.html'],
  ] as const) {
    test(`${path} shows the map and every note, in three requests, and leads to the whole text`, async ({
      page,
    }) => {
      const requests: string[] = []
      page.on('request', (r) => requests.push(r.url()))
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('#panel-story')).toBeVisible()
      await expect(page.locator('#panel-list')).toBeVisible()
      const list = oneSpace(await page.locator('#panel-list').innerText())
      for (const { body, title } of story.annotations) {
        expect(list).toContain(oneSpace(read(title[lang]!)))
        expect(list).toContain(oneSpace(read(body.value[lang]!)))
      }
      const land = page.locator('[data-style=coarse-land]')
      const box = (await land.boundingBox())!
      expect(box.width).toBeGreaterThan(300)
      await expect(page.locator('.p-tag:visible')).not.toHaveCount(0)
      for (const dead of ['.toolbar', '[role=tablist]', '.tags'])
        await expect(page.locator(dead)).toBeHidden()
      // the style of the printed page comes last, and nothing waits for it
      expect(
        requests.filter((url) => !/icon\.svg$|\/print-[\w-]+\.css$/.test(url)).length,
      ).toBeLessThanOrEqual(3)

      // the table of disputed areas is on the page of text
      await page.locator('#about summary').click()
      await page.locator('#about details a').click()
      await expect(page).toHaveURL(/text\.html#about$/)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      const about = oneSpace(await page.locator('#about').innerText())
      for (const { name, state } of DISPUTED_AREAS)
        expect(about).toContain(oneSpace(name[lang]) + (state ? ` (${state[lang]}): ` : ': '))

      // and so are the guided steps, in their order, each with its note
      const steps = page.locator('#steps + ol > li')
      await expect(steps).toHaveCount(story.steps.length)
      for (const [i, { title, text, select }] of story.steps.entries()) {
        const step = oneSpace(await steps.nth(i).innerText())
        expect(step).toContain(oneSpace(read(title[lang]!)))
        expect(step).toContain(oneSpace(read(text[lang]!)))
        if (!select) continue
        await steps.nth(i).getByRole('link').last().click()
        await expect(page.locator(`#note-${select}`)).toBeInViewport()
      }
    })
  }

  test('the legend works all the same', async ({ page }) => {
    await page.goto('index.html')
    await page.setViewportSize({ width: 1280, height: 700 })
    const crimea = page.locator('[data-style=crimea-fill]')
    await expect(crimea).toBeVisible()
    await page.locator('input[data-layer=crimea]').uncheck()
    await expect(crimea).toBeHidden()
  })
})

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  test(`the live map takes over the static one in place at ${width} x ${height}`, async ({ page }) => {
    const faults = listen(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    await watch(page)
    await page.goto('index.html?load=click')
    await expect(page.locator('.stage.placed')).toBeVisible()
    const load = page.locator('.load-map')
    await load.evaluate((button) => ((button as HTMLElement).style.opacity = '0'))
    const still = asUrl(await page.screenshot())
    await load.evaluate((button) => (button as HTMLElement).click())
    await ready(page)
    await expect(page.locator('.poster')).toBeHidden()
    // the fade is over when the surface is opaque
    await expect(page.locator('.canvas')).toHaveCSS('opacity', '1')
    // nor is the static map styled with each change of the page from now on
    await expect(page.locator('.poster')).toHaveCSS('content-visibility', 'hidden')
    await expect
      .poll(async () => difference(page, still, asUrl(await page.screenshot())), {
        message: 'share of pixels that differ',
      })
      .toBeLessThan(0.02)
    const { shift, shifts, violations } = await told(page)
    expect(violations).toEqual([])
    expect(shifts).toEqual([])
    expect(shift).toBe(0)
    expect(faults).toEqual([])
  })
}

test('no map code is asked for before the page is drawn, and none ever with static=1', async ({ page }) => {
  const faults = listen(page)
  await page.goto('index.html')
  await ready(page)
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    asked: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter((entry) => /\/(live|maplibre)[^/]*\.m?js$/.test(entry.name))
      .map((entry) => entry.startTime),
  }))
  expect(asked.length).toBeGreaterThan(0)
  for (const time of asked) expect(time).toBeGreaterThan(painted)

  const urls: string[] = []
  page.on('request', (r) => urls.push(r.url()))
  await page.goto('index.html?static=1')
  await page.locator('.tags [data-place=mariupol]').click()
  await expect(page.locator('[data-card]')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(urls.filter((url) => /live-|maplibre|basemap/.test(url))).toEqual([])
  expect(faults).toEqual([])
})

test('the text that came as HTML is brought to what a link asks for, as if made anew', async ({ page }) => {
  const faults = listen(page)
  const link = 'static=1&layers=crimea,donbass,journey&t=2022-04-21&focus=crimea-2014'
  const read = async (address: string) => {
    await page.goto(address)
    await expect(page.locator('[data-card]')).toBeVisible()
    await expect(page.locator('[data-island=about] h3').first()).toBeAttached()
    // every part has risen: they come one a turn, in this order
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 200)))
    return page.locator('[data-island]').evaluateAll((parts) =>
      parts.map((part) => {
        const copy = part.cloneNode(true) as Element
        const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
        const all: Node[] = []
        while (comments.nextNode()) all.push(comments.currentNode)
        for (const comment of all) comment.parentNode!.removeChild(comment)
        // a part within it is one of its own
        for (const other of copy.querySelectorAll('[data-island]')) other.remove()
        // a parser with scripts keeps its content as text, a template as elements; none of it is shown
        for (const part of copy.querySelectorAll('noscript')) part.replaceChildren()
        // the order in which attributes and classes were set is no difference
        for (const element of [copy, ...copy.querySelectorAll('*')]) {
          const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))
          for (const { name } of attributes) element.removeAttribute(name)
          for (const { name, value } of attributes)
            element.setAttribute(name, name === 'class' ? value.split(' ').sort().join(' ') : value)
        }
        const html = new XMLSerializer().serializeToString(copy).replace(/\s+/g, ' ').replace(/> </g, '><')
        const name = part.getAttribute('data-island')!
        // nor are the ids that Svelte makes up
        return [name, html.replace(new RegExp(`(?<=["#-])(${name}-)?[sc]\\d+(?=[")-])`, 'g'), 'id')] as const
      }),
    )
  }
  const taken = await read(`index.html?${link}`)
  // a page with a part left out was never rendered as such: it is made anew
  const made = new Map(await read(`index.html?${link}&hide=search`))
  expect(taken.map(([name]) => name)).toEqual(expect.arrayContaining(['stage', 'layers', 'article', 'list']))
  const differing = taken.filter(
    ([name, html]) => name !== 'search' && html !== made.get(name)?.replaceAll('&amp;hide=search', ''),
  )
  expect(differing).toEqual([])
  expect(faults).toEqual([])
})

test.describe('before the page comes alive', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  /** Opens a page whose code waits on the line, and gives what lets it arrive. */
  async function openSlowly(page: Page) {
    let arrive = () => {}
    const held = new Promise<void>((resolve) => (arrive = resolve))
    await page.route('**/assets/app-*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('index.html?static=1', { waitUntil: 'commit' })
    await page.waitForFunction(() => document.documentElement.dataset.started === '')
    return arrive
  }

  test('what is written into the search is searched for once it does', async ({ page }) => {
    const arrive = await openSlowly(page)
    await page.locator('[data-search]').pressSequentially('Маріу')
    await expect(page.locator('[data-search]')).toHaveValue('Маріу')
    await expect(page.locator('[data-hit]')).toHaveCount(0)
    arrive()
    await expect(page.locator('[data-hit="mariupol"]').first()).toBeVisible()
    await expect(page.locator('[data-search]')).toHaveValue('Маріу')
  })

  test('what is clicked happens once it does: a layer, the colours, a note', async ({ page }) => {
    const faults = listen(page)
    const arrive = await openSlowly(page)
    // a box shows at once that it was clicked
    await page.locator('input[data-layer=crimea]').uncheck()
    await page.locator('label', { has: page.locator('input[data-layer=kyiv]') }).click()
    await expect(page.locator('input[data-layer=kyiv]')).not.toBeChecked()
    await page.locator('input[data-layer=moscow]').uncheck()
    await page.locator('input[data-layer=moscow]').check()
    await page.locator('[data-theme-choice=dark]').check({ force: true })
    await page.locator('#panel-story [data-annotation=land-route]').click()
    await expect(page.locator('[data-card]')).toHaveCount(0)
    arrive()
    await expect(page.locator('[data-card]')).toHaveAttribute('data-card', 'land-route')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('input[data-layer=crimea]')).not.toBeChecked()
    await expect(page.locator('input[data-layer=kyiv]')).not.toBeChecked()
    await expect(page.locator('input[data-layer=moscow]')).toBeChecked()
    await expect(page.locator('[data-style=crimea-fill]')).toBeHidden()
    await expect(page).toHaveURL(/layers=/)
    const layers = new URL(page.url()).searchParams.get('layers')!.split(',')
    expect(layers).toContain('moscow')
    expect(layers).not.toContain('kyiv')
    expect(faults).toEqual([])
  })
})

test('the page of one language opens in another by its link', async ({ page }) => {
  const faults = listen(page)
  await page.goto('index.html?lang=uk&static=1')
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
  await expect(page.locator('#panel-story')).toContainText('Гутерреш')
  await page.goto('uk/index.html?static=1&layers=crimea')
  await expect(page.locator('#panel-story')).toContainText('Гутерреш')
  await expect(page.locator('[data-style=donbass-fill]')).toBeHidden()
  await expect(page.locator('[data-style=crimea-fill]')).toBeVisible()
  await page.goto('index.html?static=1&hide=legend')
  await expect(page.locator('.legend')).toHaveCount(0)
  await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
  expect(faults).toEqual([])
})

test('without WebGL the static map, the notes and a message stay', async ({ page }) => {
  const faults = listen(page)
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return /webgl/.test(kind) ? null : real.call(this, kind as '2d', ...(rest as []))
    } as typeof real
  })
  await page.goto('index.html')
  await expect(page.locator('[data-notice=map]')).toBeVisible()
  await expect(page.locator('[data-style=coarse-land]')).toBeVisible()
  await page.locator('.tags [data-place=kyiv]').click()
  await expect(page.locator('[data-card]')).toBeVisible()
  expect(faults).toEqual([])
})

test('print has the map, the legend of what is on, the date, the notes and the sources', async ({ page }) => {
  await page.goto('index.html')
  await ready(page)
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.locator('input[data-layer=crimea]').uncheck()
  await page.emulateMedia({ media: 'print' })
  const shown = (selector: string) => expect(page.locator(selector).first(), selector).toBeVisible()
  for (const selector of [
    'h1',
    '.poster',
    '[data-style=coarse-land]',
    '.p-tag.of-mariupol:visible',
    '#panel-story',
  ])
    await shown(selector)
  for (const selector of ['#panel-list', '#about', '.legend label:has([data-layer=donbass])', '.credit'])
    await shown(selector)
  for (const selector of ['.canvas', '.toolbar', '.tags', '[data-style=crimea-fill]'])
    await expect(page.locator(selector).first(), selector).toBeHidden()
  await expect(page.locator('.legend label:has([data-layer=crimea])')).toBeHidden()
  const [title, map, text] = await Promise.all(
    ['h1', '.stage', '#panel-story'].map(async (s) => (await page.locator(s).boundingBox())!),
  )
  expect(title!.y).toBeLessThan(map!.y)
  expect(map!.y + map!.height).toBeLessThan(text!.y)
  expect(map!.height).toBeGreaterThan(300)
})
