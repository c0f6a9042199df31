import type { LayerRecord } from './record'

/** The computed land route and its corridor: hatched with a dashed edge, so that it reads as a model. */
export const corridor: LayerRecord = {
  id: 'corridor',
  symbol: 'hatch',
  colour: 'layer-corridor',
  data: 'route',
  sources: ['osm-seas', 'osm-waterbodies', 'geonames'],
  clickable: ['corridor-fill', 'corridor-route'],
  layers: ({ palette }) => ({
    area: [
      {
        id: 'corridor-fill',
        type: 'fill',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'corridor'],
        paint: { 'fill-pattern': 'hatch' },
      },
    ],
    line: [
      {
        id: 'corridor-edge',
        type: 'line',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'corridor'],
        paint: {
          'line-color': palette['layer-corridor'],
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 8, 1.2],
          'line-dasharray': [4, 2],
        },
      },
      {
        id: 'corridor-route-halo',
        type: 'line',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'route'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': palette.halo,
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 3, 8, 6],
          'line-opacity': 0.8,
        },
      },
      {
        id: 'corridor-route',
        type: 'line',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'route'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': palette['layer-corridor'],
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.4, 8, 2.6],
        },
      },
    ],
  }),
}
