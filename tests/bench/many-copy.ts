import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { storyPath } from '../../src/build/packs'
import { parseStoryText, type Story } from '../../src/story'
import { manyNotes } from './many-story'

const STORY = 'guterres-april-2022'
/** All that a build reads. */
const PARTS = [
  ...['src', 'geo', 'public', 'index.html', 'embed.html'],
  ...['package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'],
]

/** The same with another text for the project's own story. */
export function buildWithText(text: string, folder: string): string | null {
  return buildCopy(STORY, (story) => writeFileSync(join(story, 'story.json'), text), folder)
}

/** The text of the story file with so many notes and places. */
export function manyText(notes: number, places: number): string {
  const read = parseStoryText(readFileSync(storyPath(STORY), 'utf8'), STORY)
  if (read.status === 'bad') throw new Error(JSON.stringify(read.problems[0]))
  return JSON.stringify(manyNotes(read.story, notes, places))
}

/** Checks the text of a story file; throws where it is not a story. */
export function manyStory(text: string): Story {
  const parsed = parseStoryText(text, 'many')
  if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems.slice(0, 3), null, 1))
  return parsed.story
}

/**
 * A copy of the project whose story is another one, built as the project itself is.
 * @param fill writes the story's folder in the copy
 * @returns the folder of the built pages; `null` where it does not build
 */
export function buildCopy(id: string, fill: (story: string) => void, folder: string): string | null {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS)
    if (existsSync(part))
      cpSync(part, join(folder, part), {
        recursive: true,
        filter: (path) => basename(path) !== 'node_modules',
      })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  const story = join(folder, 'public/stories', id)
  mkdirSync(story, { recursive: true })
  fill(story)
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, PLACELINE_STORY: id },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0 ? join(folder, 'dist') : null
}
