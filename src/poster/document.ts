import { textIn, plainText, type Lang, type Story } from '../story'
import { ID } from '../panels/state/element-ids'
import { upFrom } from './folders'
import { headTags, htmlTag } from './head-tags'
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

/** What a page preloads for its live map; addresses from the site's root. */
export interface Preload {
  /** The script that preloads. */
  script: string
  /** The chunks of the page's start, for a frame, whose HTML does not name them. */
  start: string[]
  /** Style, code, worker and data packs of the live map. */
  files: string[]
}

export interface DocumentParts {
  story: Story
  /** The story cut to the language, for the script: as it is, or for a long one the address of its file from the root. */
  data: Story | string
  lang: Lang
  page: RenderedPage
  /** The static map in the language. */
  poster: string
  /** The file's name in every language's folder: `index.html` or `embed.html`. */
  file: string
  /** Where the site will stand, with a slash at its end; '' where that is not known. */
  site: string
  /** The picture for previews, from the site's root; `null` where none could be made. */
  picture: string | null
  preload?: Preload | undefined
}

/** The page of text of a story: the shell's style, and no script. */
export function textDocument(
  shell: string,
  { story, lang, body }: { story: Story; lang: Lang; body: string },
): string {
  const title = escapeXml(plainText(textIn(story.title, lang, story.lang).value))
  return shell
    .replace(/\s*<script\b[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g, '')
    .replaceAll('"./', `"${upFrom(lang, story)}`)
    .replace(/<html lang="[^"]*">/, htmlTag(lang))
    .replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${policyTags()}`)
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace(`<div id="${ID.app}"></div>`, () => body)
}

/** Fills the shell that the bundler made (it knows scripts and styles) with a story in one language. */
export function fillDocument(shell: string, parts: DocumentParts): string {
  const { story, lang, page, poster, data, preload, file } = parts
  const up = upFrom(lang, story)
  const image = parts.picture && (parts.site || up) + parts.picture
  const schemaOrg = { ...page.schemaOrg, ...(image && { image }) }
  const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
  const body = page.html.replace(
    new RegExp(`(<div [^>]*id="${ID.staticMap}"[^>]*>)(</div>)`),
    (_, open: string, close: string) => open + poster + close,
  )
  if (!body.includes(poster)) throw new Error(`the page has no element ${ID.staticMap} for the poster`)
  return (
    stylesFirst(shell, preload, file === 'embed.html')
      // a module script is fetched as early, but not where scripts are off, as a preload is
      .replace(
        /<link rel="modulepreload" crossorigin href="([^"]+)">/g,
        '<script type="module" crossorigin src="$1"></script>',
      )
      .replaceAll('"./', `"${up}`)
      .replace(/<html lang="[^"]*">/, htmlTag(lang))
      .replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${policyTags()}`)
      .replace(/<title>[^<]*<\/title>/, () => headTags(parts, up))
      .replace(`<div id="${ID.app}"></div>`, () =>
        [
          `<div id="${ID.app}">${body}</div><template id="first-view"></template>`,
          ...(typeof data === 'string'
            ? []
            : [`<script type="application/json" id="${ID.storyData}" lang="${lang}">${json(data)}</script>`]),
          `<script type="application/ld+json">${json(schemaOrg)}</script>`,
        ].join('\n    '),
      )
  )
}

/** Moves the style sheet before the scripts, as the first paint waits for it. */
function stylesFirst(shell: string, preload: DocumentParts['preload'], isFrame: boolean): string {
  const sheets = shell.match(/<link rel="stylesheet"[^>]*>/g) ?? []
  const fromHere = (files: string[]) => files.map((file) => `./${file}`)
  const first = [
    ...sheets,
    // on a phone the text is below the map but before it in the HTML: painted early, it would shift
    '<link rel="expect" href="#first-view" blocking="render">',
    ...(preload
      ? [
          `<script type="application/json" id="${ID.preload}">${JSON.stringify({
            // the HTML of a page has its own code as scripts
            start: isFrame ? fromHere(preload.start) : [],
            files: fromHere(preload.files),
          })}</script>`,
          `<script type="module" async blocking="render" crossorigin src="./${preload.script}"></script>`,
        ]
      : []),
  ].join('\n    ')
  const rest = sheets.reduce((html, sheet) => html.replace(`\n    ${sheet}`, ''), shell)
  return rest.replace(/<script (async )?type="module"/, (script) => `${first}\n    ${script}`)
}

function policyTags(): string {
  return [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    '<meta name="referrer" content="strict-origin-when-cross-origin" />',
  ].join('\n    ')
}
