import { regionLayer } from './region'

/** The Autonomous Republic of Crimea and Sevastopol. */
export const crimea = regionLayer('crimea', 'layer-crimea', ['natural-earth-admin1', 'osm-seas'])
