/**
 * The name of an island or of a group of islands: [id, a point on it, English, Ukrainian, Russian, French, Arabic, form].
 * Names of one language are divided by "|", the one that is printed first; what has no name in a language is called as in
 * English. A form has how far a group reaches, or the size of an island that the coast of geo/world does not have as one:
 * too small for it, or joined with other land. Their names stand at their points.
 */
export type IslandRow = readonly [
  id: string,
  at: readonly [lng: number, lat: number],
  en: string,
  uk: string,
  ru: string,
  fr: string,
  ar: string,
  form?: { spanKm: number } | { km2: number },
]

/** An island as geo/world has it. */
export type WorldIsland = {
  id: string
  /** Where its name may stand, the place with most room first. */
  places: { at: [number, number]; roomKm: number }[]
  /** Of an island. */
  km2?: number
  /** How far a group reaches. */
  spanKm?: number
  names: Record<string, string>
}
