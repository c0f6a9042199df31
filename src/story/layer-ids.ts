/** The map's own sources, which every story has besides one for each layer. */
export const BASE_SOURCES = ['world', 'coarse', 'fine', 'names', 'towns', 'tags']

/** Ids that no layer can have: those, and a link's words for all layers or none. */
export const TAKEN_LAYER_IDS = [...BASE_SOURCES, 'all', 'none']
