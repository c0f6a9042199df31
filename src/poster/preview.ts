import { restingCamera } from '../map/camera'
import { CREDIT } from '../map/credit'
import { PALETTES, type ColourName } from '../map/palette'
import { plainText, textIn, type Lang, type Story } from '../story'
import { pictureCss, PosterStyles } from './css'
import { frameOf } from './frame'
import { breakLines } from './labels'
import { drawContent, type PosterInput } from './poster'
import { escapeXml } from './xml'

/** The size that link previews are shown in (Open Graph, 1.91 : 1). */
export const PREVIEW_PX = { width: 1200, height: 630 }
const TITLE_PX = 40
const TITLE_WIDTH_EM = 13

/** The resting map with the story's title as one SVG that needs nothing else: for a picture file. */
export function drawPreview(story: Story, lang: Lang, data: PosterInput['data']): string {
  const { width, height } = PREVIEW_PX
  const { zoom } = restingCamera(story, width, height)
  const frame = frameOf(story, [{ zoom, minWidth: 0, minHeight: 0 }], [width / 2, height / 2], 1)
  const styles = new PosterStyles()
  const map = drawContent(story, lang, data, frame, styles)
  const title = plainText(textIn(story.title, lang, story.lang).value)
  const lines = breakLines(title, TITLE_WIDTH_EM, 0)
  const boxHeight = lines.length * TITLE_PX * 1.2 + 44
  const top = height - boxHeight - 52
  const words = lines.map(
    (line, i) =>
      `<text class="title" x="68" y="${top + 24 + TITLE_PX * (0.8 + i * 1.2)}">${escapeXml(line)}</text>`,
  )
  return resolved(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<style>${pictureCss(frame, styles)}\n${layerRules(story)}\n${OWN}</style>` +
      `<rect class="sea" width="${width}" height="${height}"/>` +
      `<g transform="translate(${width / 2} ${height / 2})">${map}</g>` +
      `<rect class="box" x="40" y="${top}" width="600" height="${boxHeight}" rx="4"/>${words.join('')}` +
      `<text class="credit" x="40" y="${height - 18}">${escapeXml(CREDIT)}</text></svg>`,
  )
}

const OWN = [
  '.sea{fill:var(--sea)}',
  'text{font-family:"Noto Sans"}',
  '.box{fill:var(--raised);fill-opacity:.96;stroke:var(--faint)}',
  `.title{font-size:${TITLE_PX}px;font-weight:600;fill:var(--ink)}`,
  '.credit{font-size:13px;fill:var(--muted)}',
].join('\n')

/** Renderers of files know no custom properties: each layer's colour is written out. */
function layerRules(story: Story): string {
  const none = ['none', 'var(--muted)'] as const
  return [none, ...story.layers.map((l) => [l.id, `var(--layer-${l.id})`] as const)]
    .map(([id, colour]) =>
      [
        `.c-${id} rect{stroke:${colour}}`,
        `.c-${id} circle{fill:${colour}}`,
        `.c-${id} .planned{fill:none;stroke:${colour}}`,
      ].join('\n'),
    )
    .join('\n')
}

function resolved(svg: string): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => PALETTES.light[name as ColourName] ?? 'none')
}
