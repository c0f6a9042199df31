import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import type { Story } from '../../src/story'

/** The story that the built page opens with. */
export const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story

/** Opens the page and waits until the interactive map stands. */
export async function openMap(page: Page, link = '', file = 'index.html') {
  await page.goto(`/${file}${link}`)
  await mapReady(page)
}

export async function mapReady(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0)
}

/** The page's state as the same-window API gives it. */
export function stateOf(page: Page) {
  return page.evaluate(() =>
    (window as unknown as { placeline: { state(): Record<string, unknown> } }).placeline.state(),
  )
}
