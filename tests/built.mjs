import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the page of a built site is told of its story's files. */
export function filesOf(site, page = 'index.html') {
  const html = readFileSync(join(site, page), 'utf8')
  const found = /<script type="application\/json" id="files">([^<]*)</.exec(html)
  if (!found) throw new Error(`${site}/${page} names no files`)
  return JSON.parse(found[1])
}

/** The text of a file of the story of a built site, by its name, such as `route`. */
export function storyAsset(site, name) {
  const path = filesOf(site).assets[name]
  if (!path) throw new Error(`${site} has no file "${name}" of its story`)
  return readFileSync(join(site, path), 'utf8')
}
