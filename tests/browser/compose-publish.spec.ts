import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import { filesIn, noMap, openFolder } from './compose'
import { expect, test, type Page } from './test'
import { watch } from './support'

test.use({ fresh: true, viewport: { width: 1280, height: 800 } })

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
  await expect(page.getByText('Being built')).toBeVisible()
  const file = await download
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) }
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
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    const site = await made(page, 'The whole site as a zip')
    expect(site.name).toBe(`${STORY}-site.zip`)
    const files = new Map(Object.entries(unzipSync(site.bytes)))
    await building
    const wanted = filesIn(join(out, 'site'))
    expect([...files.keys()].sort()).toEqual([...wanted.keys()].sort())
    const different = [...wanted].filter(([path, bytes]) => Buffer.compare(files.get(path)!, bytes) !== 0)
    expect(different.map(([path]) => path)).toEqual([])

    await placeline('export', FOLDER, '--out', join(out, 'one.html'))
    const one = await made(page, 'The story as one file')
    expect(one.name).toBe(`${STORY}.html`)
    expect(one.bytes.equals(readFileSync(join(out, 'one.html')))).toBe(true)
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
  expect(seen.thirdParty).toEqual([])
})
