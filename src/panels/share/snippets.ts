import type { Chrome, Gestures, Loading } from '../../view/state'
import { HEIGHT_LIMITS, PREFERRED } from '../../view/frame-height'

export type Shape = 'auto' | '16:9' | '1:1' | '3:4'

export interface SnippetOptions {
  /** Absolute address of the folder of the story's pages, with a slash at its end. */
  base: string
  /** That of the site's root, where embed.js is. */
  root: string
  story: string
  title: string
  /** The view to open with, as `formatLink` writes it. */
  link: string
  ui: Chrome
  gestures: Gestures
  load: Loading
  shape: Shape
  /** In CSS px; `null` where the frame is as wide as its column. */
  maxWidthPx: number | null
  /** `sha384-…` of embed.js; left out of the snippets where it is not known. */
  integrity: string | null
}

export interface Snippets {
  address: string
  plain: string
  helper: string
  component: string
}

/** Attributes of `<placeline-map>` that say the same as a parameter of the frame. */
const ATTRIBUTES = ['layers', 'focus', 'step', 'lang', 'theme', 't', 'ui', 'gestures', 'load', 'aspect']

/** The frame's address and the three ways to put it into a page. */
export function snippets(options: SnippetOptions): Snippets {
  const { base, root, title, integrity } = options
  const address = frameAddress(options)
  const style = frameStyle(options)
  const iframe = (extra = '') =>
    `<iframe ${extra}src="${quote(readable(address))}" title="${quote(title)}" loading="lazy" allow="fullscreen" style="${style}"></iframe>`
  const check = integrity ? ` integrity="${quote(integrity)}" crossorigin="anonymous"` : ''
  const script = `<script async src="${quote(root)}embed.js"${check}></script>`
  const bare = new URL(address)
  const attributes = ATTRIBUTES.filter((name) => bare.searchParams.has(name)).map((name) => {
    const value = bare.searchParams.get(name)!
    bare.searchParams.delete(name)
    return ` ${name}="${quote(value)}"`
  })
  const page = `${base}index.html${options.link}`
  return {
    address: address.href,
    plain: iframe(),
    helper: `${iframe('data-placeline ')}\n${script}`,
    component: [
      `<placeline-map src="${quote(readable(bare))}"${attributes.join('')} label="${quote(title)}" style="display:block;overflow:auto;${style}">`,
      `  <p><a href="${quote(page)}">${quote(title)}</a></p>`,
      `</placeline-map>`,
      script,
    ].join('\n'),
  }
}

function frameAddress({ base, story, link, ui, gestures, load, shape }: SnippetOptions): URL {
  const url = new URL(`embed.html${link}`, base)
  const state = [...url.searchParams]
  url.search = ''
  url.searchParams.set('story', story)
  for (const [key, value] of state) url.searchParams.set(key, value)
  if (ui !== 'full') url.searchParams.set('ui', ui)
  if (gestures !== 'cooperative') url.searchParams.set('gestures', gestures)
  if (load !== 'lazy') url.searchParams.set('load', load)
  if (shape !== 'auto') url.searchParams.set('aspect', shape)
  return url
}

/** The same height that the frame will ask for, so that nothing moves when it does. */
function frameStyle({ ui, shape, maxWidthPx }: SnippetOptions): string {
  const [least, most] = PREFERRED[ui]
  return [
    'width:100%',
    ...(maxWidthPx ? [`max-width:${maxWidthPx}px`] : []),
    ...(shape === 'auto'
      ? ['aspect-ratio:4/3', `min-height:${least}px`, `max-height:${most}px`]
      : [`aspect-ratio:${shape.replace(':', '/')}`, `min-height:${HEIGHT_LIMITS[0]}px`]),
    'border:0',
  ].join(';')
}

function readable(url: URL) {
  return url.href.replaceAll('%2C', ',').replaceAll('%3A', ':')
}

/** A text as it stands in an attribute of HTML. */
export function quote(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
