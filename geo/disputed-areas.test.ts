import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { DISPUTED_AREAS } from './policy'
import { LISTED, LISTED_CLOSE, NOT_LISTED, SETTLED, type Way } from '../tests/fixtures/disputed-ways'
import { linesAcross } from '../tests/fixtures/lines-across'

/** What our basemap draws on the way at zoom 4, in its own style: the look of each line between states. */
function looks([lng, lat, lng2, lat2]: Way) {
  const way: Position[] = [
    [lng, lat],
    [lng2, lat2],
  ]
  const lines = linesAcross(way, 4, []).filter(({ kind }) => kind === 'border' || kind === 'undetermined')
  return [...new Set(lines.map(({ dashed }) => (dashed ? 'dashed' : 'solid')))]
}

describe('what Natural Earth lists as disputed', () => {
  test.each(LISTED)('%s is drawn as its row says', (_, way, row) => {
    const area = DISPUTED_AREAS.find(({ id }) => id === row)
    if (!row.startsWith('none')) expect(area, `no row ${row}`).toBeDefined()
    expect(looks(way)).toEqual(area?.drawn === 'dashed' ? ['dashed'] : [])
  })

  test.each(SETTLED)('%s is drawn as a border', (_, way) => {
    expect(looks(way)).toEqual(['solid'])
  })
})

test.each(NOT_LISTED)('%s is a border as any other', (_, way) => {
  expect(looks(way)).toEqual(['solid'])
})

// Halaib and Bir Tawil are dashed by the United Nations' map alone
const BY_UN_MAP_ALONE: [string, Way][] = [['halaib', [35.5, 21.5, 35.5, 23]]]

test.each(BY_UN_MAP_ALONE)('%s is dashed, though Natural Earth does not list it', (_, way) => {
  expect(looks(way)).toEqual(['dashed'])
})

test('every row is the answer to something that is listed', () => {
  const answers = new Set([
    ...[...LISTED, ...LISTED_CLOSE].map(([, , row]) => row),
    ...BY_UN_MAP_ALONE.map(([row]) => row),
  ])
  expect(DISPUTED_AREAS.map(({ id }) => id).filter((id) => !answers.has(id))).toEqual([])
})

test('every row says what it draws, where, and by what', () => {
  expect(new Set(DISPUTED_AREAS.map(({ id }) => id)).size).toBe(DISPUTED_AREAS.length)
  for (const { id, drawn, lines = [], state, basis } of DISPUTED_AREAS) {
    expect(lines.length > 0, id).toBe(drawn === 'dashed')
    expect(state !== undefined, id).toBe(drawn === 'inside')
    const { document, date } = basis
    if (typeof document === 'string')
      expect(document, id).toMatch(/^[AS]\/RES\/(ES-)?\d+(\/\d+)?( \(\w+\))?$/)
    // a resolution and a decision of the Court have a day, a map and a list have none
    const dated = typeof document === 'string' || document.en.includes('Court')
    expect(/^\d{4}-\d\d-\d\d$/.test(date ?? ''), id).toBe(dated)
    if (date) expect(date <= '2022-04-22', id).toBe(true)
  }
})
