import type { Plugin } from 'vite'
import type { Story } from '../story'
import { textIn } from '../story'

/** The frame's size in an oEmbed answer, in CSS px. */
const SIZE = { width: 800, height: 600 } as const

/** How long a consumer may keep the answer, in seconds. */
const CACHE_AGE = 86_400

/** Where the built page will lie, with a slash at its end; from PLACELINE_BASE_URL. Throws where that is no http(s) address. */
export function publicBase(env: string | undefined = process.env.PLACELINE_BASE_URL): string {
  const given = env || 'http://localhost:4173/'
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new Error(
      `PLACELINE_BASE_URL is "${given}"; it has to be an http or https address such as https://maps.example.org/`,
    )
  const base = new URL(given)
  base.search = base.hash = ''
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return base.href
}

/** The oEmbed 1.0 answer of type `rich` for a story: one plain iframe, numeric sizes, no script. */
export function oembed(
  story: Story,
  base: string,
  thumbnail?: { path: string; width: number; height: number },
) {
  const title = textIn(story.title, story.lang, story.lang).value
  const src = `${base}embed.html?story=${story.id}`
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Placeline',
    provider_url: base,
    cache_age: CACHE_AGE,
    ...(thumbnail && {
      thumbnail_url: base + thumbnail.path,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    ...SIZE,
    html: `<iframe src="${escape(src)}" title="${escape(title)}" width="${SIZE.width}" height="${SIZE.height}" loading="lazy" allow="fullscreen" style="border:0;max-width:100%"></iframe>`,
  }
}

/** Writes oembed/<story>.json and names it in the head of index.html, where consumers look for it. */
export function oembedFiles(stories: () => Story[]): Plugin {
  return {
    name: 'placeline-oembed',
    apply: 'build',
    transformIndexHtml(_, { path }) {
      if (!path.endsWith('index.html')) return []
      const base = publicBase()
      return stories().map((story) => ({
        tag: 'link',
        attrs: {
          rel: 'alternate',
          type: 'application/json+oembed',
          href: `${base}oembed/${story.id}.json`,
          title: textIn(story.title, story.lang, story.lang).value,
        },
        injectTo: 'head' as const,
      }))
    },
    generateBundle() {
      for (const story of stories())
        this.emitFile({
          type: 'asset',
          fileName: `oembed/${story.id}.json`,
          source: JSON.stringify(oembed(story, publicBase()), null, 2) + '\n',
        })
    },
  }
}

function escape(text: string) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
