import * as v from 'valibot'
import { Line, TextSchema } from './fields'

/** A picture of a note or a step, with what has to be said of it. */
export const ImageSchema = v.strictObject({
  /** A file of the story's own folder, such as `media/bridge.jpg`. */
  file: v.pipe(
    v.string('a file of the folder as a string'),
    v.regex(/^(?!.*\.[Ss][Vv][Gg][Zz]?$)/u, 'a picture of pixels: export the SVG as PNG'),
    v.regex(/^media\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/u, 'a file such as media/bridge.jpg'),
    v.regex(
      /\.(?:jpe?g|JPE?G|png|PNG|webp|WEBP|avif|AVIF|gif|GIF|tiff?|TIFF?)$/u,
      'a picture as JPEG, PNG, WebP, AVIF, GIF or TIFF',
    ),
  ),
  /** What is seen, for who doesn't see it. */
  alt: TextSchema,
  caption: v.optional(TextSchema),
  /** Who made it, as it has to be named. */
  credit: Line,
  licence: Line,
  /** The side that stays where a low card has to cut the picture; its middle without it. */
  focus: v.optional(v.picklist(['top', 'bottom', 'left', 'right'], 'top, bottom, left or right')),
})
export type StoryImage = v.InferOutput<typeof ImageSchema>
