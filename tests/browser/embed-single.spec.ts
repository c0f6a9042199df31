import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from './test'
import { pageAround, whileServed } from './hosts'
import { ready, watch } from './support'

const root = fileURLToPath(new URL('../../', import.meta.url))
const STORY = 'public/stories/guterres-april-2022'
const file = `${root}dist-single/guterres-april-2022.html`

test.beforeAll(() => {
  const command = ['app/command/placeline.js', 'export', STORY, '--out', file]
  execFileSync(process.execPath, command, { cwd: root, stdio: 'pipe' })
})

test('the one file works from disk and reaches nothing outside itself', async ({ page }) => {
  const faults = watch(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  await ready(page)
  await page.locator('[data-place="kyiv"]').click()
  await expect(page.locator('[data-card]')).toBeVisible()
  await page.goto(`${pathToFileURL(file).href}?lang=uk&focus=land-route&static=1`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
  await expect(page.locator('[data-card="land-route"]')).toBeVisible()
  // a copy on disk has no address to hand out
  await expect(page.locator('[data-embed]')).toHaveCount(0)
  expect(
    asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(pathToFileURL(file).href)),
  ).toEqual([])
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test('the one file works in a sandboxed frame', async ({ page }) => {
  const faults = watch(page)
  const frameCode =
    '<iframe title="Map" sandbox="allow-scripts" src="/map.html" width="700" height="450"></iframe>'
  const pages = { '/': pageAround(frameCode), '/map.html': readFileSync(file, 'utf8') }
  await whileServed(pages, async (origin) => {
    await page.goto(`${origin}/`)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('.stage.ready')).toBeVisible({ timeout: 40_000 })
    await frame.locator('[data-place="kyiv"]').click()
    await expect(frame.locator('[data-card]')).toBeVisible()
  })
  expect(faults).toEqual({ console: [], thirdParty: [] })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the one file has the table of disputed areas in it, as no page of text is beside it', async ({
    page,
  }) => {
    await page.goto(pathToFileURL(file).href)
    await expect(page.locator('noscript li', { hasText: 'Essequibo' })).toHaveCount(1)
    await expect(page.locator('noscript a')).toHaveCount(0)
  })
})
