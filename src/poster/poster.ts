import type { FeatureCollection } from 'geojson'
import { HATCH_SIDE_PX, HATCH_WIDTH_PX, hatchName } from '../map/hatch'
import { layersOf } from '../map/layers'
import { worldPx } from '../map/mercator'
import { textIn, type Colour, type Lang, type Story } from '../story'
import { storyTags, taggedNames } from '../map/story-tags'
import { buildStyle } from '../map/style'
import { posterCss, PosterStyles } from './css'
import { drawLayer, hatchZooms } from './draw'
import { frameOf, type Frame } from './frame'
import { drawNames } from './names'
import { NAMED_PALETTE } from './paint'
import { escapeXml } from './xml'

export interface PosterInput {
  story: Story
  /** Map sources by id, as the live map gets them. */
  data: Partial<Record<string, FeatureCollection>>
  frame?: Frame
}

/**
 * Draws the resting view of a story as static SVG, one for each language, without style attributes; its colours
 * are the page's custom properties. The style sheet serves all of them.
 */
export function drawPosters(
  { story, data, frame = frameOf(story) }: PosterInput,
  langs: readonly Lang[] = story.langs,
): { svgs: Map<Lang, string>; css: string } {
  const styles = new PosterStyles()
  const contents = drawContents(story, langs, data, frame, styles)
  const svgs = new Map(
    [...contents].map(([lang, content]) => {
      const title = escapeXml(textIn(story.title, lang, story.lang).value)
      const svg =
        `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${title}">` +
        `<svg x="50%" y="50%" overflow="visible">${content}</svg></svg>`
      return [lang, svg]
    }),
  )
  return {
    svgs,
    css: posterCss(
      frame,
      styles,
      story.layers.map((l) => l.id),
    ),
  }
}

/** The map as SVG elements around the story's centre, by language; its shapes are drawn once for all. */
export function drawContents(
  story: Story,
  langs: readonly Lang[],
  data: PosterInput['data'],
  frame: Frame,
  styles: PosterStyles,
): Map<Lang, string> {
  let geometry: string | undefined
  return new Map(
    langs.map((lang) => {
      const drawn = drawParts(story, lang, data, frame, styles, geometry)
      geometry = drawn.geometry
      return [lang, joined(drawn)]
    }),
  )
}

type Parts = { defs: string; geometry: string; names: string }
const joined = ({ defs, geometry, names }: Parts) =>
  `<defs>${defs}</defs><g class="p-geo">${geometry}</g>${names}`

/** @param known the shapes, where another language has drawn them already */
function drawParts(
  story: Story,
  lang: Lang,
  data: PosterInput['data'],
  frame: Frame,
  styles: PosterStyles,
  known?: string,
): Parts {
  const style = buildStyle({
    story,
    palette: NAMED_PALETTE,
    lang,
    tagged: taggedNames(
      story,
      storyTags(story, lang, () => true),
    ),
    // every layer is in the file; one that is off is hidden by a class
    on: story.layers.map((l) => l.id),
    data,
  })
  const geometry = known ?? style.layers.map((layer) => drawLayer(layer, style, frame, styles)).join('')
  const names = frame.breakpoints.map((_, i) => drawNames(story, lang, style, frame, i, styles)).join('')
  return { defs: patterns(story, frame, styles), geometry, names }
}

/** The hatch of map/hatch.ts as patterns that keep to the world, as MapLibre's do. */
function patterns(story: Story, frame: Frame, styles: PosterStyles): string {
  const hatched = layersOf(story).filter(({ symbol }) => symbol === 'hatch')
  const colours = [...new Set(hatched.map(({ colour }) => colour))]
  const closest = frame.breakpoints[0]!.zoom
  const [cx, cy] = worldPx(story.view.center as [number, number], closest)
  const patternsOf = (colour: Colour) => {
    const line = styles.nameOf(frame.breakpoints.map(() => ({ stroke: `var(--${colour})` })))
    return hatchZooms(frame).map(({ zoom }) => {
      const step = 2 ** (closest - zoom) * frame.units
      const side = HATCH_SIDE_PX * step
      const shift = (at: number) => Number((-((at * frame.units) % side)).toFixed(2))
      return (
        `<pattern id="p-${hatchName(colour)}-${zoom}" width="${HATCH_SIDE_PX}" height="${HATCH_SIDE_PX}" patternUnits="userSpaceOnUse" ` +
        `patternTransform="translate(${shift(cx)} ${shift(cy)}) scale(${Number(step.toFixed(4))})">` +
        `<path class="${line}" stroke-width="${HATCH_WIDTH_PX}" d="M-1 1 1-1M-1 7 7-1M5 7 7 5"/></pattern>`
      )
    })
  }
  return colours.flatMap(patternsOf).join('')
}
