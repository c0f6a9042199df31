import { quote } from '../panels/share/snippets'
import { PREVIEW_PX } from '../poster/preview'
import type { Story } from '../story'
import { siteAddress } from '../story/site-address'
import { textIn } from '../story'

/** The frame's size in an oEmbed answer, in CSS px. */
const SIZE = { width: 800, height: 600 } as const

/** How long a consumer may keep the answer, in seconds. */
const CACHE_AGE = 86_400

/** Where a site stands of which nobody has said where it will: on this machine. */
export const LOCAL_BASE = 'http://localhost:4173/'

/** The absolute address of a site's root, with a slash at its end and nothing after it. Throws where `given` is no http(s) address. */
export function publicBase(given: string): string {
  const address = siteAddress(given)
  if (address === null)
    throw new Error(
      `the site's address is "${given}"; it has to be an http or https address such as https://maps.example.org/`,
    )
  return address
}

/**
 * The oEmbed 1.0 answer of type `rich` for a story: one plain iframe, numeric sizes, no script.
 * @param folder of the story's pages, from `base`
 * @param picture the story's preview, from `base`
 */
export function oembed(story: Story, base: string, folder: string, picture?: string) {
  const title = textIn(story.title, story.lang, story.lang).value
  const src = `${base}${folder}embed.html?story=${story.id}`
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Placeline',
    provider_url: base,
    cache_age: CACHE_AGE,
    ...(picture && {
      thumbnail_url: base + picture,
      thumbnail_width: PREVIEW_PX.width,
      thumbnail_height: PREVIEW_PX.height,
    }),
    ...SIZE,
    html: `<iframe src="${quote(src)}" title="${quote(title)}" width="${SIZE.width}" height="${SIZE.height}" loading="lazy" allow="fullscreen" style="border:0;max-width:100%"></iframe>`,
  }
}
