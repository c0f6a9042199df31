import type { Finding, Rule } from './rule'

/** A story has one basemap of its own at most, and that from one place. */
export const basemapIsOne: Rule = ({ basemap: { tiles, style } = {} }) => {
  const found: Finding[] = []
  if (tiles && style) found.push({ path: 'basemap', wrong: 'both "tiles" and "style"', right: 'one of them' })
  if (tiles && (tiles.file === undefined) === (tiles.url === undefined))
    found.push({
      path: 'basemap.tiles',
      wrong: tiles.file === undefined ? 'neither "file" nor "url"' : 'both "file" and "url"',
      right: 'one of them',
    })
  return found
}
