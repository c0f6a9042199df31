import { directionOf, scriptOf } from '../languages'
import { fittedCamera } from '../map/camera'
import { PALETTES, type ColourName } from '../map/palette'
import type { Camera } from '../view/state'
import { plainText, textIn, type Lang, type Story } from '../story'
import { pictureCss, PosterStyles } from './css'
import { frameOf } from './frame'
import { breakLines } from './labels'
import { drawContents, type PosterInput } from './poster'
import { escapeXml } from './xml'

/** The size that link previews are shown in (Open Graph, 1.91 : 1). */
export const PREVIEW_PX = { width: 1200, height: 630 }
const TEXT_PX = 400
const TITLE_PX = 37
const TITLE_WIDTH_EM = 8.6

/**
 * The resting map beside the story's title as one SVG that needs nothing else, for a picture file; one for each
 * language.
 */
export function drawPreviews(story: Story, data: PosterInput['data'], credit: string): Map<Lang, string> {
  const { width, height } = PREVIEW_PX
  const mapWidth = width - TEXT_PX
  const camera = fittedCamera(story, story.view as Camera, mapWidth, height)
  const frame = frameOf(story, [{ ...camera, minWidth: 0, minHeight: 0 }], [mapWidth / 2, height / 2], 1)
  const styles = new PosterStyles()
  const maps = drawContents(story, story.langs, data, frame, styles)
  const sheet = `${pictureCss(frame, styles)}\n${layerRules(story)}\n${OWN}`
  return new Map([...maps].map(([lang, map]) => [lang, besideTitle(story, lang, map, sheet, credit)]))
}

function besideTitle(story: Story, lang: Lang, content: string, sheet: string, credit: string): string {
  const { width, height } = PREVIEW_PX
  const mapWidth = width - TEXT_PX
  const map = content.replace(/(?<=>)[^<>]+(?=<)/g, inArabicFont)
  const title = plainText(textIn(story.title, lang, story.lang).value)
  // renderers of files know no direction of a text
  const atStart = directionOf(lang) === 'rtl' ? `x="${TEXT_PX - 40}" text-anchor="end"` : 'x="40"'
  const words = titleLines(title).map(
    (line, i) => `<text class="title" ${atStart} y="${88 + i * TITLE_PX * 1.24}">${escapeXml(line)}</text>`,
  )
  return resolved(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<style>${sheet}\n${LETTERS[scriptOf(lang) === 'Latn' ? 'latin' : 'mixed']}</style>` +
      `<rect class="ground" width="${width}" height="${height}"/>` +
      `<g transform="translate(${TEXT_PX + mapWidth / 2} ${height / 2})">${map}</g>` +
      `<rect class="text" width="${TEXT_PX}" height="${height}"/><path class="edge" d="M${TEXT_PX} 0V${height}"/>` +
      `${words.join('')}${creditLines(credit, height)}</svg>`,
  )
}

/**
 * The lines of a title. Renderers of files take a line of Arabic from one font and lose what it lacks: words in other
 * letters get lines of their own, and numbers the digits that it has.
 */
function titleLines(title: string): string[] {
  if (!/\p{Script=Arabic}/u.test(title)) return breakLines(title, TITLE_WIDTH_EM, 0)
  const own = withArabicDigits(title)
  // of the marks of Latin letters the font has none: a new line stands for one
  const clauses = own.split(/(?<=\p{Script=Arabic})[!-/:-@[-`{-~]+\s*/u).filter(Boolean)
  const isOther = (word: string) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
  const parts: string[][] = []
  for (const clause of clauses)
    for (const [i, word] of clause.split(' ').entries()) {
      const last = parts.at(-1)
      if (last && i && isOther(last[0]!) === isOther(word)) last.push(word)
      else parts.push([word])
    }
  return parts.flatMap((words) => breakLines(words.join(' '), TITLE_WIDTH_EM, 0))
}

/** The text of a name in Arabic with the digits that its font has, and without the marks that it has not. */
export function inArabicFont(text: string): string {
  if (!/\p{Script=Arabic}/u.test(text) || /\p{Script=Latin}/u.test(text)) return text
  return withArabicDigits(text).replace(/[!-/:-@[-`{-~]+/g, ' ')
}

function withArabicDigits(text: string): string {
  return text.replace(/(?<![\p{Script=Latin}\d])\d+(?:\.\d+)*(?![\p{Script=Latin}\d])/gu, (number) =>
    number.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))).replaceAll('.', '٫'),
  )
}

function creditLines(credit: string, height: number): string {
  const lines = breakLines(credit, 26, 0)
  const y = (i: number) => height - 40 - (lines.length - 1 - i) * 18
  return lines.map((l, i) => `<text class="credit" x="40" y="${y(i)}">${escapeXml(l)}</text>`).join('')
}

const OWN = [
  '.ground{fill:var(--sea)}',
  '.text{fill:var(--paper)}',
  '.edge{stroke:var(--faint);fill:none}',
  'text{font-family:"Noto Sans"}',
  `.title{font-size:${TITLE_PX}px;fill:var(--ink)}`,
  '.credit{font-size:13px;fill:var(--muted)}',
].join('\n')

/** The font files are one for each script, and a bold one lends no letters to the other: digits would stand out. */
const LETTERS = {
  latin:
    '.title,.p-tag text{font-family:"Noto Sans SemiBold","Noto Sans";font-weight:600}' +
    '.p-tag .sea,.p-tag .route{font-family:"Noto Sans";font-weight:400}',
  mixed: '.p-tag text{font-weight:400}',
}

/** Renderers of files know no custom properties: each layer's colour is written out. */
function layerRules(story: Story): string {
  const none = ['none', 'var(--muted)'] as const
  const used = [...new Set(story.layers.map(({ colour }) => colour))]
  return [none, ...used.map((name) => [name, `var(--${name})`] as const)]
    .map(([name, colour]) =>
      [
        `.c-${name} rect{stroke:${colour}}`,
        `.c-${name} circle{fill:${colour}}`,
        `.c-${name} .planned{fill:none;stroke:${colour}}`,
      ].join('\n'),
    )
    .join('\n')
}

function resolved(svg: string): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => PALETTES.light[name as ColourName] ?? 'none')
}
