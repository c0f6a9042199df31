import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import type { RouteFigures } from '../corridor/figures'
import { decodePack } from '../map/load'
import { packSources, type PackName } from '../map/pack-sources'
import { EMPTY } from '../map/style'
import { paletteCss } from '../map/palette'
import { drawPosters } from '../poster/poster'
import { type Lang, type StoryFile } from '../story'
import { pageStory, routeWords } from '../story/page-story'
import { parseStoryText } from '../story/parse'
import { creditOf } from './credit'
import { FACES, mapFace, SCRIPTS, scriptsOf, type ScriptName } from './fonts'
import { landFile } from './land-file'
import { buildRoute, packData, packTopologies, storyPath } from './packs'

const MADE = new URL('../../.cache/made/', import.meta.url)

/** The story that index.html and embed.html open with: PLACELINE_STORY names another folder of public/stories. */
export const DEFAULT_STORY = process.env.PLACELINE_STORY || 'guterres-april-2022'

/** What the pages are made of, besides what goes through the bundler. */
export interface Made {
  story: StoryFile
  /** `null` for a story without a land route. */
  figures: RouteFigures | null
  credit: string
  posters: Map<Lang, string>
  /** Map sources by id, as the reader's browser will read them from the packs. */
  data: Record<string, FeatureCollection>
}

/** The story, checked. Throws with all its faults where it has some. */
export function readStory(): StoryFile {
  const path = storyPath(DEFAULT_STORY)
  const parsed = parseStoryText(readFileSync(path, 'utf8'), `stories/${DEFAULT_STORY}/story.json`)
  if (parsed.status === 'bad') {
    throw new Error(parsed.problems.map((p) => `${p.file}: ${p.path}: ${p.wrong}; ${p.right}`).join('\n'))
  }
  return parsed.story
}

/**
 * Makes what the page imports but nobody writes by hand: map packs from geo/layers, the land route from the
 * story's recipe, the static map, font subsets and the colours as CSS. All of it goes to .cache/made.
 */
export async function make(): Promise<Made> {
  mkdirSync(MADE, { recursive: true })
  const story = readStory()
  const credit = creditOf(story)
  const route = buildRoute(story, credit)
  const data: Made['data'] = {}
  for (const [name, sources] of Object.entries(packData(story, route?.collection ?? EMPTY))) {
    const pack = packTopologies(sources)
    write(`${name}.json`, pack)
    if (!Object.keys(sources).length) continue
    const read = decodePack(JSON.parse(pack), packSources(story)[name as PackName])
    if (read.status === 'bad') throw new Error(`the pack ${name}: ${read.detail}`)
    Object.assign(data, read.sources)
  }
  const figures = route?.figures ?? null
  write('figures.json', JSON.stringify(figures))
  write('credit.json', JSON.stringify(credit))
  write('land.json', landFile(story))
  // the page has a loader for each language of the interface
  for (const lang of new Set(['en', 'uk', 'ru', ...story.langs])) {
    write(`story-${lang}.json`, JSON.stringify(pageStory(story, lang)))
    const [landRoute] = story.derived
    write(`route-words-${lang}.json`, JSON.stringify(landRoute ? routeWords(story, landRoute, lang) : null))
  }
  write('palette.css', paletteCss())
  const posters = drawPosters({ story, data })
  write('poster.css', posters.css)
  const names = namesOf(story, data)
  // the map's style names a file of these two, whether a name is written in them or not
  const scripts = [...new Set<ScriptName>(['latin', 'cyrillic', ...scriptsOf(names)])]
  for (const face of FACES)
    for (const script of scripts)
      write(`noto-sans-${face.name}-${script}.woff2`, await mapFace(face, script, names))
  write('fonts.css', fontsCss(scripts))
  return { story, figures, credit, posters: posters.svgs, data }
}

/** Every name on the map: of its towns and waters, and of the story's places. */
function namesOf(story: StoryFile, data: Made['data']): string[] {
  const onMap = data.towns?.features.flatMap((f) =>
    story.langs.map((l) => String(f.properties?.[`name_${l}`] ?? '')),
  )
  const names = [...(onMap ?? []), ...story.places.features.flatMap((p) => p.names.map((n) => n.toponym))]
  // countries are set in capitals
  return [...names, ...names.map((name) => name.toUpperCase())]
}

function fontsCss(scripts: ScriptName[]): string {
  return FACES.flatMap((face) =>
    scripts.map(
      (script) =>
        `@font-face{font-family:'Placeline Noto Sans';font-weight:${face.weight};font-style:${face.style};font-display:swap;` +
        `src:url('./noto-sans-${face.name}-${script}.woff2') format('woff2');unicode-range:${SCRIPTS[script].unicode}}`,
    ),
  ).join('\n')
}

/** Leaves a file alone that is already right, so that a running server does not reload for nothing. */
function write(name: string, content: string | Buffer) {
  const url = new URL(name, MADE)
  if (existsSync(url) && readFileSync(url).equals(Buffer.from(content))) return
  writeFileSync(url, content)
}
