/**
 * What is lost where the whole browser is killed while somebody writes in the composer: at a random moment, so many times,
 * each in a new profile. The draft is opened again by its address, and what was typed is compared with what it holds.
 * Run: npm run bench:kills, after it `-- --kills 10 --port 4206`.
 * Bars: no draft that cannot be read, at most 2,000 ms of typing lost.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { LAUNCH } from './launch'
import { words } from '../../src/languages/en/compose'
import { percentile } from './pages/measure'
import { serve } from './pages/servers'
import { markdown } from './pages/table'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, port: { type: 'string', default: '4206' } },
})
const site = await serve('dist', Number(values.port))
/** The kill comes in this time after the first letter, in ms. */
const [EARLIEST_MS, LATEST_MS] = [300, 6000]
const PARAGRAPH = '#paragraph-0'
const TYPED_EVERY_MS = 40

interface Kill {
  /** From the first letter that is not in the draft to the kill; 0 where all are. */
  lostMs: number
  isReadable: boolean
}

const launch = (profile: string) =>
  chromium.launchPersistentContext(profile, {
    ...LAUNCH,
  })

async function killed(): Promise<Kill> {
  const profile = mkdtempSync(join(tmpdir(), 'compose-kills-'))
  try {
    const context = await launch(profile)
    const page = await context.newPage()
    await page.goto(`${site.address}compose.html`)
    await page.getByLabel(words.start.paste).fill('First.\n\nSecond.')
    await page.getByRole('button', { name: words.start.begin }).click()
    const field = page.locator(PARAGRAPH)
    await field.fill('')
    await page.locator('[data-kept=kept]').waitFor()
    const address = page.url()
    const typedAt: number[] = []
    const end = performance.now() + EARLIEST_MS + Math.random() * (LATEST_MS - EARLIEST_MS)
    const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
    while (performance.now() < end) {
      await page.keyboard.type(letterOf(typedAt.length))
      typedAt.push(performance.now())
      await new Promise((done) => setTimeout(done, TYPED_EVERY_MS))
    }
    // all processes of the browser at once, none of which may end in good order
    spawnSync('pkill', ['-KILL', '-f', profile])
    const killedAt = performance.now()
    await gone
    return await reopened(profile, address, typedAt, killedAt)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

async function reopened(
  profile: string,
  address: string,
  typedAt: number[],
  killedAt: number,
): Promise<Kill> {
  const context = await launch(profile)
  try {
    const page = await context.newPage()
    await page.goto(address)
    const text = await page
      .locator(PARAGRAPH)
      .inputValue({ timeout: 20_000 })
      .catch(() => null)
    const typed = typedAt.map((_, i) => letterOf(i)).join('')
    if (text === null || !typed.startsWith(text)) return { lostMs: killedAt - typedAt[0]!, isReadable: false }
    return { lostMs: text === typed ? 0 : killedAt - typedAt[text.length]!, isReadable: true }
  } finally {
    await context.close()
  }
}

const letterOf = (i: number) => 'abcdefghijklmnopqrstuvwxyz '[i % 27]!

const kills: Kill[] = []
while (kills.length < Number(values.kills)) kills.push(await killed())
site.stop()
const lost = kills.map(({ lostMs }) => lostMs)
console.log(
  markdown([
    ['kills', 'drafts that cannot be read', 'lost, ms: median', 'p95', 'most', 'our bar'],
    [
      String(kills.length),
      String(kills.filter(({ isReadable }) => !isReadable).length),
      percentile(lost, 0.5).toFixed(0),
      percentile(lost, 0.95).toFixed(0),
      Math.max(...lost).toFixed(0),
      '0, 2000',
    ],
  ]),
)
