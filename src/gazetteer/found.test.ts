import { describe, expect, test } from 'vitest'
import { foundPage, measureAll, type Row } from '../../tests/fixtures/places-found'

const LEAST_RECALL = 0.9
const LEAST_PRECISION = 0.85
const LEAST_LABELS = 150
const rows = await measureAll()

const sum = (some: Row[]) => {
  const [found, missed, wrong] = (['found', 'missed', 'wrong'] as const).map((key) =>
    some.reduce((n, row) => n + row[key].length, 0),
  ) as [number, number, number]
  return { recall: found / (found + missed), precision: found / (found + wrong), labels: found + missed }
}

describe.each([...new Set(rows.map(({ language }) => language))])('of texts in %s', (language) => {
  const { recall, precision } = sum(rows.filter((row) => row.language === language))

  test('nine places of ten are found', () => expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL))
  test('few words are taken for a place that are none', () =>
    expect(precision).toBeGreaterThanOrEqual(LEAST_PRECISION))
})

test('texts that nothing was tuned on do as well, and all have enough places', () => {
  const unseen = sum(rows.filter(({ folder }) => folder !== 'tuned'))
  expect(unseen.recall).toBeGreaterThanOrEqual(LEAST_RECALL)
  expect(unseen.precision).toBeGreaterThanOrEqual(LEAST_PRECISION)
  expect(sum(rows).labels).toBeGreaterThanOrEqual(LEAST_LABELS)
})

// vitest -u writes it anew
test('the page with the figures and with what failed is true', async () => {
  await expect(foundPage(rows)).toMatchFileSnapshot('../../docs/places-found.md')
})
