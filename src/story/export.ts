/** The story in the formats of others. Loaded when a reader asks for a file, so it is no part of `index.ts`. */
export { toCsv } from './export/csv'
export { toGeoJSON } from './export/geojson'
export { toSchemaOrg } from './export/schema-org'
export { toWebAnnotations } from './export/web-annotations'
