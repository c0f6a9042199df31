import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect, type Page } from 'playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

interface Scope {
  /** Selectors of what is looked at; the whole page where none is named. */
  include?: string[]
  /** Selectors of what is left out; among it each frame, which is a document of its own and has its own test. */
  exclude?: string[]
  runOnly?: RunOptions['runOnly']
}

/**
 * What axe finds in a page. Its own runner for Playwright puts axe into the page twice for each look, which takes as
 * long as the look; here a page gets it once.
 */
export async function lookOf(page: Page, { include = [], exclude = [], runOnly }: Scope = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const { frames, ...found } = await page.evaluate(
    async ({ include, exclude, runOnly }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations, passes }: AxeResults = await axe.run(
        { include, exclude },
        { resultTypes: ['violations'], iframes: false, runOnly },
      )
      const left = exclude.map((selector) => `:is(${selector}), :is(${selector}) *`).join()
      const within = include.length ? include.map((selector) => `:is(${selector}) iframe`).join() : 'iframe'
      const frames = [...document.querySelectorAll(within)].filter((one) => !left || !one.matches(left))
      return { violations, passes: passes.length, frames: frames.map(({ outerHTML }) => outerHTML) }
    },
    { include, exclude, runOnly },
  )
  expect(frames, 'frames, into which axe does not look here').toEqual([])
  return found
}

/**
 * @param without a frame, which is a document of its own and has its own test
 * @param rules by their names; all where none are named
 */
export async function expectNoViolations(
  page: Page,
  { without, rules }: { without?: string; rules?: readonly string[] } = {},
) {
  const { violations, passes } = await lookOf(page, {
    exclude: without ? [without] : [],
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
  })
  const told = violations.map(
    (v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `  ${n.target} ${n.failureSummary}`).join('\n')}`,
  )
  expect(told).toEqual([])
  // a blank page has no violations either
  expect(passes).toBeGreaterThan(rules ? 0 : 20)
}
