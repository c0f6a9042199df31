import { Parser } from 'htmlparser2'
import { oneLine, type FoundText } from './found-text'

/** What ends a paragraph and begins one. */
const BLOCKS = new Set(
  `address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2
   h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table ul tr td th`.split(/\s+/),
)
/** What is no part of an article's text, with all that is in it. */
const LEFT_OUT: Record<string, keyof FoundText['left'] | null> = {
  ...{ h2: 'headings', h3: 'headings', h4: 'headings', h5: 'headings', h6: 'headings' },
  ...{ table: 'tables', figcaption: 'captions' },
  ...Object.fromEntries(
    `script style noscript template title svg math iframe object embed audio video canvas map button select textarea
     form nav footer aside dialog head`
      .split(/\s+/)
      .map((name) => [name, null]),
  ),
}
const PICTURES = new Set(['img', 'picture'])
/** Deeper than any page; the parser takes time by the square of the depth. */
const DEPTH_MOST = 1000
const STEP = 1 << 14

/**
 * The paragraphs of HTML, such as a content system's or a copied page's. Nothing else is kept: no markup, no link, no
 * picture; nothing of it is ever run, fetched, or put into a page. `null` where its elements are nested without end.
 */
export function readHtml(html: string): FoundText | null {
  const found: FoundText = { title: null, paragraphs: [], left: {} }
  let [run, breaks] = ['', 0]
  let heading = false
  /** The element that is left out, and how deep in it the parser is. */
  let [outside, depth] = ['', 0]
  let nested = 0
  const count = (kind: keyof FoundText['left']) => (found.left[kind] = (found.left[kind] ?? 0) + 1)
  const end = () => {
    const text = oneLine(run)
    run = ''
    breaks = 0
    if (!text) return
    if (heading && found.title === null) found.title = text
    else if (heading) count('headings')
    else found.paragraphs.push(text)
  }
  const parser = new Parser(
    {
      onopentag(name) {
        if (++nested > DEPTH_MOST) parser.pause()
        if (outside) return void (name === outside && depth++)
        if (Object.hasOwn(LEFT_OUT, name)) {
          const kind = LEFT_OUT[name]
          end()
          if (kind) count(kind)
          outside = name
          depth = 1
        } else if (name === 'br') {
          // two in a row part paragraphs, as in mails; one is the end of a line
          if (++breaks > 1) end()
          else run += '\n'
        } else if (PICTURES.has(name)) {
          if (name === 'img') count('pictures')
        } else if (BLOCKS.has(name)) {
          end()
          heading = name === 'h1'
        }
      },
      ontext(text) {
        if (outside) return
        if (text.trim()) breaks = 0
        run += text
      },
      onclosetag(name) {
        nested--
        if (outside) {
          if (name === outside && --depth === 0) outside = ''
        } else if (BLOCKS.has(name)) {
          end()
          heading = false
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  for (let at = 0; at < html.length && nested <= DEPTH_MOST; at += STEP)
    parser.write(html.slice(at, at + STEP))
  if (nested > DEPTH_MOST) return null
  parser.end()
  end()
  return found
}
