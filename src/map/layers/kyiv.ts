import { cityLayer } from './city'

export const kyiv = cityLayer('kyiv', 'layer-kyiv', ['natural-earth-admin1', 'geonames'])
