import type { FeatureCollection } from 'geojson'
import type { Story, StoryLayer } from '../../story'
import { hasFile, type LayerRecord } from './record'

/** The story's own places that are on a layer. */
function placesOn(id: string, story: Story): FeatureCollection {
  const features = story.places.features.filter(({ properties }) => properties.layer === id)
  return {
    type: 'FeatureCollection',
    features: features.map(({ id, geometry }) => ({ type: 'Feature', id, properties: { id }, geometry })),
  }
}

/**
 * Towns and other places: a dot each, and the area of one where the data has it. Without a file of its own the layer
 * has a dot for each of the story's places that are on it. The names are in the story's tags.
 */
export function point(layer: StoryLayer): LayerRecord {
  const { id, colour } = layer
  const tiles = layer.tiles ?? layer.pmtiles
  // many thousands would be one blot
  const [far, near, ring] = tiles ? [1.5, 3, 0.5] : [4, 6, 1.5]
  return {
    id,
    symbol: 'dot',
    colour,
    data: hasFile(layer) ? 'layers' : (story) => placesOn(id, story),
    clickable: [`${id}-area`, `${id}-dot`],
    layers: ({ palette }) => ({
      area: [
        {
          id: `${id}-area`,
          type: 'fill',
          source: id,
          minzoom: 6,
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': palette[colour], 'fill-opacity': 0.16 },
        },
      ],
      line: [
        {
          id: `${id}-outline`,
          type: 'line',
          source: id,
          minzoom: 6,
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'line-color': palette[colour], 'line-width': 1, 'line-dasharray': [3, 2] },
        },
      ],
      point: [
        {
          id: `${id}-dot`,
          type: 'circle',
          source: id,
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-color': palette[colour],
            'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, far, 8, near],
            'circle-stroke-color': palette.halo,
            'circle-stroke-width': ring,
          },
        },
      ],
    }),
  }
}
