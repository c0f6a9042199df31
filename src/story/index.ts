export type {
  Act,
  Actor,
  Annotation,
  Contested,
  Lang,
  LayerId,
  LayerKind,
  Place,
  Source,
  Step,
  Story,
  StoryFile,
  StoryLayer,
  Text,
} from './schema'
export { COLOURS, type Colour } from './colours'
export type { Journey, Stop } from './journey'
export type { Derived, LandRouteFile, Preset, Reach, Recipe, WhatIf } from './land-route'
export {
  dayOf,
  formatDate,
  formatDay,
  formatPeriod,
  hasDates,
  isCalendarDay,
  localeOf,
  storyDates,
  warmDates,
  weekday,
} from './dates'
export { isLong, openingGroups, openingParagraphs } from './long'
export { parseStory, parseStoryText, type Parsed, type Problem } from './parse'
export { PLACE_KINDS } from './place-kinds'
export { annotationsOf, isComputed, isStop, placeName, placeOf } from './places'
export { paragraphOf, segments } from './segments'
export { isHttpUrl, plainText, richText, setIn, textIn } from './text'
export { typeset, typesetAll, typesetFormat } from './typography'
