/** The colours that a layer may have, by name; what each looks like, in light and dark, is in map/palette.ts. */
export const COLOURS = ['violet', 'teal', 'rust', 'ochre', 'moss', 'blue', 'slate', 'plum'] as const
export type Colour = (typeof COLOURS)[number]
