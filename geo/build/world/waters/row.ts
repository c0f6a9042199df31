/**
 * The name of a water: [id, place of the label, rank, English, Ukrainian, Russian, French, Arabic].
 * Rank: 1 oceans and great seas, 2 seas and great gulfs, 3 straits, gulfs, lakes, canals and rivers.
 */
export type WaterRow = readonly [
  id: string,
  at: readonly [lng: number, lat: number],
  rank: 1 | 2 | 3,
  en: string,
  uk: string,
  ru: string,
  fr: string,
  ar: string,
]
