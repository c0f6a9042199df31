import { createHash } from 'node:crypto'

/** A file to be written, by its path from the site's root. */
export interface BuiltFile {
  path: string
  content: string | Buffer
}

/** A file of a story that pages fetch, before its content names its address. */
export interface Asset {
  /** Such as `basemap`; the page asks for it by this name. */
  name: string
  /** Such as `json`. */
  ending: string
  content: string | Buffer
}

/** The path of an asset, which changes with its content, so that a browser may keep it for ever. */
export function pathOf({ name, ending, content }: Asset): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return `assets/${name}-${hash}.${ending}`
}
