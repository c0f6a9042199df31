import type { StoryLayer } from '../../story'
import { hatchName } from '../hatch'
import type { LayerRecord } from './record'
import { familyOf } from '../font-faces'

/**
 * The computed land route and its corridor: hatched with a dashed edge, so that it reads as a model.
 * Kinds route and corridor are the published ones; the others come from the corridor panel's settings.
 */
export const corridor = ({ id, colour }: StoryLayer): LayerRecord => ({
  id,
  symbol: 'hatch',
  colour,
  data: 'route',
  clickable: [`${id}-fill`, `${id}-route`],
  layers: ({ palette }) => ({
    area: [
      {
        id: `${id}-fill`,
        type: 'fill',
        source: id,
        filter: ['==', ['get', 'kind'], 'corridor'],
        paint: { 'fill-pattern': hatchName(colour) },
      },
      {
        id: `${id}-strip`,
        type: 'fill',
        source: id,
        filter: ['==', ['get', 'kind'], 'strip'],
        paint: { 'fill-color': palette[colour], 'fill-opacity': 0.12 },
      },
      {
        id: `${id}-block`,
        type: 'fill',
        source: id,
        filter: ['==', ['get', 'kind'], 'block'],
        paint: { 'fill-color': palette.ink, 'fill-opacity': 0.22 },
      },
    ],
    line: [
      {
        id: `${id}-edge`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'corridor'],
        paint: {
          'line-color': palette[colour],
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 8, 1.2],
          'line-dasharray': [4, 2],
        },
      },
      {
        id: `${id}-route-halo`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'route'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': palette.halo,
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 3, 8, 6],
          'line-opacity': 0.8,
        },
      },
      {
        id: `${id}-route`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'route'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': palette[colour],
          'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.4, 8, 2.6],
        },
      },
      {
        id: `${id}-strip-edge`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'strip'],
        paint: { 'line-color': palette[colour], 'line-width': 1, 'line-dasharray': [1, 2] },
      },
      {
        id: `${id}-block-edge`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'block'],
        paint: { 'line-color': palette.ink, 'line-width': 1.2 },
      },
      {
        id: `${id}-chord-halo`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'chord'],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.halo, 'line-width': 7 },
      },
      {
        id: `${id}-chord`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'chord'],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.ink, 'line-width': 3 },
      },
    ],
    point: [
      {
        id: `${id}-via`,
        type: 'circle',
        source: id,
        filter: ['==', ['get', 'kind'], 'via'],
        paint: {
          'circle-color': palette.raised,
          'circle-radius': ['case', ['get', 'end'], 7, 4],
          'circle-stroke-color': palette[colour],
          'circle-stroke-width': ['case', ['get', 'end'], 3.5, 2],
          'circle-opacity': ['case', ['get', 'passed'], 1, 0.5],
          'circle-stroke-opacity': ['case', ['any', ['get', 'passed'], ['get', 'end']], 1, 0.4],
        },
      },
      {
        id: `${id}-closed`,
        type: 'symbol',
        source: id,
        filter: ['==', ['get', 'kind'], 'closed'],
        layout: {
          'text-field': '×',
          'text-font': [familyOf('semibold')],
          'text-size': 30,
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
      },
      {
        id: `${id}-marker`,
        type: 'circle',
        source: id,
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
})
