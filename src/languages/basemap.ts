import type { BasemapWords } from './en/basemap'
import type { UiLang } from '.'

const files = import.meta.glob<{ words: BasemapWords }>('./*/basemap.ts', { eager: true })

/** What is said of a basemap of the story's own; all languages at once, as only few stories have one. */
export const BASEMAP_WORDS = Object.fromEntries(
  Object.entries(files).map(([path, { words }]) => [path.split('/')[1]!, words]),
) as Record<UiLang, BasemapWords>
