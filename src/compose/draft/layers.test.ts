import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { newDraft } from './draft'
import { appendAt, listAt, setAt, stringAt, valueAt } from './json'
import { addJourney, addStop } from './journeys'
import { addLayer, addShapes, addStep, nextColour, removeLayer } from './layers'
import { addPlace } from './records'

const feature = (geometry: Feature['geometry']): Feature => ({ type: 'Feature', properties: {}, geometry })
const COLLECTION: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    feature({ type: 'Point', coordinates: [1, 2] }),
    feature({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    }),
    feature({ type: 'Point', coordinates: [3, 4] }),
  ],
}
const draft = newDraft('en', '2024-05-02')
const NEW = { title: 'Roads', group: 'Map', lang: 'en' }

describe('layers', () => {
  it('of a file: one for each kind of geometry, each with a file and a colour of its own', () => {
    const { draft: made, ids } = addShapes(draft, COLLECTION, NEW)
    expect(ids).toEqual(['roads', 'roads-2'])
    expect(
      listAt(made.story, ['layers']).map((one) => [stringAt(one, ['kind']), stringAt(one, ['data', 'file'])]),
    ).toEqual([
      ['line', 'layers/roads.geojson'],
      ['point', 'layers/roads-2.geojson'],
    ])
    expect([...made.files.keys()]).toEqual(['layers/roads.geojson', 'layers/roads-2.geojson'])
    expect(JSON.parse(new TextDecoder().decode(made.files.get('layers/roads-2.geojson')))).toMatchObject({
      features: [{}, {}],
    })
    const colours = listAt(made.story, ['layers']).map((one) => stringAt(one, ['colour']))
    expect(new Set([...colours, nextColour(made.story)]).size).toBe(3)
    expect(draft.files.size).toBe(0)
  })

  it('go with all that only they draw, and leave what others need', () => {
    const { draft: first } = addShapes(draft, COLLECTION, NEW)
    const withPlace = addPlace(first.story, 'en', { name: 'Alder', lngLat: [1, 2] }).story
    const onIt = setAt(withPlace, ['places', 'features', 0, 'properties', 'layer'], 'roads')
    const step = addStep(onIt, 'en', { title: 'One', camera: { center: [1, 2], zoom: 4 } }).story
    expect(valueAt(step, ['steps', 0, 'layers'])).toEqual(['roads', 'roads-2'])
    const made = removeLayer({ ...first, story: step }, 0)
    expect([...made.files.keys()]).toEqual(['layers/roads-2.geojson'])
    expect(valueAt(made.story, ['steps', 0, 'layers'])).toEqual(['roads-2'])
    expect(valueAt(made.story, ['places', 'features', 0, 'properties', 'layer'])).toBeUndefined()
  })

  it('of a journey come and go with it', () => {
    const place = addPlace(draft.story, 'en', { name: 'Alder', lngLat: [1, 2] })
    const journey = addJourney(place.story, { ...NEW, title: 'The boat' })
    const story = addStop(addStop(journey.story, 0, place.id), 0, place.id)
    expect(valueAt(story, ['journeys', 0])).toEqual({
      id: 'the-boat',
      layer: 'the-boat',
      stops: [
        { place: 'alder', date: null, status: 'start', annotation: null },
        { place: 'alder', date: null, status: 'past', annotation: null },
      ],
    })
    expect(listAt(removeLayer({ ...draft, story }, 0).story, ['journeys'])).toEqual([])
  })

  it('take no id that means something else in links', () => {
    expect(addLayer(draft.story, { ...NEW, kind: 'point', title: 'All' }).id).toBe('all-2')
    expect(
      addLayer(appendAt(draft.story, ['groups'], { id: 'g' }), { ...NEW, kind: 'point' }).story,
    ).toMatchObject({ layers: [{ group: 'g' }] })
  })
})
