import * as v from 'valibot'
import { StorySchema } from '../../story/schema'
import type { Story } from '../../story'
import type { JsonList } from '../draft/json'

const { entries } = StorySchema
const RECORDS = {
  place: entries.places.entries.features.pipe[0].item,
  layer: entries.layers.wrapped.item,
  journey: entries.journeys.wrapped.item,
}

const good = <Schema extends v.GenericSchema>(schema: Schema, list: JsonList) =>
  list.flatMap((one) => {
    const read = v.safeParse(schema, one)
    return read.success ? [read.output as v.InferOutput<Schema>] : []
  })

/** The parts of a draft that are on a map. */
export interface MapParts {
  lang: string
  places: JsonList
  layers: JsonList
  journeys: JsonList
}

/** What of a draft a map can show: each record that is whole, whatever the others are. */
export function previewStory({ lang, places, layers, journeys }: MapParts): Story {
  return {
    lang,
    view: { center: [0, 0], zoom: 2, minZoom: 1, maxZoom: 14 },
    places: { type: 'FeatureCollection', features: good(RECORDS.place, places) },
    layers: good(RECORDS.layer, layers),
    journeys: good(RECORDS.journey, journeys),
    annotations: [],
    steps: [],
    derived: [],
  } as unknown as Story
}
