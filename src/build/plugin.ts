import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import type { Plugin } from 'vite'
import { paletteCss } from '../map/palette'
import type { Story } from '../story'
import { parseStoryText } from '../story/parse'
import { FACES, SCRIPTS, subsetFace } from './fonts'
import { buildRoute, packSources, packTopologies, storyPath } from './packs'

const MADE = new URL('../../.cache/made/', import.meta.url)

/** The story that index.html and embed.html open with. */
export const DEFAULT_STORY = 'guterres-april-2022'

/** The story, checked. Throws with all its faults where it has some. */
export function readStory(): Story {
  const path = storyPath(DEFAULT_STORY)
  const parsed = parseStoryText(readFileSync(path, 'utf8'), `stories/${DEFAULT_STORY}/story.json`)
  if (parsed.status === 'bad') {
    throw new Error(parsed.problems.map((p) => `${p.file}: ${p.path}: ${p.wrong}; ${p.right}`).join('\n'))
  }
  return parsed.story
}

/**
 * Makes what the page imports but nobody writes by hand: map packs from geo/layers, the land route from the
 * story's recipe, font subsets and the colours as CSS. All of it goes to .cache/made before the build starts.
 */
export async function make(): Promise<void> {
  mkdirSync(MADE, { recursive: true })
  const story = readStory()
  const route = buildRoute(story)
  for (const [name, sources] of Object.entries(packSources(route.collection)))
    write(`${name}.json`, packTopologies(sources))
  write('figures.json', JSON.stringify(route.figures))
  write('story.json', JSON.stringify(story))
  write('palette.css', paletteCss())
  for (const face of FACES)
    for (const script of Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[])
      write(`noto-sans-${face.name}-${script}.woff2`, await subsetFace(face, script))
  write('fonts.css', fontsCss())
}

function fontsCss(): string {
  return FACES.flatMap((face) =>
    Object.entries(SCRIPTS).map(
      ([script, { unicode }]) =>
        `@font-face{font-family:'Noto Sans';font-weight:${face.weight};font-style:${face.style};font-display:swap;` +
        `src:url('./noto-sans-${face.name}-${script}.woff2') format('woff2');unicode-range:${unicode}}`,
    ),
  ).join('\n')
}

/** Leaves a file alone that is already right, so that a running server does not reload for nothing. */
function write(name: string, content: string | Buffer) {
  const url = new URL(name, MADE)
  if (existsSync(url) && readFileSync(url).equals(Buffer.from(content))) return
  writeFileSync(url, content)
}

export function placeline(): Plugin {
  return {
    name: 'placeline',
    async config() {
      await make()
    },
  }
}
