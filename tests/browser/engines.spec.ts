import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium, expect, test } from 'playwright/test'
import { words } from '../../src/languages/en/compose'
import { formatDate, textIn } from '../../src/story'
import { coloursAt, mapDrawn } from './drawn'
import type { Engine, Scope } from './engines/engine'
import { firefoxPath, startFirefox } from './engines/firefox'
import { hasOwn, OWN, startByPlaywright } from './engines/playwright'
import { hasScreen } from './engines/screen'
import { startWebKit, webkitPath } from './engines/webkit'
import { anyHost, HOSTS } from './hosts'
import { joined, readPdf } from './pdf'
import { CREDIT, story } from './story'

/** What readers come with, and how each is started here; `null` where it is not installed. */
const ENGINES: Record<string, ((launch: object) => Promise<Engine>) | null> = {
  Chromium: (launch) => startByPlaywright(chromium, launch),
  Firefox:
    firefoxPath && hasScreen()
      ? startFirefox
      : hasOwn(OWN.firefox)
        ? () => startByPlaywright(OWN.firefox, {})
        : null,
  WebKit:
    webkitPath && hasScreen()
      ? startWebKit
      : hasOwn(OWN.webkit)
        ? () => startByPlaywright(OWN.webkit, {})
        : null,
}

const PICTURES = new URL('../../.cache/test/engines/', import.meta.url)
const [WIDTH, HEIGHT] = [1000, 650]

for (const [name, start] of Object.entries(ENGINES))
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial', timeout: 100_000 })
    test.skip(!start, `${name} is not installed`)
    let engine: Engine
    let base: string

    test.beforeAll(async ({ baseURL, launchOptions }) => {
      base = baseURL!
      engine = await start!(launchOptions)
      await engine.resize(WIDTH, HEIGHT)
      mkdirSync(PICTURES, { recursive: true })
    })
    test.afterAll(() => engine?.close())

    /** Keeps a picture for whoever wants to look. */
    async function picture(what: string) {
      const { png } = await engine.screenshot({ x: 0, y: 0, width: WIDTH, height: HEIGHT })
      writeFileSync(new URL(`${name.toLowerCase()}-${what}.png`, PICTURES), png, 'base64')
    }
    const count = (scope: Scope, selector: string) =>
      scope.evaluate((selector) => document.querySelectorAll(selector).length, selector)
    const has = (scope: Scope, selector: string, timeout = 20_000) =>
      expect.poll(() => count(scope, selector), { message: selector, timeout }).toBeGreaterThan(0)
    const lacks = (scope: Scope, selector: string) =>
      expect.poll(() => count(scope, selector), { message: selector }).toBe(0)
    const faults = (scope: Scope) =>
      scope.evaluate(() => (window as unknown as { watched: string[] }).watched, null)
    const state = (scope: Scope) =>
      scope.evaluate(() => {
        const { layers, selected, step } = window.placeline.state() as unknown as Record<string, unknown>
        return { layers, selected, step }
      }, null)

    async function ready(scope: Scope) {
      await expect
        .poll(() => scope.evaluate(() => performance.getEntriesByName('map-ready').length, null), {
          timeout: 40_000,
        })
        .toBe(1)
      await mapDrawn(scope)
    }
    async function open(address: string) {
      await engine.open(`${base}/watched/${address}`)
      await ready(engine)
    }

    /** The colour of the map at a position, as the reader sees it. */
    async function colourAt(scope: Scope, lngLat: [number, number]) {
      const { x, y, size } = await scope.evaluate((at) => {
        const box = document.querySelector('.maplibregl-canvas')!.getBoundingClientRect()
        const { x, y } = window.placeline.map.project(at)
        return { x: x + box.left, y: y + box.top, size: [innerWidth, innerHeight] }
      }, lngLat)
      const { origin } = await scope.screen()
      const whole = { x: 0, y: 0, right: size[0]!, bottom: size[1]! }
      return (await coloursAt(scope, origin, whole, [[x, y]]))[0]!.join()
    }

    test('the map is drawn, a layer goes and comes back', async () => {
      await open('index.html#map=5.6/46.8/36.2')
      await picture('page')
      const inCrimea: [number, number] = [34.35, 45.45]
      const tinted = await colourAt(engine, inCrimea)
      await engine.click('.legend .toggle')
      await engine.click('input[data-layer=crimea]')
      await expect.poll(() => colourAt(engine, inCrimea)).not.toBe(tinted)
      expect((await state(engine)).layers).not.toContain('crimea')
      await engine.click('input[data-layer=crimea]')
      await expect.poll(() => colourAt(engine, inCrimea)).toBe(tinted)
      await engine.click('.legend .toggle')
    })

    test('a phrase opens its card, and it closes', async () => {
      await engine.click('.article [data-annotation=land-route]')
      await has(engine, '[data-card=land-route]')
      await mapDrawn(engine)
      await picture('card')
      await engine.click('.card .close')
      await lacks(engine, '[data-card]')
    })

    test('the guided steps go on, and their link opens the same view', async () => {
      await engine.click('[data-step-go=start]')
      await has(engine, `[data-step=${story.steps[0]!.id}]`)
      await engine.click('[data-step-go=next]')
      await has(engine, `[data-step=${story.steps[1]!.id}]`)
      const shown = await state(engine)
      expect(shown).toEqual({
        step: story.steps[1]!.id,
        selected: story.steps[1]!.select,
        layers: story.steps[1]!.layers,
      })
      const address = () => engine.evaluate(() => location.search, null)
      await expect.poll(address).toContain(`step=${story.steps[1]!.id}`)
      expect(await faults(engine)).toEqual([])
      await open(`index.html${await address()}&theme=dark`)
      expect(await state(engine)).toEqual(shown)
      await picture('step-dark')
      expect(await faults(engine)).toEqual([])
    })

    if (name === 'Firefox')
      test('the printed page has title, layers, date and credit', async () => {
        test.skip(!engine.pdf, 'this Firefox prints nothing by itself')
        const { colours, texts } = await readPdf(Buffer.from(await engine.pdf!()))
        const [front] = texts
        const layers = await engine.evaluate(
          () => [...document.querySelectorAll('.legend label:has(input:checked)')].map((l) => l.textContent),
          null,
        )
        expect(layers.length).toBeGreaterThan(1)
        for (const part of [
          textIn(story.title, 'en', story.lang).value,
          formatDate(story.asOf, 'en'),
          CREDIT,
          ...layers,
        ])
          expect(front).toContain(joined(part))
        expect(colours).toBeGreaterThanOrEqual(8)
      })

    test('a frame of a phone’s width is alive on a host page', async () => {
      await engine.open(
        `${HOSTS}/hosts/${anyHost('watched/embed.html', { width: '390', height: '560', class: 'narrow' })}`,
      )
      await engine.evaluate(() => document.querySelector('iframe')!.scrollIntoView({ block: 'center' }), null)
      const frame = await engine.frame()
      await ready(frame)
      await picture('frame')
      await frame.click('.tags [data-place=kyiv]')
      await has(frame, '[data-card]')
      await picture('frame-card')
      await frame.click('.card .close')
      await lacks(frame, '[data-card]')
      expect(await faults(frame)).toEqual([])
    })

    test('without WebGL the static map stands in, and its notice covers nothing', async () => {
      await engine.open(`${base}/no-webgl/index.html`)
      await has(engine, '[data-notice=map]')
      await has(engine, '[data-style=coarse-land]')
      await engine.click('.article [data-annotation=land-route]')
      await has(engine, '[data-card=land-route]')
      await picture('no-webgl')
      // what of the card is to be seen can be clicked
      const covered = await engine.evaluate(() => {
        const card = document.querySelector('[data-card]')!
        const inside = card.getBoundingClientRect()
        return [...card.querySelectorAll('a, button')].flatMap((one) => {
          const { left, top, width, height } = one.getClientRects()[0] ?? new DOMRect()
          const [x, y] = [left + width / 2, top + height / 2]
          if (!width || y > inside.bottom || y < inside.top || y > innerHeight) return []
          const found = document.elementFromPoint(x, y)
          return found && card.contains(found) ? [] : [`${one.textContent} under ${found?.className}`]
        })
      }, null)
      expect(covered).toEqual([])
      expect((await faults(engine)).filter((one) => /^(error|rejection)/.test(one))).toEqual([])
    })

    // in Chromium tests of the composer look closer
    if (name !== 'Chromium')
      test('the composer shows a story as its readers will see it', async () => {
        await engine.open(`${base}/compose.html?lang=en`)
        const press = (label: string) =>
          expect
            .poll(
              () =>
                engine.evaluate((label) => {
                  const buttons = [...document.querySelectorAll('button')]
                  const button = buttons.find((one) => one.textContent.trim() === label && !one.disabled)
                  button?.click()
                  return !!button
                }, label),
              { timeout: 20_000 },
            )
            .toBe(true)
        await press(words.start.sample)
        await press(words.preview.open)
        // the story is built in the page first
        await has(engine, 'dialog iframe', 60_000)
        const shown = await engine.frame()
        await expect
          .poll(() => shown.evaluate(() => performance.getEntriesByName('map-ready').length, null), {
            timeout: 40_000,
          })
          .toBe(1)
        await picture('preview')
      })
  })
