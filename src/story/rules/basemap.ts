import type { Finding, Rule } from './rule'

/** A story has one basemap of its own at most, and that from one place. */
export const basemapIsOne: Rule = ({ basemap: { borders, tiles, style } = {} }) => {
  const found: Finding[] = []
  if (tiles && style) found.push({ path: 'basemap', wrong: 'both "tiles" and "style"', right: 'one of them' })
  if (borders && (tiles ?? style))
    found.push({
      path: 'basemap.borders',
      wrong: '"borders" beside a basemap of the story\'s own',
      right: 'no "borders": the lines of another basemap are its maker\'s',
    })
  if (tiles && (tiles.file === undefined) === (tiles.url === undefined))
    found.push({
      path: 'basemap.tiles',
      wrong: tiles.file === undefined ? 'neither "file" nor "url"' : 'both "file" and "url"',
      right: 'one of them',
    })
  return found
}
