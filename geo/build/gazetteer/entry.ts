/** What a place is; `region` is an area without limits of its own in the built-in geography, such as a peninsula. */
export type EntryKind = 'country' | 'admin1' | 'city' | 'water' | 'region'

/** A place of the gazetteer, before it is packed. */
export interface Entry {
  /** GeoNames' number, ISO 3166 code, or the id of our own tables. */
  id: string
  kind: EntryKind
  /** 1 for the capital of a state, 2 for a province's chief town. */
  seat?: 1 | 2
  /** ISO 3166-1 alpha-2; '' for what lies in none or in several. */
  country: string
  /** ISO 3166-2, or '' */
  admin1: string
  people: number
  at: readonly [lng: number, lat: number]
  /** Whether a story can name it and gets its shape from the built-in geography. */
  hasShape: boolean
  name: string
  /** Names by language where they differ from `name`. */
  names: Record<string, string>
  /** Other names, in any language. */
  aliases: string[]
}

/** Languages that a pack has a name for each of; names in others are aliases there. */
export const LABEL_LANGS = 'ar de en es fr pl pt ru tr uk'.split(' ')

/** Languages that names are read in. */
export const NAME_LANGS =
  'ar bn cs de el en es fa fr he hi hu id it ja ko nl pl pt ro ru sr sv tr uk ur vi zh'.split(' ')
