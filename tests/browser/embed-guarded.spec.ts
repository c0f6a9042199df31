import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Page } from './test'
import { anyHost, openHost, readyFrame } from './hosts'

/** The strictest policy that the frame is meant to run under. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'"

async function usable(page: Page) {
  const frame = await readyFrame(page)
  await frame.locator('[data-place="kyiv"]').click()
  await expect(frame.locator('[data-card]')).toBeVisible()
  return frame
}

test('under a strict content security policy the frame violates nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (e) =>
      violations.push(`${e.violatedDirective} ${e.blockedURI}`),
    )
  })
  await page.route(/\/embed\.html/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': POLICY },
    })
  })
  const faults = await openHost(page, anyHost('embed.html?layers=all'))
  const frame = await usable(page)
  expect(await frame.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

/** Runs in every frame: Chromium without windows knows no such preference, so what it would refuse is refused here. */
function closeStorage() {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: refuse })
  Object.defineProperty(document, 'cookie', { get: refuse, set: refuse })
}

for (const { what, preferences, isClosed } of [
  {
    what: 'every storage',
    preferences: { profile: { default_content_setting_values: { cookies: 2 } } },
    isClosed: true,
  },
  {
    what: 'third-party cookies',
    preferences: { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } },
    isClosed: false,
  },
])
  test(`with ${what} blocked by the reader the frame is ready, and has stored nothing`, async ({ baseURL }, {
    project,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'placeline-'))
    mkdirSync(join(folder, 'Default'))
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
    const context = await chromium.launchPersistentContext(folder, {
      ...project.use.launchOptions,
      viewport: { width: 640, height: 700 },
      reducedMotion: 'reduce',
    })
    try {
      if (isClosed) await context.addInitScript(closeStorage)
      const page = await context.newPage()
      const faults = await openHost(page, anyHost(new URL('embed.html', baseURL).pathname.slice(1)))
      // another site than the maps', which 127.0.0.1 with another port is not
      await page.goto(page.url().replace('127.0.0.1', 'localhost'))
      const frame = await usable(page)
      const closed = await frame.evaluate(() => {
        try {
          return localStorage.length === -1
        } catch {
          return true
        }
      })
      if (isClosed) expect(closed).toBe(true)
      expect(await context.cookies()).toEqual([])
      expect(faults.console).toEqual([])
    } finally {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
