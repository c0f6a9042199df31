import type { Draft } from '../draft/draft'
import type { Json } from '../draft/json'

/** A small story to look at and change. Its people, places and sources are invented, and say so. */
export function sampleDraft(): Draft {
  const story: Json = {
    version: 2,
    id: 'sample-ferry',
    lang: 'en',
    status: 'draft',
    title: 'A ferry line that is in dispute (invented)',
    asOf: '2024-05-03',
    article: {
      publisher: 'Lake Gazette (invented)',
      date: '2024-05-03',
      source: 'article',
      paragraphs: [
        {
          id: 'p1',
          text: 'The harbour office of Alder said on Thursday that the night ferry to Birch Point will stop this summer.',
        },
        {
          id: 'p2',
          text: 'The office claims that the boat was empty on most nights this spring. The ferry crew points to its own count of passengers.',
        },
      ],
    },
    view: { center: [-69.35, -15.85], zoom: 8 },
    places: {
      type: 'FeatureCollection',
      features: [
        place('alder', 'Alder (invented)', [-69.6, -15.9]),
        place('birch-point', 'Birch Point (invented)', [-69.1, -15.8]),
      ],
    },
    sources: [
      {
        id: 'article',
        title: 'Night ferry to stop (invented)',
        publisher: 'Lake Gazette',
        date: '2024-05-03',
      },
      { id: 'crew-count', title: 'Count of passengers, March and April 2024 (invented)', date: '2024-05-01' },
    ],
    actors: [
      { id: 'harbour-office', name: 'The harbour office' },
      { id: 'crew', name: 'The ferry crew' },
    ],
    annotations: [
      note(
        'ferry-stops',
        'The night ferry is to stop',
        'No day line was announced in its place.',
        'p1',
        'Alder',
        {
          speaker: 'harbour-office',
          act: 'announced',
          source: 'article',
          place: 'alder',
        },
      ),
      note(
        'boat-empty',
        'The boat was empty, says the office',
        'No figure was given.',
        'p2',
        'the boat was empty',
        {
          speaker: 'harbour-office',
          act: 'claimed',
          source: 'article',
          place: 'birch-point',
          contested: [
            {
              kind: 'other-side',
              speaker: 'crew',
              text: 'The crew counted 31 passengers a night.',
              date: '2024-05-01',
              source: 'crew-count',
            },
          ],
        },
      ),
    ],
  }
  return { story, original: null, files: new Map() }
}

function place(id: string, toponym: string, coordinates: [number, number]): Json {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates },
    properties: { kind: 'city', precision: 'schematic' },
    names: [{ toponym, lang: 'en' }],
  }
}

function note(
  id: string,
  title: string,
  value: string,
  paragraph: string,
  exact: string,
  claim: Record<string, Json>,
): Json {
  const target = [{ source: paragraph, language: 'en', selector: { exact } }]
  return { id, title, body: { value }, target, paragraph, ...claim }
}
