import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { words } from '../../src/languages/en/compose'
import { filesIn, noMap, openFolder, writeFolder } from './compose'
import { expect, test, type Page } from './test'
import { watch } from './support'
import { lookOf } from './violations'

test.use({ stores: true, viewport: { width: 1280, height: 800 } })

const STORY = 'one-place'
const FOLDER = `tests/fixtures/stories/${STORY}`
const ADDRESS = 'https://maps.example/'
const command = promisify(execFile)
const placeline = (...args: string[]) => command(process.execPath, ['app/command/placeline.js', ...args])

async function openPublish(page: Page) {
  await noMap(page)
  await openFolder(page, FOLDER)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
}

async function made(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download', { timeout: 120_000 })
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) }
}

/** Whether one file is what the command writes. */
async function isExported(bytes: Buffer, folder = FOLDER) {
  const out = mkdtempSync(join(tmpdir(), 'compose-'))
  try {
    await placeline('export', folder, '--out', join(out, 'one.html'))
    expect(bytes.equals(readFileSync(join(out, 'one.html')))).toBe(true)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

test('a story is published out of the page: its site, one file and its code, byte for byte what the command gives', async ({
  page,
}) => {
  const seen = watch(page)
  const out = mkdtempSync(join(tmpdir(), 'compose-'))
  try {
    const building = placeline('build', FOLDER, '--out', join(out, 'site'), '--base', ADDRESS)
    await openPublish(page)
    const address = page.getByLabel('Where the site will stand')
    await address.fill('nowhere')
    await expect(page.getByText('This is no http or https address.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'The whole site as a zip' })).toBeDisabled()
    await address.fill('https://maps.example')
    await expect(page.getByRole('textbox', { name: 'Code: Plain frame' })).toHaveValue(
      new RegExp(`src="${ADDRESS}embed.html\\?story=${STORY}"`),
    )
    expect((await lookOf(page)).violations.map(({ id }) => id)).toEqual([])
    const site = await made(page, 'The whole site as a zip')
    expect(site.name).toBe(`${STORY}-site.zip`)
    const files = new Map(Object.entries(unzipSync(site.bytes)))
    await building
    const wanted = filesIn(join(out, 'site'))
    expect([...files.keys()].sort()).toEqual([...wanted.keys()].sort())
    const different = [...wanted].filter(([path, bytes]) => Buffer.compare(files.get(path)!, bytes) !== 0)
    expect(different.map(([path]) => path)).toEqual([])

    const one = await made(page, 'The story as one file')
    expect(one.name).toBe(`${STORY}.html`)
    await isExported(one.bytes)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
  expect(seen.thirdParty).toEqual([])
})

test('a build says what it does, and is stopped without a loss', async ({ page }) => {
  await openPublish(page)
  // its last files wait, so that there is something to stop
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  await page.route('**/licenses.md', async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  const button = page.getByRole('button', { name: words.publish.site })
  await page.evaluate(() => {
    const steps = new Set<string>()
    Object.assign(globalThis, { steps })
    const look = () => steps.add(document.querySelector('.building [role=status]')?.textContent?.trim() ?? '')
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await button.click()
  const stop = page.getByRole('button', { name: words.building.stop })
  await expect(stop).toBeFocused()
  const { stages } = words.building
  await expect(page.locator('.building')).toContainText(`8 of 9: ${stages.files}`, { timeout: 120_000 })
  await expect(page.locator('.building')).toContainText(/\d+ of \d+ files/)
  const steps = await page.evaluate(() => [...(globalThis as unknown as { steps: Set<string> }).steps])
  const numbers = steps.filter(Boolean).map((step) => Number(step[0]))
  expect(numbers).toEqual([...numbers.keys()].map((i) => i + 1))
  expect((await lookOf(page)).violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.building.stopped)).toBeVisible()
  await expect(button).toBeFocused()
  go()
  await page.unroute('**/licenses.md')
  // the story is as it was, and is built as if nothing had been
  const one = await made(page, words.publish.one)
  expect(one.bytes.includes('<h1')).toBe(true)
})

test('a folder that the command serves is published as it stands in the page, byte for byte', async ({
  page,
}) => {
  const out = mkdtempSync(join(tmpdir(), 'compose-'))
  const folder = join(out, STORY)
  writeFolder(folder, filesIn(FOLDER))
  const port = String(Number(process.env.TEST_PORT ?? 4173) + 5)
  const served = spawn(process.execPath, ['app/command/placeline.js', 'compose', folder, '--port', port])
  try {
    const said = await new Promise<string>((resolve) =>
      served.stdout.once('data', (text: Buffer) => resolve(String(text))),
    )
    await noMap(page)
    await page.goto(/http:\S+/.exec(said)![0])
    // what is not saved yet is published too
    await page.getByRole('button', { name: words.panels.story, exact: true }).click()
    await page.getByLabel('Title', { exact: true }).first().fill('A bridge is open')
    await page.getByRole('button', { name: words.panels.publish, exact: true }).click()
    const { bytes } = await made(page, words.publish.one)
    expect(readFileSync(join(folder, 'story.json'), 'utf8')).toBe(
      readFileSync(join(FOLDER, 'story.json'), 'utf8'),
    )
    await page.getByRole('button', { name: words.head.saveFolder }).click()
    await expect(page.locator('.notices')).toContainText(words.head.folderSaved)
    await isExported(bytes, folder)
    // what a whole site has besides is served too: every twentieth of it
    const root = new URL('/', page.url()).href
    const { site } = (await (await page.request.get(`${root}compose.json`)).json()) as { site: string[] }
    const some = site.filter((_, i) => i % 20 === 0)
    expect(some.length).toBeGreaterThan(20)
    const answers = await Promise.all(some.map((path) => page.request.head(root + path)))
    expect(some.filter((_, i) => !answers[i]!.ok())).toEqual([])
  } finally {
    served.kill()
    rmSync(out, { recursive: true, force: true })
  }
})
