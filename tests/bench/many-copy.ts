import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseStoryText, type Story } from '../../src/story'
import { readStory, REAL_FILE } from '../fixtures/story-files'
import { manyNotes } from './many-story'

const STORY = 'guterres-april-2022'

/** Builds another text of the project's own story. @returns the site's folder; `null` where it does not build */
export function buildWithText(text: string, folder: string): string | null {
  const story = join(folder, STORY)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(story, { recursive: true })
  writeFileSync(join(story, 'story.json'), text)
  return buildFolder(story, join(folder, 'dist'))
}

/** Builds the story of a folder by the built command: from its source, half of the time would be its start. */
export function buildFolder(story: string, out: string): string | null {
  const command = ['app/command/placeline.js', 'build', story, '--out', out, '--quiet']
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
  return status === 0 ? out : null
}

/** The text of the story file with so many notes and places. */
export function manyText(notes: number, places: number): string {
  return JSON.stringify(manyNotes(readStory(REAL_FILE), notes, places))
}

/** Checks the text of a story file; throws where it is not a story. */
export function manyStory(text: string): Story {
  const parsed = parseStoryText(text, 'many')
  if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems.slice(0, 3), null, 1))
  return parsed.story
}
