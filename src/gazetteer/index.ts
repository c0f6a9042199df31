/**
 * The gazetteer: towns, provinces, countries, waters and regions of the world, found in a text or by what is typed.
 * It runs in the page and in Node; the files come through a function, and those of a country only when it is spoken of.
 */
export { findPlaces, type FindOptions, type Mention } from './find-places'
export type { Candidate } from './candidates'
export { loadGazetteer, type FetchPack, type Gazetteer } from './gazetteer'
export { geographyOf, nameOf, type Place, type PlaceKind } from './place'
export { searchPlaces, type SearchOptions } from './search-places'
