import { readFileSync } from 'node:fs'
import { filesOf } from '../built.mjs'
import { expect, type Page } from 'playwright/test'
import type { Story } from '../../src/story'
import { open } from './support'

/** The story that the built page opens with. */
export const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story

/** What the map has to say of its data, as the build worked it out. */
export const CREDIT = filesOf('dist').facts.credit

/** Opens the page and waits until the interactive map stands. */
export async function openMap(page: Page, link = '', file = 'index.html') {
  await open(page, `/${file}${link}`)
}

/**
 * Opens the page over its static map and waits until it is alive: for tests of text and panels to which the live map
 * makes no difference. Most of a test's time would be its drawing.
 */
export async function openStill(page: Page, link = '', file = 'index.html') {
  await page.goto(`/${file}${link ? `${link}&` : '?'}static=1`)
  await expect(page.locator('.stage.placed')).toBeVisible()
}

/** The page's state as the same-window API gives it. */
export function stateOf(page: Page) {
  return page.evaluate(() =>
    (window as unknown as { placeline: { state(): Record<string, unknown> } }).placeline.state(),
  )
}
