import { existsSync } from 'node:fs'
import { firefox, webkit, type BrowserType, type Frame, type LaunchOptions } from 'playwright/test'
import { eyeOf } from '../drawn'
import type { Engine, Scope } from './engine'

/** Whether `npm test` had Playwright install a browser of its own. */
export const hasOwn = (type: BrowserType) => existsSync(type.executablePath())
export const OWN = { firefox, webkit }

/** A browser that Playwright drives. */
export async function startByPlaywright(type: BrowserType, options: LaunchOptions): Promise<Engine> {
  const browser = await type.launch(options)
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  return {
    version: `${type.name()} ${browser.version()}`,
    ...scopeOf(page.mainFrame()),
    open: async (address) => void (await page.goto(address)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    frame: async () => scopeOf((await (await page.waitForSelector('iframe')).contentFrame())!),
    close: () => browser.close(),
  }
}

function scopeOf(frame: Frame): Scope {
  return { ...eyeOf(frame), click: (selector) => frame.locator(selector).first().click() }
}
