/** The half-widths that a reader may set, in km: a wider corridor would be computed too slowly for a slider. */
export const HALF_WIDTH_KM = { from: 2, to: 40 } as const
