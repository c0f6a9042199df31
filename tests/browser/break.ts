import { readdirSync } from 'node:fs'
import { expect, test, type Page, type Route } from 'playwright/test'

/** Answers in the place of a file, by name. */
export const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  'status 500': (route) => route.fulfill({ status: 500, body: 'Internal Server Error' }),
  'half a file': async (route) => {
    const body = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'application/json', body: body.slice(0, body.length / 2) })
  },
  'a page in its place': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' }),
  'another JSON': (route) => route.fulfill({ json: { type: 'FeatureCollection', features: [] } }),
  'no network': (route) => route.abort('internetdisconnected'),
}

const BUILT = readdirSync(new URL('../../dist/assets', import.meta.url))

/** The built file of a name, or of one of several, whatever its hash. Throws where the build has made none. */
export function asset(names: string | string[], ending: string): RegExp {
  const fileOf = (name: string) => `${name}-[\\w-]{8}\\.${ending}`
  const list = [names].flat()
  for (const name of list)
    if (!BUILT.some((file) => new RegExp(`^${fileOf(name)}$`).test(file)))
      throw new Error(`no file of dist/assets is a ${ending} named ${name}`)
  return new RegExp(`/assets/(${list.map(fileOf).join('|')})(\\?.*)?$`)
}

/**
 * Answers a file with one fault after the other, as a reader meets them who asks again and again; then lets it through.
 * @param asking makes the page ask for the file: `first` opens it, after that it is a retry
 * @param told what the page is to show of each fault
 */
export async function inTurn(
  page: Page,
  file: RegExp,
  faults: string[],
  asking: (first: boolean) => Promise<unknown>,
  told: () => Promise<unknown>,
) {
  for (const [i, name] of faults.entries())
    await test.step(name, async () => {
      let asked = 0
      await page.unroute(file)
      await page.route(file, (route) => {
        asked++
        return FAULTS[name]!(route)
      })
      await asking(i === 0)
      await expect.poll(() => asked).toBeGreaterThan(0)
      // the same sentence of the fault before gives way to this one's, and its button with it
      await page.waitForTimeout(300)
      await told()
    })
  await page.unroute(file)
  await asking(false)
}

/** The uncaught errors of a page from now on: a list that has to stay empty. */
export function uncaught(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

export const notice = (page: Page, id: string) => page.locator(`[data-notice="${id}"]`)
export const retry = (page: Page, id: string) => notice(page, id).locator('button').first()

/** How many features of a source the live map has drawn. */
export function drawn(page: Page, source: string): Promise<number> {
  return page.evaluate((id) => {
    const { map } = window.placeline
    const layers = map
      .getStyle()
      .layers.filter((layer) => layer.source === id)
      .map((layer) => layer.id)
    return map.queryRenderedFeatures(undefined, { layers }).length
  }, source)
}

/** Takes away a page's storage, as a browser does that blocks cookies. */
export async function blockStorage(page: Page) {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    Object.defineProperty(document, 'cookie', {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
      set() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
}
