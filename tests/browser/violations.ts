import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * axe for a page, which tells of faults alone, each with all that has it. It runs in the page itself, for no frame here is
 * looked into: otherwise it puts its findings together in a second page, opened for each run.
 */
export const axeOf = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

/**
 * @param without a frame, which is a document of its own and has its own test
 * @param rules by their names; all where none are named
 */
export async function expectNoViolations(
  page: Page,
  { without, rules }: { without?: string; rules?: readonly string[] } = {},
) {
  const builder = axeOf(page)
  if (rules) builder.withRules([...rules])
  else builder.withTags(TAGS)
  if (without) builder.exclude(without)
  const { violations, passes } = await builder.analyze()
  const told = violations.map(
    (v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `  ${n.target} ${n.failureSummary}`).join('\n')}`,
  )
  expect(told).toEqual([])
  // a blank page has no violations either
  expect(passes.length).toBeGreaterThan(rules ? 0 : 20)
}
