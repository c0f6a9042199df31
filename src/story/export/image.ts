import type { StoryImage } from '../image'
import type { Lang, Story } from '../schema'
import { richText } from '../text'
import { wordsIn } from './statement'

/** A picture as files say it; `url` is missing where the picture is in the page itself, or was not built. */
export interface ExportedImage {
  url?: string
  width?: number
  height?: number
  alt: string
  caption?: string
  credit: string
  licence: string
}

/** @param page the address of the page that shows the story; the picture's is relative without it */
export function imageInWords(story: Story, image: StoryImage, lang: Lang, page: string): ExportedImage {
  const made = story.media?.[image.file]
  const src = made?.sizes.at(-1)?.src
  return {
    ...(src && !src.startsWith('data:') && { url: page ? new URL(src, page).href : src }),
    ...(made && { width: made.width, height: made.height }),
    alt: wordsIn(story, image.alt, lang),
    ...(image.caption && { caption: wordsIn(story, image.caption, lang) }),
    credit: wordsIn(story, image.credit, lang),
    licence: wordsIn(story, image.licence, lang),
  }
}

/** The same as a schema.org `ImageObject`; a licence with a link is that address, as the vocabulary wants it. */
export function imageObject(story: Story, image: StoryImage, lang: Lang, page: string): object {
  const { url, width, height, alt, caption, credit, licence } = imageInWords(story, image, lang, page)
  const link = richText(image.licence).find((token) => token.kind === 'link')
  return {
    '@type': 'ImageObject',
    ...(url && { contentUrl: url }),
    ...(width && { width, height }),
    description: alt,
    ...(caption && { caption }),
    creditText: credit,
    license: link ? link.href : { '@type': 'CreativeWork', name: licence },
  }
}
