export type {
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
  Story,
  Text,
} from './schema'
export { LANGS, LAYER_IDS } from './schema'
export { dayOf, formatDate, formatDay, storyDates, weekday } from './dates'
export { annotationsOf, placeName } from './places'
export { segments } from './segments'
export { richText, textIn } from './text'
