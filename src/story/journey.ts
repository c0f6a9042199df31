import * as v from 'valibot'
import { Day, Id, LngLat, TextSchema } from './fields'

/** A place of the story, or one that only the journey has: a name and where it lies. */
const StopSchema = v.strictObject({
  place: v.optional(Id),
  name: v.optional(TextSchema),
  lngLat: v.optional(LngLat),
  date: v.nullable(Day),
  /** 'announced': where the journey was made known, which is no leg of it. */
  status: v.picklist(['start', 'past', 'planned', 'announced']),
  annotation: v.nullable(Id),
  label: v.optional(TextSchema),
})

export const JourneySchema = v.strictObject({
  id: Id,
  /** A layer of kind `journey`, which may hold several. */
  layer: Id,
  stops: v.pipe(v.array(StopSchema), v.minLength(1, 'at least one stop')),
  note: v.optional(TextSchema),
})

export type JourneyFile = v.InferOutput<typeof JourneySchema>
export type Stop = Omit<JourneyFile['stops'][number], 'label'>

/** A journey as every page has it, without the words that are kept for the file's readers. */
export type Journey = Omit<JourneyFile, 'stops' | 'note'> & { stops: Stop[] }
