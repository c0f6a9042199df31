import { toCsv } from './export/csv'
import { toGeoJSON } from './export/geojson'
import { toSchemaOrg } from './export/schema-org'
import type { Lang, Story } from './schema'

// loaded when a reader asks for a file, so it is no part of index.ts
export { toCsv, toGeoJSON, toSchemaOrg }
export { toWebAnnotations } from './export/web-annotations'

/** A format in which a story can be saved, as UTF-8 text. */
export interface FileFormat {
  mediaType: string
  /** @param pageUrl the address of the folder of the story's page, for links in the file */
  write: (story: Story, lang: Lang, pageUrl: string) => string
}

const json = (value: unknown) => JSON.stringify(value, null, 1)

/** The formats by the ending of the file's name. */
export const FILE_FORMATS = {
  geojson: {
    mediaType: 'application/geo+json',
    write: (story, lang, pageUrl) => json(toGeoJSON(story, lang, pageUrl)),
  },
  csv: { mediaType: 'text/csv;charset=utf-8', write: toCsv },
  jsonld: {
    mediaType: 'application/ld+json',
    write: (story, lang, pageUrl) => json(toSchemaOrg(story, lang, pageUrl)),
  },
} satisfies Record<string, FileFormat>
