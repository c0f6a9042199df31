import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, type Page } from './test'

/** Writes files into a folder, by their paths in it. */
export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>) {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** The files of a folder, by their paths in it. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const own = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(
    own.map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, name)))]),
  )
}

/** Leaves the composer without its map, which takes a browser without a graphics card most of its time. */
export const noMap = (page: Page) =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })

/** Opens the composer with the files of a story, brought in as a zip. */
export async function openFiles(page: Page, files: ReadonlyMap<string, Uint8Array>) {
  await page.goto('compose.html')
  await page.getByLabel('Open a file').setInputFiles({
    name: 'story.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(Object.fromEntries(files))),
  })
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
}

/** Opens the composer with the story of a folder. */
export const openFolder = (page: Page, folder: string) =>
  openFiles(
    page,
    new Map([...filesIn(folder)].map(([path, bytes]) => [`${basename(folder)}/${path}`, bytes])),
  )
