import type { MultiPolygon } from 'geojson'
import { areaIndex, provincesOf } from './areas'

/** A country or province of geo/world. */
export interface Area {
  id: string
  name: string
  /** Alpha-3 code of the country that the policy has it in. */
  country: string
  area: MultiPolygon
  /** Whether a province of that country belongs to it. */
  takes: (iso: string) => boolean
}

/** A country by its code of ISO 3166-1, of two letters or three, within the borders of the policy. */
export function countryArea(code: string): Area | { wrong: string } {
  const { countries } = areaIndex()
  const found = countries.find(({ a2, a3 }) => a2 === code || a3 === code)
  const area = found && provincesOf(found.a3)
  if (!area) return { wrong: `"${code}" is no country that the built-in geography has` }
  return { id: found.a2.toLowerCase(), name: found.name, country: found.a3, area, takes: () => true }
}

/** A province by its code of ISO 3166-2, in the state that the policy has it in. */
export function provinceArea(code: string): Area | { wrong: string } {
  const { countries, provinces } = areaIndex()
  const rows = provinces.filter(([iso]) => iso === code)
  if (!rows.length) return { wrong: `"${code}" is no province that the built-in geography has` }
  const own = countries.find(({ a2 }) => a2 === code.slice(0, 2))?.a3
  // a province that the policy has in two: the part that is its own state's
  const row = rows.find(([, , country]) => country === own) ?? rows[0]!
  const [iso, name, country] = row
  const takes = (other: string) => other === iso
  return { id: iso.toLowerCase(), name, country, area: provincesOf(country, takes)!, takes }
}
