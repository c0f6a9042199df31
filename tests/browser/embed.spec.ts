import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from './test'
import {
  anyHost,
  received,
  host,
  HOSTS,
  lastReceived,
  onlyFrame,
  openHost,
  readyFrame,
  send,
  shiftOf,
  stateOf,
} from './hosts'
import { watch } from './support'

test.use({ viewport: { width: 640, height: 700 } })

for (const width of [320, 640, 1000]) {
  test(`at ${width} px the height follows, the wheel scrolls the host, nothing shifts or takes the focus`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    const { faults, frame } = await host(page, 'helper')
    const expected = Math.min(640, Math.max(360, (width * 3) / 4))
    const box = (await page.locator('iframe').boundingBox())!
    expect(Math.abs(box.height - expected)).toBeLessThan(2)
    expect(await frame.evaluate(() => innerHeight)).toBe(Math.round(box.height))
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

    const before = (await stateOf(frame)).camera
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel(0, 240)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    expect((await stateOf(frame)).camera).toEqual(before)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    expect(await shiftOf(page)).toBe(0)
    if (width === 640)
      await test.step('with Ctrl the wheel zooms the map and not the host', async () => {
        const zoom = () =>
          frame.evaluate(() => (window.placeline.map as unknown as { getZoom(): number }).getZoom())
        await page.evaluate(() => scrollTo(0, 0))
        const far = await zoom()
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 1)
        await page.keyboard.down('Control')
        await page.mouse.wheel(0, -300)
        await page.keyboard.up('Control')
        await expect.poll(zoom).toBeGreaterThan(far)
        expect(await page.evaluate(() => scrollY)).toBe(0)
      })
    expect(faults).toEqual({ console: [], thirdParty: [] })
  })
}

test('every message goes its way, and a wrong one is answered with what would be right', async ({ page }) => {
  const { faults, frame } = await host(page, 'bare')
  await expect
    .poll(() => lastReceived(page, 'ready'))
    .toMatchObject({
      story: 'guterres-april-2022',
      height: 480,
      warnings: [expect.stringContaining('nonsense'), expect.stringContaining('focus=nowhere')],
    })
  await expect.poll(() => lastReceived(page, 'resize')).toEqual({ width: 640, height: 480 })

  await send(page, 'focus', { id: 'land-route' })
  await expect(frame.locator('[data-card="land-route"]')).toBeVisible()
  await expect
    .poll(() => lastReceived(page, 'select'))
    .toMatchObject({ id: 'land-route', place: 'land-route' })
  await expect
    .poll(() => lastReceived(page, 'link'))
    .toMatchObject({
      href: expect.stringMatching(/\/index\.html\?.*focus=land-route/),
      frame: expect.stringMatching(/\/embed\.html\?.*focus=land-route/),
    })
  await send(page, 'focus', { id: null })
  await expect(frame.locator('[data-card]')).toHaveCount(0)
  // a host page that opens a note takes no focus from its reader
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')

  await send(page, 'layers', { layers: ['kyiv', 'moscow'] })
  await expect.poll(() => lastReceived(page, 'layers')).toEqual({ layers: ['moscow', 'kyiv'] })
  await expect(frame.locator('input[data-layer="crimea"]')).not.toBeChecked()

  await send(page, 'step', { id: 'journey' })
  await expect.poll(() => lastReceived(page, 'step')).toEqual({ id: 'journey' })
  await send(page, 'theme', { theme: 'dark' })
  await expect(frame.locator('html[data-theme=dark]')).toHaveCount(1)
  await send(page, 'lang', { lang: 'uk' })
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk')
  await expect.poll(() => lastReceived(page, 'state')).toMatchObject({ lang: 'uk', theme: 'dark' })

  // the step has opened its note, which lies over the tools of so small a map
  await send(page, 'focus', { id: null })
  await frame.locator('[data-tool=in]').click()
  await expect.poll(() => lastReceived(page, 'view')).toMatchObject({ zoom: expect.any(Number) })

  await send(page, 'get-state', {}, 'q1')
  await expect
    .poll(() => page.evaluate(() => window.received.filter((m) => m.type === 'state').at(-1)?.id))
    .toBe('q1')
  await send(page, 'theme', { theme: 'pink' }, 9)
  await expect
    .poll(() => lastReceived(page, 'error'))
    .toEqual({
      type: 'theme',
      field: 'data.theme',
      wrong: 'pink',
      right: '{ theme }: one of auto, light, dark',
    })
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('500 random messages from the host break nothing; 500 from a stranger are not even answered', async ({
  page,
}) => {
  const faults = await openHost(page, anyHost('embed.html?static=1'))
  const frame = await onlyFrame(page)
  await expect(frame.locator('.stage.placed')).toBeVisible()
  const before = await stateOf(frame)
  // whatever can be sent: a small generator with a fixed seed, so that a failure can be had again
  const fuzz = (count: number, valid: boolean) => {
    const target = document.querySelector('iframe')?.contentWindow ?? window.parent.frames[0]!
    let seed = 20220422
    // mulberry32
    const next = (n: number) => {
      seed = (seed + 0x6d2b79f5) | 0
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) % n
    }
    const odd: unknown[] = [
      null,
      undefined,
      0,
      -1,
      NaN,
      '',
      '<b>',
      'kyiv',
      [],
      [[]],
      {},
      { id: 3 },
      { layers: [1] },
    ]
    odd.push(
      'x'.repeat(9000),
      { theme: {} },
      new Date(0),
      new Map(),
      new ArrayBuffer(8),
      { __proto__: null },
      10n,
    )
    const types = ['focus', 'layers', 'step', 'theme', 'lang', 'get-state', 'ready', 'error', '__proto__']
    const good: Record<string, unknown> = {
      focus: { id: 'land-route' },
      layers: { layers: 'none' },
      theme: { theme: 'dark' },
      lang: { lang: 'ru' },
    }
    for (let i = 0; i < count; i++) {
      const type = next(6) ? types[next(types.length)] : odd[next(odd.length)]
      const data = valid && typeof type === 'string' && good[type] ? good[type] : odd[next(odd.length)]
      const message = next(8)
        ? { ns: 'placeline', v: next(9) ? 1 : odd[next(odd.length)], id: i, type, data }
        : odd[next(odd.length)]
      target.postMessage(message, '*')
    }
  }
  await page.evaluate(() => (window.received = []))
  await page.evaluate(`(${fuzz})(500, false)`)
  await send(page, 'get-state', {}, 'after')
  await expect.poll(() => page.evaluate(() => window.received.some((m) => m.id === 'after'))).toBe(true)
  expect((await received(page, 'error')).length).toBeGreaterThan(100)
  expect(await stateOf(frame)).toEqual(before)

  // a stranger: another frame of the host page, which reaches the map's window as its sibling
  await page.evaluate(async () => {
    window.received = []
    const stranger = document.createElement('iframe')
    stranger.title = 'stranger'
    stranger.src = '/hosts/stranger.html'
    document.body.append(stranger)
    await new Promise((resolve) => (stranger.onload = resolve))
  })
  const stranger = page.frames().find((one) => one.url().endsWith('stranger.html'))!
  await stranger.evaluate(`(${fuzz})(500, true)`)
  await send(page, 'get-state', {}, 'end')
  await expect.poll(() => page.evaluate(() => window.received.some((m) => m.id === 'end'))).toBe(true)
  expect(await received(page, 'error')).toEqual([])
  expect(await stateOf(frame)).toEqual(before)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('the web component shows what is inside, then the map, and keeps attributes and state the same', async ({
  page,
}) => {
  const { faults, frame } = await host(page, 'component')
  const element = page.locator('placeline-map')
  await expect(element.locator('a')).toBeHidden()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk')
  await element.evaluate((map) => map.setAttribute('focus', 'liberated'))
  await expect(frame.locator('[data-card="liberated"]')).toBeVisible()
  await expect(element).toHaveAttribute('layers', /mariupol/)
  await frame.locator('[data-card] header .close').click()
  await expect(element).not.toHaveAttribute('focus')
  expect(await shiftOf(page)).toBe(0)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('a sandboxed frame runs where the server sends CORS headers', async ({ page }) => {
  const { faults, frame } = await host(page, 'sandbox')
  expect(await frame.evaluate(() => self.origin)).toBe('null')
  await frame.locator('[data-place="kyiv"]').click()
  await expect(frame.locator('[data-card]')).toBeVisible()
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('without CORS headers it keeps the static map and the list, and says why', async ({ page }) => {
  await page.goto(`${HOSTS}/hosts/sandbox-nocors.html`)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-blocked]:not([hidden])')).toContainText('Access-Control-Allow-Origin')
  await expect(frame.locator('.poster > svg')).toBeVisible()
  await expect(frame.locator('.list [data-annotation="land-route"]').first()).toBeVisible()
  await expect(frame.locator('#about')).toBeVisible()
})

for (const name of ['amp', 'pym'])
  test(`a page that sizes frames as ${name} does gives the map its height`, async ({ page }) => {
    const faults = await openHost(page, `${name}.html`)
    await expect(page.locator('iframe')).toHaveAttribute('data-sized', '480')
    expect((await page.locator('iframe').boundingBox())!.height).toBe(480)
    expect(faults).toEqual({ console: [], thirdParty: [] })
  })

test.describe('the parts of the frame', () => {
  const about = 'a[href="#about"]'
  test('compact keeps title and closed legend; map keeps neither; sources stay in both', async ({ page }) => {
    await page.goto('embed.html?ui=compact&static=1')
    await expect(page.locator('.strip .title')).toBeVisible()
    await expect(page.locator('#layers')).toBeHidden()
    await page.goto('embed.html?ui=map&static=1&hide=legend,steps,search')
    await expect(page.locator('.strip')).toBeHidden()
    await expect(page.locator('.legend')).toHaveCount(0)
    await page.locator(about).click()
    await expect(page.locator('#about')).toBeInViewport()
  })
  test('the link to the full page leads to the same state', async ({ page }) => {
    await page.goto('embed.html?focus=land-route&lang=uk&static=1')
    const link = page.locator('.strip a[target=_blank]')
    await expect(link).toHaveAttribute('href', /^\.\/index\.html\?lang=uk&focus=land-route/)
    await expect(link).toHaveAttribute('rel', /noopener/)
  })
  test('a see-through frame shows the host page', async ({ page }) => {
    await page.goto('embed.html?transparent=1&static=1')
    await expect(page.locator('html[data-transparent]')).toHaveCount(1)
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  })
})

test('the dialog hands out code that works, with the hash of the script', async ({ page, request }) => {
  const faults = watch(page)
  await page.setViewportSize({ width: 1100, height: 600 })
  await page.goto('index.html?focus=land-route&static=1')
  await page.locator('[data-embed]').click()
  const dialog = page.locator('dialog[open]')
  await dialog.locator('[data-option=ui]').selectOption('compact')
  await dialog.locator('[data-option=lang]').selectOption('uk')
  const codes = dialog.locator('textarea')
  await expect(codes).toHaveCount(3)
  await expect(codes.first()).toHaveValue(/^<iframe [^>]*ui=compact[^>]*><\/iframe>$/)
  await expect(codes.first()).toHaveValue(/lang=uk/)
  const { integrity } = await (await request.get('embed.json')).json()
  await expect(codes.nth(1)).toHaveValue(new RegExp(integrity.replace(/[+/]/g, '\\$&')))
  await expect(dialog.locator('iframe')).toHaveAttribute('src', /ui=compact/)
  await expect(page.frameLocator('dialog iframe').locator('html')).toHaveAttribute('lang', 'uk')
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expect(page.locator('[data-embed]')).toBeFocused()
  // Escape closed the dialog only
  await expect(page.locator('[data-card]')).toHaveCount(1)
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

/** What oEmbed 1.0 asks of an answer of type `rich` (https://oembed.com/, 2.3.4): names, kinds and what goes together. */
const OEMBED = {
  type: 'object',
  required: ['version', 'type', 'html', 'width', 'height'],
  additionalProperties: false,
  properties: {
    version: { const: '1.0' },
    type: { const: 'rich' },
    title: { type: 'string', minLength: 1 },
    author_name: { type: 'string' },
    author_url: { type: 'string', pattern: '^https?://' },
    provider_name: { type: 'string' },
    provider_url: { type: 'string', pattern: '^https?://' },
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: { type: 'string', pattern: '^https?://' },
    thumbnail_width: { type: 'integer', minimum: 1 },
    thumbnail_height: { type: 'integer', minimum: 1 },
    html: { type: 'string' },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
  },
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url', 'thumbnail_height'],
    thumbnail_height: ['thumbnail_url', 'thumbnail_width'],
  },
}

test('the oEmbed answer is found from the page, is as its specification asks, and leads to the frame', async ({
  page,
  request,
}) => {
  await page.goto('index.html?static=1')
  const link = page.locator('head link[rel=alternate][type="application/json+oembed"]')
  await expect(link).toHaveCount(1)
  const found = await link.evaluate((element: HTMLLinkElement) => element.href)
  const response = await request.get(new URL(found).pathname)
  expect(response.headers()['content-type']).toContain('application/json')
  const answer = await response.json()
  const validate = new Ajv2020().compile(OEMBED)
  validate(answer)
  expect(validate.errors).toBeNull()

  // the code alone, in a page of its own
  const parts = await page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    const [frame] = body.children
    const named = [...frame!.attributes].map(({ name, value }) => [name, value])
    return { count: body.querySelectorAll('*').length, tag: frame!.tagName, named: Object.fromEntries(named) }
  }, answer.html)
  expect(parts).toMatchObject({
    count: 1,
    tag: 'IFRAME',
    named: { title: answer.title, width: String(answer.width), height: String(answer.height) },
  })
  expect(Object.keys(parts.named).filter((name) => name.startsWith('on') || name === 'srcdoc')).toEqual([])
  const { pathname, search } = new URL(parts.named.src)
  expect((await request.get(pathname + search)).ok()).toBe(true)

  const picture = await request.get(new URL(answer.thumbnail_url).pathname)
  expect(picture.headers()['content-type']).toBe('image/png')
  // width and height stand in the head of a PNG
  const bytes = await picture.body()
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
    answer.thumbnail_width,
    answer.thumbnail_height,
  ])
})

for (const [folder, lang] of [
  ['', 'en'],
  ['uk/', 'uk'],
  ['ru/', 'ru'],
] as const)
  test(`the page in ${lang} tells link previews and search engines what it is`, async ({ page, request }) => {
    await page.goto(`${folder}index.html?static=1`)
    const of = (name: string) =>
      page.locator(`head meta[property="${name}"], head meta[name="${name}"]`).getAttribute('content')
    const title = await of('og:title')
    expect(title).toBe(await page.title())
    expect(await of('og:type')).toBe('article')
    expect(await of('og:description')).toBe(await of('description'))
    expect(await of('og:image:alt')).toBe(title)
    expect(await of('twitter:card')).toBe('summary_large_image')
    const picture = await request.get(new URL((await of('og:image'))!, page.url()).href)
    expect(picture.headers()['content-type']).toBe('image/png')

    const article = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: expect.any(String),
      inLanguage: lang,
      image: await of('og:image'),
      datePublished: expect.stringMatching(/^2022-04-2[23]/),
    })
    expect(article.headline.length).toBeLessThanOrEqual(110)
  })

test('the height follows the width: the frame says what it would like, and the page grants it', async ({
  page,
}) => {
  const faults = await openHost(
    page,
    anyHost('embed.html?aspect=16:9', { helper: '1', 'data-placeline': '' }),
  )
  await readyFrame(page)
  const iframe = page.locator('iframe')
  await expect(iframe).toHaveCSS('height', '360px')
  const events = await page.evaluate(async () => {
    const frame = document.querySelector('iframe')!
    const log: { what: 'box' | 'told'; width: number; height: number; at: number }[] = []
    addEventListener('message', ({ data }) => {
      if (data.type === 'resize') log.push({ what: 'told', ...data.data, at: performance.now() })
    })
    const watch = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      log.push({ what: 'box', width, height, at: performance.now() })
    })
    watch.observe(frame)
    await new Promise(requestAnimationFrame)
    document.body.style.width = '480px'
    while (!log.some(({ what, width, height }) => what === 'box' && width === 480 && height === 270))
      await new Promise(requestAnimationFrame)
    return log.filter(({ width }) => width === 480)
  })
  const steps = events.map(({ what, width, height }) => `${what} ${width} x ${height}`)
  // nothing in between: no height that is taken back again
  expect(steps).toEqual(['box 480 x 360', 'told 480 x 270', 'box 480 x 270'])
  test.info().annotations.push({
    type: 'height follows, ms',
    description: String(Math.round(events[2]!.at - events[0]!.at)),
  })
  expect(faults).toEqual({ console: [], thirdParty: [] })
})
