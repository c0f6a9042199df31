export type {
  Act,
  Actor,
  Annotation,
  Contested,
  Derived,
  Lang,
  LayerId,
  Place,
  Recipe,
  Source,
  Step,
  Stop,
  Story,
  Text,
} from './schema'
export { LANGS, LAYER_IDS } from './schema'
export { dayOf, formatDate, formatDay, isCalendarDay, storyDates, weekday } from './dates'
export { parseStory, parseStoryText, type Parsed, type Problem } from './parse'
export { annotationsOf, placeName } from './places'
export { segments } from './segments'
export { isHttpUrl, plainText, richText, textIn } from './text'
