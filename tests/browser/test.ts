import { expect, test as base, type BrowserContext, type Page } from 'playwright/test'

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

/** The pages that `testLive` goes on with, of one file at a time. */
const keptPages = new Map<BrowserContext, { page: Page; file: string }>()
const isKept = (page: Page) => [...keptPages.values()].some((one) => one.page === page)

interface Options {
  /** Starts with an empty cache: for tests of what is fetched, and of what cannot be. */
  fresh: boolean
}

/**
 * Playwright's test, whose pages are new and whose contexts are not: a page with a live map takes half of the
 * processor's time in a context that has opened one before. Placeline stores nothing that could be left behind.
 */
export const test = base.extend<Options>({
  fresh: [false, { option: true }],
  context: async (
    {
      browser,
      fresh,
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
    if (!kept) context.on('page', countRoutes)
    routes = []
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
  },
  page: async ({ context, viewport }, use) => {
    const page = await context.newPage()
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
  },
})

/**
 * The same for tests on the live map that do nothing before a page is opened: the next one of the file goes on with its
 * page, which `open` moves to another link. Opening a live map is most of what such a test takes.
 */
export const testLive = test.extend({
  page: async ({ context, viewport }, use, { file }) => {
    for (const [of, one] of keptPages)
      if (one.file !== file) {
        await one.page.close()
        keptPages.delete(of)
      }
    const page = keptPages.get(context)?.page ?? (await context.newPage())
    keptPages.set(context, { page, file })
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.emulateMedia({ media: null, colorScheme: null })
  },
})
