export type {
  Act,
  Actor,
  Annotation,
  Contested,
  Derived,
  Lang,
  LayerId,
  LayerKind,
  Place,
  Recipe,
  Source,
  Step,
  Stop,
  Story,
  StoryLayer,
  Text,
} from './schema'
export { COLOURS, type Colour } from './colours'
export { LANGS } from './schema'
export {
  dayOf,
  formatDate,
  formatDay,
  formatPeriod,
  isCalendarDay,
  storyDates,
  warmDates,
  weekday,
} from './dates'
export { isLong, openingGroups, openingParagraphs } from './long'
export { parseStory, parseStoryText, type Parsed, type Problem } from './parse'
export { annotationsOf, placeName, placeOf } from './places'
export { paragraphOf, segments } from './segments'
export { isHttpUrl, plainText, richText, setIn, textIn } from './text'
export { typeset, typesetAll, typesetFormat } from './typography'
