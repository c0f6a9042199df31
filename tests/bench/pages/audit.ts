import type { Browser } from 'playwright'
import type { Profile, Subject } from './subjects'
import { prepare, watch, type Seen } from './watch'

/** The policy that the page is documented to run under. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'"

/** What is the same in every run, and asked once a page. */
export interface Audit {
  /** The page as it is before any of its scripts: HTML, style sheets and pictures. */
  firstView: { bytes: number; requests: number; fontBytes: number; characters: number }
  cspViolations: number
  /** Whether the map came up under the policy. */
  readyUnderPolicy: boolean
}

export async function audit(
  browser: Browser,
  url: string,
  subject: Subject,
  profile: Profile,
): Promise<Audit> {
  return {
    firstView: await firstView(browser, url, subject, profile),
    ...(await underPolicy(browser, url, subject, profile)),
  }
}

async function firstView(browser: Browser, url: string, subject: Subject, profile: Profile) {
  const context = await browser.newContext(profile.context[subject.size])
  try {
    const page = await context.newPage()
    await page.route(/\.m?js(\?|$)/, (route) => route.abort())
    const watched = watch(page)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(500)
    await watched.settled()
    const isFont = ({ url }: { url: string }) => url.endsWith('.woff2')
    const bytes = (all: typeof watched.wire) => all.reduce((total, one) => total + one.bytes, 0)
    // nothing waits for the style of the printed page, which comes last
    const isLater = ({ url }: { url: string }) => /icon[^/]*\.(svg|png|ico)$|\/print-[\w-]+\.css$/.test(url)
    const rest = watched.wire.filter((one) => !isFont(one) && !isLater(one))
    return {
      bytes: bytes(rest),
      requests: rest.length,
      fontBytes: bytes(watched.wire.filter(isFont)),
      characters: await page.evaluate(() => document.body.innerText.trim().length),
    }
  } finally {
    await context.close()
  }
}

async function underPolicy(browser: Browser, url: string, subject: Subject, profile: Profile) {
  const context = await browser.newContext(profile.context[subject.size])
  try {
    const page = await context.newPage()
    await page.route(url, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } })
    })
    await prepare(context, page, profile)
    await page.goto(url)
    const readyUnderPolicy = await page
      .waitForFunction(() => performance.getEntriesByName('map-ready').length > 0, null, { timeout: 30_000 })
      .then(
        () => true,
        () => false,
      )
    const cspViolations = await page.evaluate(() => (window as unknown as { seen: Seen }).seen.cspViolations)
    return { cspViolations, readyUnderPolicy }
  } finally {
    await context.close()
  }
}
