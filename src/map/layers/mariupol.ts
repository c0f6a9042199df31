import { cityLayer } from './city'

export const mariupol = cityLayer('mariupol', 'layer-mariupol', ['geonames'])
