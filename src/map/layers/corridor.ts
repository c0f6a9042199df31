import type { StoryLayer } from '../../story'
import { drawing } from '../drawn-classes'
import { hatchName } from '../hatch'
import type { LayerRecord } from './record'
import { familyOf } from '../font-faces'

/**
 * The computed land route and its corridor: hatched with a dashed edge, so that it reads as a model.
 * Kinds route and corridor are the published ones; the others come from the corridor panel's settings.
 */
export function corridor({ id, colour }: StoryLayer): LayerRecord {
  const of = <Type extends string>(kind: string, name: string, type: Type) => ({
    ...drawing(kind),
    id: `${id}-${name}`,
    type,
    source: id,
    filter: ['==', ['get', 'kind'], kind] as ['==', ['get', string], string],
  })
  return {
    id,
    symbol: 'hatch',
    colour,
    data: 'route',
    clickable: [`${id}-fill`, `${id}-route`],
    layers: ({ palette }) => ({
      area: [
        {
          ...of('corridor', 'fill', 'fill'),
          paint: { 'fill-pattern': hatchName(colour) },
        },
        {
          ...of('strip', 'strip', 'fill'),
          paint: { 'fill-color': palette[colour], 'fill-opacity': 0.12 },
        },
        {
          ...of('block', 'block', 'fill'),
          paint: { 'fill-color': palette.ink, 'fill-opacity': 0.22 },
        },
      ],
      line: [
        {
          ...of('corridor', 'edge', 'line'),
          paint: {
            'line-color': palette[colour],
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 8, 1.2],
            'line-dasharray': [4, 2],
          },
        },
        {
          ...of('route', 'route-halo', 'line'),
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: {
            'line-color': palette.halo,
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 3, 8, 6],
            'line-opacity': 0.8,
          },
        },
        {
          ...of('route', 'route', 'line'),
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: {
            'line-color': palette[colour],
            'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.4, 8, 2.6],
          },
        },
        {
          ...of('strip', 'strip-edge', 'line'),
          paint: { 'line-color': palette[colour], 'line-width': 1, 'line-dasharray': [1, 2] },
        },
        {
          ...of('block', 'block-edge', 'line'),
          paint: { 'line-color': palette.ink, 'line-width': 1.2 },
        },
        {
          ...of('chord', 'chord-halo', 'line'),
          layout: { 'line-cap': 'round' },
          paint: { 'line-color': palette.halo, 'line-width': 7 },
        },
        {
          ...of('chord', 'chord', 'line'),
          layout: { 'line-cap': 'round' },
          paint: { 'line-color': palette.ink, 'line-width': 3 },
        },
      ],
      point: [
        {
          ...of('via', 'via', 'circle'),
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
          ...of('closed', 'closed', 'symbol'),
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
          ...of('marker', 'marker', 'circle'),
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
}
