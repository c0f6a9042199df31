import * as v from 'valibot'
import { Id, noList } from './fields'

/** What a story may ask of its basemap. */
export const BasemapSchema = noList(
  v.strictObject({
    /** Places around which the ground is as fine as at a camera that is close up. */
    detail: v.optional(v.pipe(v.array(Id), v.minLength(1, 'at least one place'))),
  }),
)
