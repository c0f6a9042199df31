import { parseStory } from '../../story'
import { STORY_FILE } from '../draft/draft'

// the checker takes a tenth of a second for a long story, which letters may not wait for
addEventListener('message', ({ data }: MessageEvent<{ id: number; story: unknown }>) => {
  postMessage({ id: data.id, parsed: parseStory(data.story, STORY_FILE) })
})
