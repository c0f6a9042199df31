import type { StoryImage } from './image'
import type { StoryFile } from './schema'

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
