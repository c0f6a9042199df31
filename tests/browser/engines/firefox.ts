import { existsSync } from 'node:fs'
import puppeteer, { type Frame, type Page } from 'puppeteer-core'
import { contentCorner, sizeOfScreen, type Engine, type Scope } from './engine'
import { openScreen } from './screen'

/** The system's Firefox: it needs no driver beside it, as it speaks WebDriver BiDi by itself. */
export const firefoxPath = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
  (path) => path && existsSync(path),
)

export async function startFirefox(): Promise<Engine> {
  const screen = await openScreen()
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: false,
    env: screen.env,
    extraPrefsFirefox: {
      // software drawing counts as too slow otherwise
      'webgl.force-enabled': true,
      'webgl.disable-fail-if-major-performance-caveat': true,
      'ui.prefersReducedMotion': 1,
    },
  })
  const page = (await browser.pages())[0]!
  return {
    version: await browser.version(),
    ...scopeOf(page, page.mainFrame()),
    open: async (address) => void (await page.goto(address)),
    resize: (width, height) => page.setViewport({ width, height }),
    frame: async () => scopeOf(page, (await (await page.waitForSelector('iframe'))!.contentFrame())!),
    pdf: () => page.pdf({ format: 'A4' }),
    async close() {
      await browser.close()
      screen.close()
    },
  }
}

function scopeOf(page: Page, frame: Frame): Scope {
  return {
    evaluate: (task, argument) => frame.evaluate(task as never, argument as never) as never,
    click: (selector) => frame.click(selector),
    async screen() {
      const size = await page.evaluate(sizeOfScreen)
      return { size, origin: frame.parentFrame() ? await page.evaluate(contentCorner) : [0, 0] }
    },
    async screenshot() {
      const [width, height] = await page.evaluate(sizeOfScreen)
      const png = await page.screenshot({ encoding: 'base64' })
      return { png, of: { x: 0, y: 0, width, height } }
    },
  }
}
