import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { DISPUTED_AREAS } from './policy'
import { linesAcross } from '../tests/fixtures/lines-across'

type Way = [number, number, number, number]

/**
 * What Natural Earth (1:10m and 1:50m, version 5) lists as disputed, indefinite, a line of control, a breakaway's limit
 * or a claim, and the row of the table that answers it. [what, a way across that line, row]
 */
const LISTED: [string, Way, string][] = [
  ['Kosovo and Serbia', [20.8, 42.8, 21.5, 43.2], 'kosovo'],
  ['the West Bank', [34.9, 32.1, 35.25, 32.1], 'palestine'],
  ['Gaza', [34.3, 31.35, 34.6, 31.35], 'palestine'],
  ['Golan, ceasefire line', [35.75, 33, 36.2, 33], 'golan'],
  ['Lebanon and Israel', [35.6, 32.9, 35.3, 33.4], 'lebanon'],
  ['Lebanon and the Shebaa Farms', [35.5, 33.5, 35.75, 33.22], 'lebanon'],
  ['Lebanon and Syria', [36, 34.1, 36.8, 33.9], 'lebanon'],
  ['the Line of Control', [74, 35, 74.3, 34.4], 'jammu-kashmir'],
  ['Pakistan and China, Shaksgam', [76.3, 35.9, 75.5, 36.2], 'jammu-kashmir'],
  ['Siachen and Pakistan', [77.3, 35.5, 76.6, 35.3], 'jammu-kashmir'],
  ['Siachen and India', [77.6, 35, 77.2, 35.6], 'jammu-kashmir'],
  ['Aksai Chin', [78.5, 34.2, 78.8, 34.8], 'aksai-chin'],
  ['Demchok', [78.8, 32.9, 79.6, 32.9], 'aksai-chin'],
  ['the Samdu valleys', [78.3, 32.1, 78.8, 32], 'china-india-middle'],
  ['the Tirpani valleys', [78.9, 30.9, 79.3, 31.6], 'china-india-middle'],
  ['Bara Hoti', [79.9, 30.5, 80.3, 31], 'china-india-middle'],
  ['Bhutan, north-west', [90.2, 27.9, 90.2, 28.6], 'bhutan-china'],
  ['Bhutan, Doklam', [89.3, 27.4, 88.85, 27.55], 'bhutan-china'],
  ['Arunachal Pradesh', [95.1, 28.8, 95.2, 29.4], 'arunachal-pradesh'],
  ['Korea, demarcation line', [127.4, 38.6, 127.4, 38], 'korea'],
  ['Western Sahara and Morocco', [-11, 27.3, -11, 28], 'western-sahara'],
  ['Sudan and South Sudan', [28.5, 9, 28.5, 9.6], 'abyei'],
  ['Ilemi, South Sudan and Kenya', [35, 4.8, 34.6, 5.3], 'ilemi'],
  ['Ilemi, towards Ethiopia', [36.1, 5.3, 35.5, 5.2], 'ilemi'],
  ['Ethiopia and Somalia', [45, 5.5, 45.5, 5.1], 'ogaden'],
  ['Lake Malawi', [34.9, -10.4, 34.3, -10.4], 'lake-malawi'],
  ['Guyana and Suriname', [-56.8, 2.9, -57.3, 2.5], 'upper-courantyne'],
  ['Suriname and French Guiana', [-54, 2.6, -54.5, 2.9], 'upper-maroni'],
  ['Chile and Argentina', [-73.1, -49.5, -74, -49.3], 'patagonian-ice-field'],
  // claims and breakaways inside a state: the map has no line there
  ['Crimea', [34.1, 45.8, 34.6, 46.3], 'crimea'],
  ['Donbas', [38.2, 48.1, 37.7, 48.6], 'donbas'],
  ['Transnistria', [29.5, 46.95, 28.8, 46.95], 'transnistria'],
  ['Abkhazia', [41.5, 42.7, 42.3, 42.8], 'abkhazia-south-ossetia'],
  ['South Ossetia', [43.9, 41.8, 44.3, 42.4], 'abkhazia-south-ossetia'],
  ['Nagorno-Karabakh', [46.7, 39.9, 47.5, 40.2], 'nagorno-karabakh'],
  ['Northern Cyprus', [33.7, 35.4, 33.2, 34.9], 'northern-cyprus'],
  ['Somaliland', [49.2, 9.4, 48.6, 9.6], 'somaliland'],
  ['Venezuelan claim', [-57.9, 3.8, -58.9, 3.9], 'essequibo'],
  ['Guatemalan claim', [-88.9, 17.3, -88.4, 16.9], 'southern-belize'],
  ['Chinese claim, Arunachal Pradesh', [94.4, 27.9, 94.7, 27.3], 'none: only one line is drawn'],
  ['Indian claim, Aksai Chin', [80.5, 35.1, 79.8, 35.2], 'none: only one line is drawn'],
  ['Indian claim, Gilgit-Baltistan', [73.6, 35, 74.1, 35.4], 'none: only one line is drawn'],
  ['South Sudanese claim, Abyei', [28.4, 9.8, 28.4, 10.5], 'none: only one line is drawn'],
  ['Bolivian claim', [-68.9, -24.2, -68.9, -23.5], 'none: Chile’s by the treaty of 1904'],
  ['the berm in Western Sahara', [-13, 24.8, -12.5, 24.4], 'none: no boundary'],
  // islands: no line at sea
  ['Falkland Islands', [-62.5, -51.8, -66, -51.5], 'falklands'],
  ['South Georgia', [-40, -54.3, -44, -53.8], 'south-georgia'],
  ['Taiwan Strait', [120.6, 24.3, 118.8, 25.4], 'taiwan'],
  ['Kuril Islands', [145.7, 43.8, 144.8, 43.9], 'kuril-islands'],
]

/** Lines that it classes so too, which the map draws as any border, and why. */
const SETTLED: [string, Way, string][] = [
  [
    'Guyana and Venezuela',
    [-60.4, 7.6, -60.9, 7.2],
    'the award of 1899 holds until the Court says otherwise',
  ],
  [
    'Belize and Guatemala',
    [-88.8, 17.1, -89.5, 17.1],
    'the convention of 1859 holds until the Court says otherwise',
  ],
  ['Morocco and Algeria', [-4.9, 30, -5.4, 30.4], 'convention of 15 June 1972'],
  ['Bolivia and Chile', [-69, -19.4, -68.2, -18.9], 'treaty of 1904'],
  ['Nicaragua and Costa Rica', [-84, 10.6, -83.9, 11.1], 'judgments of the International Court of Justice'],
  ['Spain and Portugal at Olivenza', [-6.9, 38.7, -7.6, 38.6], 'shorter than the scale shows'],
]

/** Borders beside them, which are as any other. */
const NOT_LISTED: [string, Way][] = [
  ['Kosovo and Albania', [20.6, 42.3, 19.9, 42.1]],
  ['Western Sahara and Mauritania', [-13, 25, -11, 25]],
  ['India and Pakistan in Punjab', [73, 30.5, 75.5, 30.5]],
  ['Egypt and Sudan in the west', [28, 21.5, 28, 23]],
  ['Turkey and Syria', [39, 37.3, 39, 36.3]],
  ['Kazakhstan and China', [79, 44.5, 82.5, 44.3]],
  ['Armenia and Iran', [46.3, 39.2, 46.3, 38.5]],
  ['Ethiopia and northern Somalia', [45.5, 8, 45.5, 9.2]],
  ['Guyana and Suriname on the lower Courantyne', [-56.8, 5, -57.9, 4.9]],
  ['Argentina and Chile in the north', [-68.5, -30, -71.2, -30.2]],
]

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
  const answers = new Set([...LISTED.map(([, , row]) => row), ...BY_UN_MAP_ALONE.map(([row]) => row)])
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
