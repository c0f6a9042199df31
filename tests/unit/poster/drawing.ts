import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { buildRoute, packSources } from '../../../src/build/packs'
import { drawPosters } from '../../../src/poster/poster'
import type { Story } from '../../../src/story'
import { parseStoryText } from '../../../src/story/parse'

const PATH = new URL('../../../public/stories/guterres-april-2022/story.json', import.meta.url)

/** The published story, its map sources and its posters: made once for all tests of a file. */
export function drawing() {
  const parsed = parseStoryText(readFileSync(PATH, 'utf8'), 'story.json')
  if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
  const story: Story = parsed.story
  const data: Record<string, FeatureCollection> = Object.assign(
    {},
    ...Object.values(packSources(buildRoute(story).collection)),
  )
  return { story, data, ...drawPosters({ story, data }) }
}
