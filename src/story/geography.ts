import * as v from 'valibot'
import { Line } from './fields'

const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.optional(v.pipe(v.array(item), v.minLength(1, 'at least one')))

/** What a layer may show of the geography that comes with the code, by reference; whether there is such is for the build. */
export const GeographySchema = v.strictObject({
  /** Provinces by their codes of ISO 3166-2. */
  admin1: listOf(Line),
  /** States by their codes of ISO 3166-1, of two letters or three. */
  country: listOf(Line),
  /** Towns by their numbers in GeoNames. */
  city: listOf(v.pipe(v.number(), v.minValue(1, 'the number of a town in GeoNames'))),
  /** Lakes by their names or ids. */
  water: listOf(Line),
})

/** The kind of layer that each of them is for. */
export const GEOGRAPHY_KINDS = { admin1: 'area', country: 'area', city: 'point', water: 'water' } as const
