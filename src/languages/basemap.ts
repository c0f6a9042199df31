import { words as ar } from './ar/basemap'
import { words as en, type BasemapWords } from './en/basemap'
import { words as fr } from './fr/basemap'
import { words as ru } from './ru/basemap'
import { words as uk } from './uk/basemap'
import type { UiLang } from '.'

/** What is said of a basemap of the story's own; all languages at once, as only few stories have one. */
export const BASEMAP_WORDS: Record<UiLang, BasemapWords> = { en, uk, ru, fr, ar }
