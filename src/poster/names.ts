import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { DOT_ROOM_PX } from '../map/label-space'
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
import { tagPositions } from '../map/tag-positions'
import { dotBeside } from '../map/town-dots'
import { overlap } from '../map/boxes'
import { isLong, type Lang, type Story } from '../story'
import { featuresOf } from './draw'
import type { Breakpoint } from '../map/breakpoints'
import { pxOn, smallestOn, type Frame } from './frame'
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
  const boxes = tagBoxes(story, tagsOf(story, lang, frame, breakpoint), frame, breakpoint)
  const room = ([left, top, right, bottom]: Box) =>
    styles.roomOf(
      {
        width: 2 * Math.max(-left, right) + CUT_PX,
        height: 2 * Math.max(-top, bottom) + CUT_PX,
      },
      breakpoint,
    )
  const labels = placeLabels(
    style.layers,
    (layer) => ('source' in layer ? featuresOf(style, String(layer.source)) : []),
    frame,
    breakpoint,
    boxes.flatMap(({ place: [x, y], box }) => [widened(box, MARGIN_PX), widened([x, y, x, y], DOT_ROOM_PX)]),
  )
  const byLayer = new Map<LayerSpecification, PlacedLabel[]>()
  for (const label of labels) byLayer.set(label.layer, [...(byLayer.get(label.layer) ?? []), label])
  const names = [...byLayer]
    .map(([layer, group]) => labelGroup(layer, group, frame, breakpoint, styles, room))
    .join('')
  const leaders = boxes.map(({ tag, place, box }) => {
    const leader = leaderOf(place, box)
    return leader && !tag.group && !tag.short ? drawLeader(story, tag, leader, room(box)) : ''
  })
  const drawn = boxes.map(({ tag, box }) => drawTag(tag, box, colourOf(story, tag), room(box))).join('')
  return `<g class="r${index}">${names}${leaders.join('')}${drawn}</g>`
}

/** What stays free around a tag, and between a name and the side that would cut it. */
const MARGIN_PX = 4
const CUT_PX = 2

interface PlacedBox {
  tag: StoryTag
  /** In px from the middle of the map, as the box. */
  place: [x: number, y: number]
  box: Box
}

/** Where the tags stand: as the live map puts them on the smallest map of the breakpoint, and beside that one's sides. */
function tagBoxes(story: Story, placed: PlacedTags, frame: Frame, breakpoint: Breakpoint): PlacedBox[] {
  const size = smallestOn(frame, breakpoint)
  const isOn = ({ layer }: StoryTag) => story.layers.find(({ id }) => id === layer)?.on ?? true
  // what a layer that is off would show leaves the room to what is seen
  const tags = [...placed.tags.filter(isOn), ...placed.tags.filter((tag) => !isOn(tag))]
  const view = { camera: breakpoint, size, covers: [], about: null, selected: null }
  const positions = tagPositions(story, { ...placed, tags }, view)
  const all = tags.map((tag): PlacedBox & { isInView: boolean; isPlaced: boolean } => {
    const place = pxOn(frame, breakpoint, tag.lngLat)
    const isInView = Math.abs(place[0]) <= size.width / 2 && Math.abs(place[1]) <= size.height / 2
    const position = isInView ? positions.get(tag.id) : undefined
    const [w, h] = [tagWidthPx(tag), TAG_HEIGHT_PX]
    const { dx, dy } = placed.spots.get(tag.id)!
    const left = position ? position.left - size.width / 2 : place[0] + dx - w / 2
    const top = position ? position.top - size.height / 2 : place[1] + dy - h / 2
    return { tag, place, box: [left, top, left + w, top + h], isInView, isPlaced: !!position }
  })
  const boxes: PlacedBox[] = all.filter(({ isPlaced }) => isPlaced)
  for (const beside of all.filter(({ isInView }) => !isInView)) {
    const [left, top] = beside.box
    const isInFile = Math.abs(left) < frame.half[0] && Math.abs(top) < frame.half[1]
    if (isInFile && boxes.every(({ box }) => !overlap(box, beside.box))) boxes.push(beside)
  }
  return boxes
}

const widened = ([left, top, right, bottom]: Box, by: number): Box => [
  left - by,
  top - by,
  right + by,
  bottom + by,
]

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
  roomOf: (box: Box) => string,
): string {
  // a browser looks for the font of each size, before the first paint
  const size = toHalf(Number(property(layer, 'text-size', zoom)))
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
  const dot = dotBeside(layer)
  const texts = group.map(({ lines, x, y, at: [px, py], hang, box }) => {
    const room = roomOf(box)
    const shown = room && ` class="${room}"`
    const anchor = hang === 'start' ? '' : ` text-anchor="${hang}"`
    // a town's dot comes and goes with its name: both stand in a group at the town
    const [left, top, attributes] = dot ? [x - px, y - py, anchor] : [x, y, anchor + shown]
    const text = baselines(lines.length, size)
      .map(
        (dy, i) =>
          `<text x="${toHalf(left)}" y="${toHalf(top + dy)}"${attributes}>${escapeXml(lines[i]!)}</text>`,
      )
      .join('')
    if (!dot) return text
    // half of the stroke lies below the fill
    const circle = `<circle r="${dot.radius}" stroke-width="${2 * dot.ring}"/>`
    return `<g${shown} transform="translate(${toHalf(px)} ${toHalf(py)})">${circle}${text}</g>`
  })
  return `<g data-style="${layer.id}" class="p-label ${name}" font-size="${size}">${texts.join('')}</g>`
}

/** What joins a tag with its place, as the page's own. */
function drawLeader(story: Story, tag: StoryTag, { at: [x, y], line }: Leader, room: string): string {
  const dot = isDotted(story, tag) ? '' : `<circle cx="${round(x)}" cy="${round(y)}" r="${LEADER_DOT_PX}"/>`
  const [dx, dy] = line ? [Math.cos(line.turn) * line.lengthPx, Math.sin(line.turn) * line.lengthPx] : [0, 0]
  const path = line
    ? `<path${room && ` class="${room}"`} d="M${round(x)} ${round(y)}l${round(dx)} ${round(dy)}"/>`
    : ''
  if (!dot && !path) return ''
  const of = tag.layer ? ` of-${tag.layer}` : ''
  return `<g class="p-tag c-${colourOf(story, tag)}${of}">${path}${dot}</g>`
}

const colourOf = (story: Story, tag: StoryTag) =>
  story.layers.find(({ id }) => id === tag.layer)?.colour ?? 'none'

/** A tag as the page's own (panels/map/Tags.svelte): name, then a dot for each note. */
function drawTag(tag: StoryTag, [x, y]: Box, colour: string, room: string): string {
  const width = tagWidthPx(tag)
  const of = tag.layer ? ` of-${tag.layer}` : ''
  const open = `<g class="p-tag c-${colour}${of}${room && ` ${room}`}" transform="translate(${round(x)} ${round(y)})">`
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

/** A name's place to half a px: their tenths would be a hundredth of the first view. */
const toHalf = (px: number) => Math.round(px * 2) / 2
