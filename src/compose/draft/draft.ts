import type { Json } from './json'

/** A story that is being written: all that its folder holds. */
export interface Draft {
  /** What `story.json` says, whether it is right yet or not. */
  readonly story: Json
  /** `story.json` as it was opened; `null` for a story that was begun here. */
  readonly original: string | null
  /** The other files of the folder, by their paths in it. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The name of a story's own file in its folder. */
export const STORY_FILE = 'story.json'

/** A story with nothing in it yet. `asOf` is a day as YYYY-MM-DD. */
export function newDraft(lang: string, asOf: string): Draft {
  const story: Json = {
    version: 2,
    id: 'new-story',
    lang,
    status: 'draft',
    title: '',
    asOf,
    article: { paragraphs: [] },
    view: { center: [0, 20], zoom: 2 },
    places: { type: 'FeatureCollection', features: [] },
    sources: [],
    actors: [],
    annotations: [],
    journeys: [],
    groups: [],
    layers: [],
    steps: [],
  }
  return { story, original: null, files: new Map() }
}
