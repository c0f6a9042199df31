import type { BBox } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** What can be referred to: each country, and each province by its ISO 3166-2 code. */
export interface AreaIndex {
  /** `a2` and `a3` as ISO 3166-1; Kosovo is XK and XKX. */
  countries: { a2: string; a3: string; name: string; bbox: BBox }[]
  /** Code, English name, and the alpha-3 code of the country that the policy has it in. */
  provinces: [iso: string, name: string, country: string][]
}

/** The provinces of a country as one topology: `iso` is '' where Natural Earth has no code of ISO's. */
export type CountryAreas = Topology<{ areas: GeometryCollection<{ iso: string }> }>
