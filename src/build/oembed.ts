import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { quote } from '../panels/share/snippets'
import { PREVIEW_PX } from '../poster/preview'
import type { Story } from '../story'
import { textIn } from '../story'
import { DEFAULT_STORY, readStory } from './made'

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
    html: `<iframe src="${quote(src)}" title="${quote(title)}" width="${SIZE.width}" height="${SIZE.height}" loading="lazy" allow="fullscreen" style="border:0;max-width:100%"></iframe>`,
  }
}

/** Writes oembed/<story>.json and names it in the head of index.html, where consumers look for it. */
export function oembedFiles(): Plugin {
  return {
    name: 'placeline-oembed',
    apply: 'build',
    transformIndexHtml(_, { path }) {
      if (!path.endsWith('index.html')) return []
      return [
        {
          tag: 'link',
          attrs: {
            rel: 'alternate',
            type: 'application/json+oembed',
            // right wherever the files are put, also where nobody has said where that is
            href: `${process.env.PLACELINE_BASE_URL ? publicBase() : './'}oembed/${DEFAULT_STORY}.json`,
          },
          injectTo: 'head',
        },
      ]
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      // after the pictures, of which one is the thumbnail
      handler({ dir }) {
        if (this.environment.config.build.ssr || !dir) return
        const story = readStory()
        const path = `og-${story.lang}.png`
        const thumbnail = existsSync(join(dir, path)) ? { path, ...PREVIEW_PX } : undefined
        mkdirSync(join(dir, 'oembed'), { recursive: true })
        const answer = JSON.stringify(oembed(story, publicBase(), thumbnail), null, 2)
        writeFileSync(join(dir, 'oembed', `${story.id}.json`), `${answer}\n`)
        if (!process.env.PLACELINE_BASE_URL)
          this.warn(
            `oembed/${story.id}.json leads to ${publicBase()}, which only this machine can open: ` +
              'set PLACELINE_BASE_URL to the address where the files will be published',
          )
      },
    },
  }
}
