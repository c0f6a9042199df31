import * as v from 'valibot'
import { Line, TextSchema } from './fields'
import type { StoryFile } from './schema'

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

/** A picture in its sizes, as the build made it. */
export interface MadeImage {
  /** Of the largest size, in px. */
  width: number
  height: number
  /** From the smallest to the largest; `src` is an address from the site's root, `width` in px. */
  sizes: { src: string; width: number }[]
}

/** The pictures of a story by the names of their files, as in `media/bridge.jpg`. */
export type Media = Record<string, MadeImage>

/** Every picture that a story shows, with where it stands in the file. */
export function imagesOf(
  story: Pick<StoryFile, 'annotations' | 'steps'>,
): { path: string; image: StoryImage }[] {
  return (['annotations', 'steps'] as const).flatMap((list) =>
    story[list].flatMap(({ image }, i) => (image ? [{ path: `${list}[${i}].image`, image }] : [])),
  )
}

/** Pictures with another address of each size, such as the way to it from a page, or its bytes as a data: address. */
export function mediaAt(media: Media, at: (src: string) => string): Media {
  return Object.fromEntries(
    Object.entries(media).map(([file, image]) => [
      file,
      { ...image, sizes: image.sizes.map(({ src, width }) => ({ src: at(src), width })) },
    ]),
  )
}
