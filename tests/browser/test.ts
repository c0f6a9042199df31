import {
  expect,
  test as base,
  type BrowserContext,
  type Page,
  type PlaywrightTestOptions,
} from 'playwright/test'

export * from 'playwright/test'

/** What the running test has put in the place of files, and how often each was asked for. */
let routes: { files: string; asked: number }[] = []

/** Counts what goes by each route of a page. */
function countRoutes(page: Page) {
  const route = page.route.bind(page)
  page.route = (files, answer, options) => {
    const one = { files: String(files), asked: 0 }
    routes.push(one)
    const counted: typeof answer = (asked, request) => {
      one.asked++
      return answer(asked, request)
    }
    return route(files, counted, options)
  }
}

/** Contexts of a worker by what cannot be changed in one: it goes on with the code that V8 has compiled. */
const contexts = new Map<string, BrowserContext>()

/** The page of a context that the next test goes on with, in a file of live maps its map too. */
const keptPages = new Map<BrowserContext, { page: Page; file: string | null }>()
const isKept = (page: Page) => keptPages.get(page.context())?.page === page

/** Pages with a script or a setting of a test's own, which would hold in the next one too. */
const spoilt = new WeakSet<Page>()
function watchSpoiling(page: Page) {
  page.on('crash', () => spoilt.add(page))
  const addInitScript = page.addInitScript.bind(page)
  page.addInitScript = (...script) => {
    spoilt.add(page)
    return addInitScript(...script)
  }
}
function watchSessions(context: BrowserContext) {
  const newSession = context.newCDPSession.bind(context)
  context.newCDPSession = (of) => {
    if ('context' in of) spoilt.add(of)
    return newSession(of)
  }
}

/** What tests hear of a page. */
const HEARD = ['console', 'dialog', 'domcontentloaded', 'framenavigated', 'pageerror', 'request']

type Media = Pick<PlaywrightTestOptions, 'colorScheme' | 'contextOptions'>

/** Takes from a page what a test has put on it. @returns whether the next test can go on with it */
async function cleared(page: Page, { colorScheme, contextOptions }: Media): Promise<boolean> {
  if (page.isClosed() || spoilt.has(page)) return false
  for (const type of HEARD) page.removeAllListeners(type)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const { forcedColors = 'none', reducedMotion = 'no-preference' } = contextOptions
  await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion })
  return true
}

interface Options {
  /** Starts with an empty cache: for tests of what is fetched, and of what cannot be. */
  fresh: boolean
  /** Keeps something in the browser, which the next test may not find. */
  stores: boolean
}

/** Where the running test ended: it may have stored something there. */
let origins = new Set<string>()

/** Empties what pages have stored; what was fetched and compiled stays. */
async function forget(context: BrowserContext) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  for (const origin of origins)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await page.close()
}

/**
 * Playwright's test, whose contexts and pages are not new: a page with a live map takes half of the processor's time in
 * a context that has opened one before, and a page that was emptied opens the next in half of a new one's. A story's
 * page stores nothing that could be left behind; the composer does, and its tests say so (`stores`).
 */
export const test = base.extend<Options>({
  fresh: [false, { option: true }],
  stores: [false, { option: true }],
  context: async (
    {
      browser,
      fresh,
      stores,
      baseURL,
      bypassCSP,
      colorScheme,
      contextOptions,
      deviceScaleFactor,
      hasTouch,
      isMobile,
      javaScriptEnabled,
      permissions,
      actionTimeout,
    },
    use,
    testInfo,
  ) => {
    const key = JSON.stringify([
      ...[bypassCSP, colorScheme, contextOptions, deviceScaleFactor, hasTouch, isMobile, javaScriptEnabled],
    ])
    const kept = fresh ? undefined : contexts.get(key)
    // without options of its own it takes those of the test
    const context = kept ?? (await browser.newContext())
    if (!kept) {
      watchSessions(context)
      context.on('page', countRoutes).on('page', watchSpoiling)
    }
    routes = []
    origins = new Set([new URL(baseURL!).origin])
    if (!fresh) contexts.set(key, context)
    if (permissions) await context.grantPermissions(permissions)
    context.setDefaultTimeout(actionTimeout ?? 0)
    await use(context)
    // a fault that was never met proves nothing
    if (testInfo.status === 'passed')
      expect(routes.filter(({ asked }) => asked === 0).map(({ files }) => files)).toEqual([])
    if (fresh) return context.close()
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await context.setOffline(false)
    await context.clearPermissions()
    for (const page of context.pages()) if (!isKept(page)) await page.close()
    if (stores) await forget(context)
  },
  page: async ({ context, viewport, fresh, colorScheme, contextOptions }, use, { file }) => {
    await leaveLiveMaps(file)
    const kept = keptPages.get(context)
    const page = kept?.file === null ? kept.page : await context.newPage()
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
    if (page.url().startsWith('http')) origins.add(new URL(page.url()).origin)
    if (page === kept?.page) keptPages.delete(context)
    if (fresh || keptPages.has(context) || !(await cleared(page, { colorScheme, contextOptions }))) return
    await page.goto('about:blank')
    await page.mouse.move(-1, -1)
    keptPages.set(context, { page, file: null })
  },
})

/** Closes the live maps of other files. */
async function leaveLiveMaps(file: string) {
  for (const [context, kept] of keptPages)
    if (kept.file && kept.file !== file) {
      keptPages.delete(context)
      await kept.page.close()
    }
}

/**
 * The same for tests on the live map that do nothing before a page is opened: the next one of the file goes on with its
 * page, which `open` moves to another link. Opening a live map is most of what such a test takes.
 */
export const testLive = test.extend({
  page: async ({ context, viewport, colorScheme, contextOptions }, use, { file }) => {
    await leaveLiveMaps(file)
    const page = keptPages.get(context)?.page ?? (await context.newPage())
    keptPages.set(context, { page, file })
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
    if (!(await cleared(page, { colorScheme, contextOptions }))) keptPages.delete(context)
  },
})
