import { plainName } from './plain-name'
import {
  annotationsOf,
  isLong,
  isStop,
  PLACE_KINDS,
  placeName,
  type Annotation,
  type Lang,
  type LayerId,
  type Place,
  type Story,
} from '../story'
import { lngNear, worldPx } from './mercator'
import { placeTags, type TagBox, type TagSpot } from './tags'

/** What the map says of one place: its name and a dot for each annotation there. */
export interface StoryTag {
  /** The place's id, or an own one for several places. */
  id: string
  place: Place
  name: string
  layer: LayerId | null
  /** How the name is set: seas in italics, regions spaced, cities bold. */
  face: 'city' | 'region' | 'sea' | 'route'
  annotations: Annotation[]
  /** Degrees; within 180 of the story's centre, so that tags on either side of the antimeridian are neighbours. */
  lngLat: [number, number]
  /** Where the tag stands for several near places: how many, their notes, and the zoom at which they come apart. */
  group?: { places: number; notes: number; opensAt: number }
  /** Only a count and no name, where there is no room for one. */
  short?: boolean
}

/** What is on a map now, and where each tag goes, by its id. */
export interface PlacedTags {
  tags: StoryTag[]
  spots: Map<string, TagSpot>
}

export const TAG_HEIGHT_PX = 24
const DOT_PX = 11
const PADDING_PX = 18
const DIGIT_PX = 7.8
/** More notes than this at one place are a number and not dots. */
const DOTS_MOST = 12
/** The most places of a long story that stand by themselves. */
const APART_MOST = 12
/** Mean advance of a letter in px at the tag's size; Noto Sans SemiBold and Italic, 12.5 px. */
const LETTER_PX = {
  latin: { city: 7.3, region: 7.9, sea: 6.7, route: 6.9 },
  cyrillic: { city: 8, region: 8.8, sea: 6.7, route: 6.9 },
  // letters of very different widths, and never spaced
  arabic: { city: 6.6, region: 6.4, sea: 6, route: 6 },
}

/** The faces that a tag's name is set in: of a point, an area, a water, a way. */
const FACES: Record<Place['properties']['kind'], StoryTag['face']> = {
  city: 'city',
  site: 'city',
  crossing: 'city',
  event: 'city',
  institution: 'city',
  region: 'region',
  sea: 'sea',
  route: 'route',
}

/** The tags of a story, most important first: a place of which nothing is said has its name alone, and comes last. */
export function storyTags(story: Story, lang: Lang, isOn: (layer: LayerId | null) => boolean): StoryTag[] {
  return story.places.features
    .map((place) => ({
      id: place.id,
      place,
      name: placeName(place, lang),
      layer: place.properties.layer,
      face: faceOf(place),
      annotations: annotationsOf(story, place.id),
      lngLat: lngLatIn(story, place.geometry.coordinates),
    }))
    .filter((tag) => isOn(tag.layer))
    .sort((a, b) => Number(hasNotes(b)) - Number(hasNotes(a)) || rankOf(a.place) - rankOf(b.place))
}

export const hasNotes = ({ annotations }: Pick<StoryTag, 'annotations'>) => annotations.length > 0

/** Whether there is something to open at a tag: a note, or the places of a group. */
export const opens = (tag: StoryTag) => !!tag.group || hasNotes(tag)

function lngLatIn({ view }: Story, [lng, lat]: readonly [number, number]): [number, number] {
  return [lngNear(lng, view.center[0]), lat]
}

const rankOf = (place: Place) => PLACE_KINDS.indexOf(place.properties.kind)
const faceOf = (place: Place) => FACES[place.properties.kind]

/** The width in px that a tag takes, near enough for keeping tags apart. */
export function tagWidthPx(tag: StoryTag): number {
  const count = countOf(tag)
  const notes = count === null ? tag.annotations.length * DOT_PX : String(count).length * DIGIT_PX
  if (tag.group || tag.short) return Math.max(TAG_HEIGHT_PX, Math.round(12 + notes))
  const script = /\p{Script=Cyrillic}/u.test(tag.name)
    ? 'cyrillic'
    : /\p{Script=Arabic}/u.test(tag.name)
      ? 'arabic'
      : 'latin'
  return Math.round(PADDING_PX + tag.name.length * LETTER_PX[script][tag.face] + notes)
}

/** The number of notes that a tag shows; `null` where it has a dot for each. */
export function countOf({ group, short, annotations }: StoryTag): number | null {
  if (group) return group.notes
  return short || annotations.length > DOTS_MOST ? annotations.length : null
}

/** The box of a tag in px of the world at a zoom. */
export function boxOf(tag: StoryTag, zoom: number): TagBox {
  const [x, y] = worldPx(tag.lngLat, zoom)
  const onPlace = tag.face !== 'city'
  return { id: tag.id, x, y, width: tagWidthPx(tag), height: TAG_HEIGHT_PX, onPlace }
}

/** Tags are placed by quarter zooms, so that they hold still while the map moves. */
export function quarterZoom(zoom: number): number {
  return Math.round(zoom * 4) / 4
}

/** Where each tag goes at a zoom, by its id. */
export function tagSpots(tags: StoryTag[], zoom: number): Map<string, TagSpot> {
  return placeTags(tags.map((tag) => boxOf(tag, zoom)))
}

/** Of a long story, the areas and the stops of journeys: they stand by themselves where others are in groups. */
export function tagsApart(story: Story, tags: StoryTag[]): StoryTag[] {
  return tags.filter((tag) => tag.face !== 'city' || isStop(story, tag.id)).slice(0, APART_MOST)
}

/**
 * The English names that the basemap leaves to the tags. A long story's places are in groups without a name, so
 * there the basemap keeps them.
 */
export function taggedNames(story: Story, tags: StoryTag[]): string[] {
  const names = (isLong(story) ? tagsApart(story, tags) : tags).map((tag) => placeName(tag.place, 'en'))
  // the basemap's are without the signs of a romanization
  return [...new Set([...names, ...names.map(plainName)])]
}
