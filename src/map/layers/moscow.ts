import { cityLayer } from './city'

export const moscow = cityLayer('moscow', 'layer-moscow', ['natural-earth-admin1', 'geonames'])
