import * as v from 'valibot'
import { BORDER_VIEWS, type BorderView } from '../../geo/border-views'
import { Id, Line, noList, TileFile, Url } from './fields'
import type { GroundTiles } from './own-ground'

/* @__NO_SIDE_EFFECTS__ */
const secure = () => v.pipe(Url, v.regex(/^https:/u, 'an address that starts with https://'))

/** What a story may ask of its basemap. */
export const BasemapSchema = noList(
  v.strictObject({
    /** How boundaries are drawn that are not settled; without it dashed, as "un". */
    borders: v.optional(v.picklist(Object.keys(BORDER_VIEWS) as BorderView[])),
    /** Places around which the ground is as fine as at a camera that is close up. */
    detail: v.optional(v.pipe(v.array(Id), v.minLength(1, 'at least one place'))),
    /** A basemap of the story's own over the build's: a PMTiles archive in the folder, or at an address. */
    tiles: v.optional(
      v.strictObject({
        file: v.optional(TileFile),
        url: v.optional(secure()),
        credit: Line,
        licence: Line,
      }),
    ),
    /** Or a MapLibre style at an address. */
    style: v.optional(
      v.strictObject({
        url: secure(),
        /** Other hosts that its tiles come from, as origins. */
        hosts: v.optional(
          v.array(v.pipe(secure(), v.regex(/^https:\/\/[^/?#]+$/u, 'a host such as https://tiles.example'))),
        ),
        credit: Line,
        licence: Line,
      }),
    ),
  }),
)

/** `ground` comes with the build, where `tiles` names a file. */
export type Basemap = v.InferOutput<typeof BasemapSchema> & { ground?: GroundTiles | undefined }
