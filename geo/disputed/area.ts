import type { BBox } from 'geojson'

type Texts = { en: string; uk: string; ru: string }

/**
 * An area whose status or limit states dispute, and what the map does there.
 * - `dashed`: its lines are drawn as undetermined;
 * - `inside`: it has no border of its own, and lies in `state`;
 * - `sea`: no line is drawn at sea, and no name is printed.
 * No area below is named on the map.
 */
export type DisputedArea = {
  id: string
  name: Texts
  drawn: 'dashed' | 'inside' | 'sea'
  /** For `inside`: the state whose name is printed there. */
  state?: Texts
  /** Borders that are dashed, by ISO 3166 code (XKX: Kosovo, KAS: Siachen); with a box, only that part of them. */
  lines?: { between: [string, string]; within?: BBox }[]
  /** Territory of a source that is drawn as part of another, by the same codes. */
  merged?: { code: string; into: string }
  /** A document of the United Nations or its Court, and its day; where none is known, the list that names the dispute. */
  basis: { document: string | Texts; date?: string }
}

/** The United Nations' map of the world; its revisions have days, the practice has not. */
export const UN_WORLD_MAP = {
  document: { en: 'UN map no. 4170', uk: 'карта ООН № 4170', ru: 'карта ООН № 4170' },
}
/** Classed as disputed or indefinite there, at 1:10m or 1:50m; no document of the United Nations is known. */
export const NATURAL_EARTH = {
  document: {
    en: 'disputed in Natural Earth’s data',
    uk: 'спірне за даними Natural Earth',
    ru: 'спорный участок по данным Natural Earth',
  },
}
