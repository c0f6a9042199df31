/**
 * The border policy, in one place: the practice of the United Nations General Assembly
 * (resolutions 68/262 and ES-11/1: Ukraine within its internationally recognised borders) as of `POLICY_DATE`.
 * Everything in geo/layers that shows or implies a border is built from these records and from the table of disputed
 * areas, `disputed-areas.ts`, which the page shows to its readers too.
 */
import { DISPUTED_AREAS } from './disputed-areas'

export { DISPUTED_AREAS }
export type { DisputedArea } from './disputed-areas'

export const POLICY_DATE = '2022-04-22'

/** A region whose source country differs from the policy's, by Natural Earth's own code. */
export type CountryOverride = { iso: string; sourceSays: string; country: string; why: string }

export const COUNTRY_OVERRIDES: CountryOverride[] = [
  {
    iso: 'UA-43',
    sourceSays: 'RUS',
    country: 'UKR',
    why: 'Natural Earth draws de facto control; General Assembly resolution 68/262 keeps Crimea in Ukraine.',
  },
  {
    iso: 'UA-40',
    sourceSays: 'RUS',
    country: 'UKR',
    why: 'As Crimea: resolution 68/262 names Sevastopol beside the Autonomous Republic.',
  },
  {
    iso: 'MA-16',
    sourceSays: 'MAR',
    country: 'ESH',
    why: 'Natural Earth draws the berm; General Assembly resolution 34/37 has Western Sahara as one territory.',
  },
]

/** A province that lies on both sides of a limit of the policy's: south of the way between two of its corners it is `country`. */
export type ProvinceSplit = { iso: string; from: [number, number]; to: [number, number]; country: string }

/** Along the parallel of 27 degrees 40 minutes north, as resolution 34/37: see above. */
export const PROVINCE_SPLITS: ProvinceSplit[] = [
  { iso: 'MA-14', from: [-8.682385, 27.661439], to: [-11.798887, 27.666735], country: 'ESH' },
  { iso: 'MA-15', from: [-11.798887, 27.666735], to: [-13.177561, 27.667141], country: 'ESH' },
]

/** Lines of the table of disputed areas that the source has no course for. */
export const LINES_WITHOUT_SOURCE: { between: [string, string]; points: [number, number][] }[] = [
  // from one end of the border to the other: the Southern Patagonian Ice Field lies open in the source
  {
    between: ['ARG', 'CHL'],
    points: [
      [-73.09824662299991, -49.272753600999955],
      [-73.4650976159999, -49.759959004999935],
    ],
  },
  // across the isthmus, on land by the coast that is drawn
  {
    between: ['ESP', 'GIB'],
    points: [
      [-5.3475, 36.1552],
      [-5.3425, 36.1552],
    ],
  },
]

/**
 * A line that its source has on the wrong side of a town of 100,000 people or a capital: where it is nearest to the town, and
 * where it runs now, some 300 m beyond the town (100 m for a coast); `moved.ts` bends what is near along.
 */
export type MovedLine = {
  town: string
  kind: 'limit' | 'coast'
  from: [number, number]
  to: [number, number]
  why: string
}

/** Natural Earth's border and OpenStreetMap's coast against GeoNames' place of the town: nothing else here tells which is off. */
export const MOVED_LINES: MovedLine[] = [
  {
    ...{ town: 'Jaigaon', kind: 'limit', from: [89.368, 26.8379], to: [89.3773, 26.8499] },
    why: 'In India, one town with Phuntsholing in Bhutan; the source has the border 1.3 km south-west of it.',
  },
  {
    ...{ town: 'Drobeta-Turnu Severin', kind: 'limit', from: [22.6542, 44.6346], to: [22.6524, 44.6242] },
    why: 'In Romania, north of the Danube; the source has the border 0.9 km north of it.',
  },
  {
    ...{ town: 'Goma', kind: 'limit', from: [29.2259, -1.6728], to: [29.2308, -1.6754] },
    why: 'In the Democratic Republic of the Congo, one town with Gisenyi in Rwanda; the source has the border 0.3 km north-west of it.',
  },
  {
    ...{ town: 'Hyesan', kind: 'limit', from: [128.1797, 41.4002], to: [128.1753, 41.4037] },
    why: "In the Democratic People's Republic of Korea, south of the Yalu; the source has the border 0.2 km south-east of it.",
  },
  {
    ...{ town: 'Mengmao', kind: 'limit', from: [97.8646, 24.0017], to: [97.8672, 23.9996] },
    why: 'In China, at the Shweli; the source has the border 50 m north-west of it.',
  },
  {
    ...{ town: 'Butterworth', kind: 'coast', from: [100.3649, 5.3988], to: [100.3629, 5.3993] },
    why: 'A port; the place of the town is 120 m off its quay.',
  },
  {
    ...{ town: 'Port Louis', kind: 'coast', from: [57.4989, -20.1619], to: [57.4986, -20.161] },
    why: 'A port; the place of the town is 60 cm off its quay.',
  },
]

/** Natural Earth's own codes for what goes by another code in the table and in the world atlas. */
export const ATLAS_CODES: Record<string, string> = { KOS: 'XKX', SAH: 'ESH', PSX: 'PSE', SDS: 'SSD' }

/** Parts of a state with a code of their own in a source: no border runs around them. */
export const PARTS_OF: Record<string, string> = {
  ALD: 'FIN', // Åland
  ATC: 'AUS', // Ashmore and Cartier Islands
  HKG: 'CHN',
  MAC: 'CHN',
  USG: 'CUB', // leased: Guantanamo Bay
  KAB: 'KAZ', // leased: Baikonur
  // the British bases in Cyprus are smaller than what the map's scale shows
  ESB: 'CYP',
  WSB: 'CYP',
}

const MERGED = Object.fromEntries(
  DISPUTED_AREAS.flatMap(({ merged }) => (merged ? [[merged.code, merged.into]] : [])),
)

/**
 * The country that a province is drawn in.
 * @param code the source's own for the country, such as `PSX` @param iso the province's, such as `UA-43`
 */
export function countryOf(code: string, iso: string): string {
  const override = COUNTRY_OVERRIDES.find((one) => one.iso === iso)
  if (override) return override.country
  const known = ATLAS_CODES[code] ?? code
  return MERGED[known] ?? PARTS_OF[known] ?? known
}

/** Must lie in Ukraine, on land, in every bundled geometry at every scale. [lng, lat] */
export const IN_UKRAINE: { id: string; lngLat: [number, number] }[] = [
  { id: 'simferopol', lngLat: [34.1, 44.95] },
  // the bay at 33.53 E is sea on some coasts: a point on the plain behind it
  { id: 'sevastopol', lngLat: [33.58, 44.58] },
  { id: 'kerch', lngLat: [36.42, 45.34] },
  { id: 'donetsk', lngLat: [37.8, 48.0] },
  { id: 'luhansk', lngLat: [39.31, 48.57] },
  { id: 'mariupol', lngLat: [37.54, 47.11] },
]

/** How each kind of line may be drawn. */
export const LINE_STYLES = {
  border: 'international boundary, solid; on land only, none in the Sea of Azov or the Kerch Strait',
  undetermined: 'line whose status or course is not settled, dashed, in the width of a border',
  admin: 'boundary between oblasts of Ukraine, thin',
  'admin-contested':
    'boundary of a province that a source draws as a border (Crimea with Kherson oblast), thin, grey, dashed; never a border',
} as const
