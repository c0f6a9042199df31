import type { LayerRecord } from './record'

/**
 * The computed land route and its corridor: hatched with a dashed edge, so that it reads as a model.
 * Kinds route and corridor are the published ones; the others come from the corridor panel's settings.
 */
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
      {
        id: 'corridor-strip',
        type: 'fill',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'strip'],
        paint: { 'fill-color': palette['layer-corridor'], 'fill-opacity': 0.12 },
      },
      {
        id: 'corridor-block',
        type: 'fill',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'block'],
        paint: { 'fill-color': palette.ink, 'fill-opacity': 0.22 },
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
      {
        id: 'corridor-strip-edge',
        type: 'line',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'strip'],
        paint: { 'line-color': palette['layer-corridor'], 'line-width': 1, 'line-dasharray': [1, 2] },
      },
      {
        id: 'corridor-block-edge',
        type: 'line',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'block'],
        paint: { 'line-color': palette.ink, 'line-width': 1.2 },
      },
      {
        id: 'corridor-chord-halo',
        type: 'line',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'chord'],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.halo, 'line-width': 7 },
      },
      {
        id: 'corridor-chord',
        type: 'line',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'chord'],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.ink, 'line-width': 3 },
      },
    ],
    point: [
      {
        id: 'corridor-via',
        type: 'circle',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'via'],
        paint: {
          'circle-color': palette.raised,
          'circle-radius': ['case', ['get', 'end'], 7, 4],
          'circle-stroke-color': palette['layer-corridor'],
          'circle-stroke-width': ['case', ['get', 'end'], 3.5, 2],
          'circle-opacity': ['case', ['get', 'passed'], 1, 0.5],
          'circle-stroke-opacity': ['case', ['any', ['get', 'passed'], ['get', 'end']], 1, 0.4],
        },
      },
      {
        id: 'corridor-closed',
        type: 'symbol',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'closed'],
        layout: {
          'text-field': '×',
          'text-font': ['Noto Sans SemiBold'],
          'text-size': 30,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
      },
      {
        id: 'corridor-marker',
        type: 'circle',
        source: 'corridor',
        filter: ['==', ['get', 'kind'], 'marker'],
        paint: {
          'circle-color': palette.ink,
          'circle-radius': 6,
          'circle-stroke-color': palette.halo,
          'circle-stroke-width': 3,
        },
      },
    ],
  }),
}
