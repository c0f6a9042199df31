import * as v from 'valibot'
import { StorySchema } from '../../story/schema'
import type { Story } from '../../story'
import { listAt, stringAt, type Json, type Path } from '../draft/json'
import { PLACES } from '../draft/records'

const { layers, journeys } = StorySchema.entries
const RECORDS = {
  place: StorySchema.entries.places.entries.features.pipe[0].item,
  layer: layers.wrapped.item,
  journey: journeys.wrapped.item,
}

const good = <Schema extends v.GenericSchema>(schema: Schema, story: Json, list: Path) =>
  listAt(story, list).flatMap((one) => {
    const read = v.safeParse(schema, one)
    return read.success ? [read.output as v.InferOutput<Schema>] : []
  })

/** What of a draft a map can show: each record that is whole, whatever the others are. */
export function previewStory(story: Json): Story {
  return {
    lang: stringAt(story, ['lang']),
    view: { center: [0, 0], zoom: 2, minZoom: 1, maxZoom: 14 },
    places: { type: 'FeatureCollection', features: good(RECORDS.place, story, PLACES) },
    layers: good(RECORDS.layer, story, ['layers']),
    journeys: good(RECORDS.journey, story, ['journeys']),
    annotations: [],
    steps: [],
    derived: [],
  } as unknown as Story
}
