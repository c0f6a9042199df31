/**
 * The border policy, in one place: the practice of the United Nations General Assembly
 * (resolutions 68/262 and ES-11/1: Ukraine within its internationally recognised borders) as of `POLICY_DATE`.
 * Everything in geo/layers that shows or implies a border is built from these records and from the table of disputed
 * areas, `disputed-areas.ts`, which the page shows to its readers too.
 */
export { DISPUTED_AREAS, type DisputedArea } from './disputed-areas'

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
]

/** Natural Earth's own codes for what goes by another code in the table and in the world atlas. */
export const ATLAS_CODES: Record<string, string> = { KOS: 'XKX', SAH: 'ESH', PSX: 'PSE', SDS: 'SSD' }

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
  'admin-crimea':
    'boundary of the Autonomous Republic of Crimea with Kherson oblast, thin, grey, dashed; never a border',
} as const
