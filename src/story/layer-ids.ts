/** Ids that no layer can have: the map's own sources, and a link's words for all layers or none. */
export const TAKEN_LAYER_IDS = ['world', 'coarse', 'fine', 'names', 'towns', 'tags', 'all', 'none']
