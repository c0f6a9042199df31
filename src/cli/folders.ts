import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from './fail'

/** The story folders that are meant by paths: each itself, or the stories in it. Throws for a path that is no folder. */
export function storyFolders(paths: string[]): string[] {
  const given = paths.length ? paths : ['.']
  for (const path of given)
    if (!existsSync(path) || !statSync(path).isDirectory()) throw new UsageError(`there is no folder ${path}`)
  return given.flatMap(storiesIn)
}

function storiesIn(path: string): string[] {
  if (existsSync(join(path, 'story.json'))) return [path]
  const inside = readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .filter((inner) => existsSync(join(inner, 'story.json')))
  return inside.length ? inside : [path]
}
