import type { Lang, Story } from '../story'
import { groundHosts } from '../story/own-ground'
import { ID } from '../panels/state/element-ids'
import { FILES_ID, type PageFiles } from '../view/page-files'
import { folderOf, upFrom } from './folders'
import { canonicalTag, headTags, htmlTag } from './head-tags'
import type { RenderedPage } from './page'
import { escapeXml } from './xml'

/** What the page may load, and from where: itself only. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // a frame with an opaque origin can start a worker from a data: address only
  "worker-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  // the preview of the dialog that hands out the code for other pages
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Addresses are from the site's root, if not said otherwise. */
export interface DocumentParts {
  story: Story
  /** The story cut to the language, for the script; `null` for a long one, which comes as a file of its own. */
  data: Story | null
  /** The folder of the story's pages: '' or such as `stories/one/`. */
  folder: string
  /** The style of the story's map. */
  sheet: string
  files: Omit<PageFiles, 'root'>
  /** The script that preloads; `null` for a page that stands alone. */
  preload: string | null
  /** What the site gives of this story to those who embed it by its address; `null` where it gives nothing. */
  oembed: string | null
  lang: Lang
  page: RenderedPage
  /** The static map in the language. */
  poster: string
  /** The file's name in every language's folder: `index.html` or `embed.html`. */
  file: string
  /** The absolute address of the site's root, with a slash at its end; '' where that is not known. */
  site: string
  /** The picture for previews; `null` where none could be made. */
  picture: string | null
  /**
   * The folder that the story's address names, of those that its pages are in; with a slash at its end; `null` for a
   * page without an address.
   */
  canonical: string | null
}

export interface TextParts {
  title: string
  lang: Lang
  /** HTML. */
  body: string
  /** The folder that the page will be in. */
  folder: string
  /** Style sheets besides the shell's. */
  sheets?: string[]
  /** The address of the page that has the same text, if there is one. */
  canonical?: string
}

/** A page of text: the shell's style, and no script. */
export function textDocument(
  shell: string,
  { title, lang, body, folder, sheets = [], canonical }: TextParts,
): string {
  const up = upFrom(folder)
  return shell
    .replace(/\s*<script\b[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g, '')
    .replaceAll('"./', `"${up}`)
    .replace(
      '</head>',
      (end) =>
        `${sheets.map((sheet) => `  <link rel="stylesheet" href="${up}${sheet}">\n  `).join('')}${end}`,
    )
    .replace(/<html lang="[^"]*">/, htmlTag(lang))
    .replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${policyTags()}`)
    .replace(
      /<title>[^<]*<\/title>/,
      () => `<title>${escapeXml(title)}</title>${canonical ? `\n    ${canonicalTag(canonical)}` : ''}`,
    )
    .replace(`<div id="${ID.app}"></div>`, () => body)
}

/** Fills the shell that the bundler made (it knows scripts and styles) with a story in one language. */
export function fillDocument(shell: string, parts: DocumentParts): string {
  const { story, lang, page, poster, data, folder } = parts
  const up = upFrom(folder + folderOf(lang, story))
  const image = parts.picture && (parts.site || up) + parts.picture
  const schemaOrg = { ...page.schemaOrg, ...(image && { image }) }
  const body = page.html.replace(
    new RegExp(`(<div [^>]*id="${ID.staticMap}"[^>]*>)(</div>)`),
    (_, open: string, close: string) => open + poster + close,
  )
  if (!body.includes(poster)) throw new Error(`the page has no element ${ID.staticMap} for the poster`)
  return (
    stylesFirst(shell, parts, up)
      // a module script is fetched as early, but not where scripts are off, as a preload is
      .replace(
        /<link rel="modulepreload" crossorigin href="([^"]+)">/g,
        '<script type="module" crossorigin src="$1"></script>',
      )
      .replaceAll('"./', `"${up}`)
      .replace(/<html lang="[^"]*">/, htmlTag(lang))
      .replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${policyTags(tileHosts(story))}`)
      .replace(/<title>[^<]*<\/title>/, () => headTags(parts))
      .replace(`<div id="${ID.app}"></div>`, () =>
        [
          `<div id="${ID.app}">${body}</div><template id="first-view"></template>`,
          ...(data
            ? [`<script type="application/json" id="${ID.storyData}" lang="${lang}">${json(data)}</script>`]
            : []),
          // a frame is not to be found by search engines
          ...(parts.file === 'index.html'
            ? [`<script type="application/ld+json">${json(schemaOrg)}</script>`]
            : []),
        ].join('\n    '),
      )
  )
}

/** The origins of the tiles that a story's layers and its basemap take from other hosts. */
export const tileHosts = ({ layers, basemap }: Pick<Story, 'layers' | 'basemap'>): string[] => [
  ...new Set([
    ...layers.flatMap(({ pmtiles }) => (pmtiles?.url ? new URL(pmtiles.url).origin : [])),
    ...groundHosts(basemap ?? {}),
  ]),
]

/** A value as it stands in an element of a script. */
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** Moves the style sheets before the scripts, as the first paint waits for them; adds the story's own, and its files. */
function stylesFirst(shell: string, { sheet, files, preload, file }: DocumentParts, root: string): string {
  const isFrame = file === 'embed.html'
  const sheets = shell.match(/<link rel="stylesheet"[^>]*>/g) ?? []
  const own = `<link rel="stylesheet"${isFrame ? '' : ' crossorigin'} href="./${sheet}">`
  // the HTML of a page has its own code as scripts
  const pageFiles: PageFiles = { root, ...files, start: isFrame ? files.start : [] }
  const first = [
    ...sheets,
    own,
    // on a phone the text is below the map but before it in the HTML: painted early, it would shift
    '<link rel="expect" href="#first-view" blocking="render">',
    `<script type="application/json" id="${FILES_ID}">${json(pageFiles)}</script>`,
    ...(preload
      ? [`<script type="module" async blocking="render" crossorigin src="./${preload}"></script>`]
      : []),
  ].join('\n    ')
  const rest = sheets.reduce((html, one) => html.replace(`\n    ${one}`, ''), shell)
  return rest.replace(/<script (async )?type="module"/, (script) => `${first}\n    ${script}`)
}

/**
 * The policy of a page, and what it tells other hosts of itself, as elements of its head.
 * @param hosts origins that the reader may let it load tiles from
 */
export function policyTags(hosts: string[] = []): string {
  const policy = POLICY.replace("connect-src 'self'", ["connect-src 'self'", ...hosts].join(' '))
  return [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta name="referrer" content="strict-origin-when-cross-origin" />',
  ].join('\n    ')
}
