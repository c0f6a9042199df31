import type { LayerRecord } from './record'

/** The sea as IHO S-23 closes it at the Kerch Strait, where no line is drawn; the Syvash is a feature of its own, drawn lighter. */
export const seaOfAzov: LayerRecord = {
  id: 'sea-of-azov',
  symbol: 'water',
  colour: 'layer-sea-of-azov',
  data: 'layers',
  sources: ['osm-seas', 'osm-waterbodies'],
  clickable: ['sea-of-azov-fill'],
  layers: ({ palette }) => ({
    area: [
      {
        id: 'sea-of-azov-fill',
        type: 'fill',
        source: 'sea-of-azov',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: {
          'fill-color': palette['layer-sea-of-azov'],
          'fill-opacity': ['match', ['get', 'kind'], 'lagoon', 0.12, 0.24],
          'fill-antialias': false,
        },
      },
    ],
    line: [
      {
        id: 'sea-of-azov-shore',
        type: 'line',
        source: 'sea-of-azov',
        filter: ['==', ['get', 'kind'], 'shore'],
        paint: {
          'line-color': palette['layer-sea-of-azov'],
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.7, 8, 1.4],
        },
      },
    ],
  }),
}
