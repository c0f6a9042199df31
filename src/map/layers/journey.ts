import type { FeatureCollection, Position } from 'geojson'
import type { Story, StoryLayer } from '../../story'
import { arc } from '../arc'
import type { LayerRecord } from './record'

/** The stops that arcs join: not where the journey was only announced. */
export function drawnStops(journey: Story['journey']): Story['journey']['stops'] {
  return journey.stops.filter((stop) => stop.status !== 'announced')
}

/**
 * The legs of the journey as schematic arcs from stop to stop; no flight path is claimed, and none from where it was
 * only announced.
 */
export function journeyLegs(story: Story): FeatureCollection {
  const at = new Map(story.places.features.map((p) => [p.id, p.geometry.coordinates as Position]))
  const stops = drawnStops(story.journey)
  return {
    type: 'FeatureCollection',
    features: stops.slice(1).flatMap((stop, i) => {
      const [from, to] = [at.get(stops[i]!.place), at.get(stop.place)]
      if (!from || !to) return []
      return [
        {
          type: 'Feature' as const,
          id: `${stops[i]!.place}-${stop.place}`,
          properties: { kind: 'leg', from: stops[i]!.place, to: stop.place, date: stop.date },
          geometry: { type: 'LineString' as const, coordinates: arc(from, to) },
        },
      ]
    }),
  }
}

/** The journey as dashed arcs from stop to stop, over a halo; the story itself is the data. */
export const journey = ({ id, colour }: StoryLayer): LayerRecord => ({
  id,
  symbol: 'arc',
  colour,
  data: journeyLegs,
  clickable: [`${id}-leg`],
  layers: ({ palette }) => ({
    line: [
      {
        id: `${id}-leg-halo`,
        type: 'line',
        source: id,
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.7 },
      },
      {
        id: `${id}-leg`,
        type: 'line',
        source: id,
        paint: { 'line-color': palette[colour], 'line-width': 2, 'line-dasharray': [2.5, 1.6] },
      },
    ],
  }),
})
