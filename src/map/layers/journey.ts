import type { Feature, FeatureCollection } from 'geojson'
import { placeOf, type Journey, type Stop, type Story, type StoryLayer } from '../../story'
import { arc } from '../arc'
import { nameIn, type LayerRecord } from './record'
import { familyOf } from '../font-faces'

const own = (name: Record<string, string>, lang: string) =>
  name[lang] === undefined ? {} : { en: name[lang] }

/** The stops that arcs join: not where the journey was only announced. */
export function drawnStops({ stops }: Pick<Journey, 'stops'>): Stop[] {
  return stops.filter((stop) => stop.status !== 'announced')
}

/** Where a stop lies; `undefined` for one at a place that is not there. */
export function lngLatOfStop(
  { place, lngLat }: Stop,
  lngLatOf: (place: string) => [number, number] | undefined,
): [number, number] | undefined {
  return place === undefined ? (lngLat as [number, number] | undefined) : lngLatOf(place)
}

/**
 * The legs of the journeys as schematic arcs from stop to stop, and the stops that have a name of their own; no flight
 * path is claimed, and none from where a journey was only announced.
 * @param layer only those that are on this layer; without it all
 */
export function journeyLegs(story: Story, layer?: string): FeatureCollection {
  const lngLatOf = (place: string) =>
    placeOf(story, place)?.geometry.coordinates as [number, number] | undefined
  const journeys = story.journeys.filter((journey) => layer === undefined || journey.layer === layer)
  const legs = journeys.flatMap((journey) => {
    const stops = drawnStops(journey)
    return stops.slice(1).flatMap((stop, i) => {
      const before = stops[i]!
      const [from, to] = [before, stop].map((one) => lngLatOfStop(one, lngLatOf))
      if (!from || !to) return []
      const ends = [before, stop].map((one, j) => one.place ?? `${journey.id}-${i + j}`)
      return [
        {
          type: 'Feature' as const,
          id: `${journey.id}-${ends.join('-')}`,
          properties: { kind: 'leg', from: ends[0], to: ends[1], date: stop.date },
          geometry: { type: 'LineString' as const, coordinates: arc(from, to) },
        },
      ]
    })
  })
  const stops = journeys.flatMap((journey) => journey.stops).flatMap((stop) => ownStop(story, stop))
  return { type: 'FeatureCollection', features: [...legs, ...stops] }
}

function ownStop({ lang }: Story, { name, lngLat, date }: Stop): Feature[] {
  if (name === undefined || !lngLat) return []
  // English is what the style falls back on: where a stop has none, the story's own language stands in for it
  const names =
    typeof name === 'string' ? { en: name } : { en: Object.values(name)[0]!, ...own(name, lang), ...name }
  return [
    {
      type: 'Feature',
      properties: {
        kind: 'stop',
        date,
        ...Object.fromEntries(Object.entries(names).map(([lang, text]) => [`name_${lang}`, text])),
      },
      geometry: { type: 'Point', coordinates: lngLat },
    },
  ]
}

/** The journey as dashed arcs from stop to stop, over a halo; the story itself is the data. */
export const journey = ({ id, colour }: StoryLayer): LayerRecord => ({
  id,
  symbol: 'arc',
  colour,
  data: (story) => journeyLegs(story, id),
  clickable: [`${id}-leg`],
  layers: ({ palette, lang }) => ({
    line: [
      {
        id: `${id}-leg-halo`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'leg'],
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.7 },
      },
      {
        id: `${id}-leg`,
        type: 'line',
        source: id,
        filter: ['==', ['get', 'kind'], 'leg'],
        paint: { 'line-color': palette[colour], 'line-width': 2, 'line-dasharray': [2.5, 1.6] },
      },
    ],
    point: [
      {
        id: `${id}-stop`,
        type: 'circle',
        source: id,
        filter: ['==', ['get', 'kind'], 'stop'],
        paint: {
          'circle-color': palette[colour],
          'circle-radius': 4,
          'circle-stroke-color': palette.halo,
          'circle-stroke-width': 1.5,
        },
      },
    ],
    label: [
      {
        id: `${id}-stop-name`,
        type: 'symbol',
        source: id,
        filter: ['==', ['get', 'kind'], 'stop'],
        layout: {
          'text-field': nameIn(lang),
          'text-font': [familyOf('regular')],
          'text-size': 12.5,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.5,
        },
        paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
      },
    ],
  }),
})
