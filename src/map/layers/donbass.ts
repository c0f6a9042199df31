import { regionLayer } from './region'

/** The article's "Donbass" (Donbas), drawn as the Donetsk and Luhansk oblasts. */
export const donbass = regionLayer('donbass', 'layer-donbass', ['natural-earth-admin1', 'osm-seas'])
