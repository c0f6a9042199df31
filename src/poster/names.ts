import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { isDotted, LEADER_DOT_PX, leaderOf, type Leader } from '../map/leaders'
import { worldPx } from '../map/mercator'
import { PlaceGroups } from '../map/place-groups'
import {
  countOf,
  quarterZoom,
  storyTags,
  TAG_HEIGHT_PX,
  tagSpots,
  tagWidthPx,
  type PlacedTags,
  type StoryTag,
} from '../map/story-tags'
import { isLong, type Lang, type Story } from '../story'
import { featuresOf } from './draw'
import type { Breakpoint } from '../map/breakpoints'
import { pxOn, type Frame } from './frame'
import { baselines, placeLabels, round, type Box, type PlacedLabel } from './labels'
import { property } from './paint'
import type { PosterStyles } from './css'
import { escapeXml } from './xml'

/** The names and tags of one breakpoint as SVG, in px from the middle of the map. */
export function drawNames(
  story: Story,
  lang: Lang,
  style: StyleSpecification,
  frame: Frame,
  index: number,
  styles: PosterStyles,
): string {
  const breakpoint = frame.breakpoints[index]!
  const { tags, spots } = tagsOf(story, lang, frame, breakpoint)
  const boxes = tags.map(
    (tag): { tag: StoryTag; place: [number, number]; box: Box; at: [number, number] } => {
      const [x, y] = pxOn(frame, breakpoint, tag.lngLat)
      const spot = spots.get(tag.id)!
      const [cx, cy] = [x + spot.dx, y + spot.dy]
      const [w, h] = [tagWidthPx(tag) / 2, TAG_HEIGHT_PX / 2]
      return {
        tag,
        place: [x, y],
        at: [cx - w, cy - h],
        box: [cx - w - 4, cy - h - 4, cx + w + 4, cy + h + 4],
      }
    },
  )
  const labels = placeLabels(
    style.layers,
    (layer) => ('source' in layer ? featuresOf(style, String(layer.source)) : []),
    frame,
    breakpoint,
    boxes.map((b) => b.box),
  )
  const byLayer = new Map<LayerSpecification, PlacedLabel[]>()
  for (const label of labels) byLayer.set(label.layer, [...(byLayer.get(label.layer) ?? []), label])
  const names = [...byLayer]
    .map(([layer, group]) => labelGroup(layer, group, frame, breakpoint, styles))
    .join('')
  const inSight = boxes.filter(({ at: [x, y] }) => Math.abs(x) < frame.half[0] && Math.abs(y) < frame.half[1])
  const leaders = inSight.map(({ tag, place, at: [x, y] }) => {
    const leader = leaderOf(place, [x, y, x + tagWidthPx(tag), y + TAG_HEIGHT_PX])
    return leader && !tag.group && !tag.short ? drawLeader(story, tag, leader) : ''
  })
  const drawn = inSight.map(({ tag, at }) => drawTag(tag, at, colourOf(story, tag))).join('')
  return `<g class="r${index}">${names}${leaders.join('')}${drawn}</g>`
}

/** The most tags of a breakpoint where a story has very many places. */
const GROUPED_MOST = 24

function tagsOf(story: Story, lang: Lang, frame: Frame, breakpoint: Breakpoint): PlacedTags {
  const tags = storyTags(story, lang, () => true)
  const zoom = quarterZoom(breakpoint.zoom)
  if (!isLong(story)) return { tags, spots: tagSpots(tags, zoom) }
  const [cx, cy] = worldPx(breakpoint.center, zoom)
  const [w, h] = frame.half
  const area = { zoom, left: cx - w, right: cx + w, top: cy - h, bottom: cy + h }
  return new PlaceGroups(tags, story).at(area, [], GROUPED_MOST)
}

function labelGroup(
  layer: LayerSpecification,
  group: PlacedLabel[],
  frame: Frame,
  { zoom }: Breakpoint,
  styles: PosterStyles,
): string {
  const size = round(Number(property(layer, 'text-size', zoom)))
  const font = String(property(layer, 'text-font', zoom))
  const look = {
    fill: String(property(layer, 'text-color', zoom)),
    stroke: String(property(layer, 'text-halo-color', zoom)),
    'stroke-width': Number(property(layer, 'text-halo-width', zoom)) * 2,
    'letter-spacing': `${Number(property(layer, 'text-letter-spacing', zoom))}em`,
    ...(/Italic/.test(font) && { 'font-style': 'italic' }),
    ...(/SemiBold/.test(font) && { 'font-weight': 600 }),
  }
  const name = styles.nameOf(frame.breakpoints.map(() => look))
  const texts = group.map(({ lines, x, y, hang }) => {
    const anchor = hang === 'start' ? '' : ` text-anchor="${hang}"`
    return baselines(lines.length, size)
      .map((dy, i) => `<text x="${x}" y="${round(y + dy)}"${anchor}>${escapeXml(lines[i]!)}</text>`)
      .join('')
  })
  return `<g data-style="${layer.id}" class="p-label ${name}" font-size="${size}">${texts.join('')}</g>`
}

/** What joins a tag with its place, as the page's own. */
function drawLeader(story: Story, tag: StoryTag, { at: [x, y], line }: Leader): string {
  const dot = isDotted(story, tag) ? '' : `<circle cx="${round(x)}" cy="${round(y)}" r="${LEADER_DOT_PX}"/>`
  const [dx, dy] = line ? [Math.cos(line.turn) * line.lengthPx, Math.sin(line.turn) * line.lengthPx] : [0, 0]
  const path = line ? `<path d="M${round(x)} ${round(y)}l${round(dx)} ${round(dy)}"/>` : ''
  if (!dot && !path) return ''
  const of = tag.layer ? ` of-${tag.layer}` : ''
  return `<g class="p-tag c-${colourOf(story, tag)}${of}">${path}${dot}</g>`
}

const colourOf = (story: Story, tag: StoryTag) =>
  story.layers.find(({ id }) => id === tag.layer)?.colour ?? 'none'

/** A tag as the page's own (panels/map/Tags.svelte): name, then a dot for each note. */
function drawTag(tag: StoryTag, [x, y]: [number, number], colour: string): string {
  const width = tagWidthPx(tag)
  const of = tag.layer ? ` of-${tag.layer}` : ''
  const open = `<g class="p-tag c-${colour}${of}" transform="translate(${round(x)} ${round(y)})">`
  const box = `<rect x=".5" y=".5" width="${width - 1}" height="23" rx="3.5"/>`
  const count = countOf(tag)
  if (tag.group || tag.short)
    return `${open}${box}<text class="city" x="${width / 2}" y="16.4" text-anchor="middle">${count}</text></g>`
  const n = count === null ? tag.annotations.length : 0
  const dots = tag.annotations.map((a, i) => {
    const planned = a.about?.status === 'planned'
    const [r, kind] = planned ? [2.75, ' class="planned"'] : [3.5, '']
    return `<circle${kind} cx="${width - 6 - (n - i) * 11 + 5.5}" cy="12" r="${r}"/>`
  })
  return (
    open +
    box +
    // whatever font the reader's system has, the name fills the room that was kept for it
    `<text class="${tag.face}" x="8" y="16.4" textLength="${width - 18 - n * 11}" ` +
    `lengthAdjust="spacingAndGlyphs">${escapeXml(count === null ? tag.name : `${tag.name} ${count}`)}</text>${dots.join('')}</g>`
  )
}
