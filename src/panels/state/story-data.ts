import type { Lang, Story } from '../../story'
import { fetchStoryFile } from '../../view/page-files'
import { byId } from './element-ids'

/** The name of the file with a story's texts in a language. */
export const textsFile = (lang: Lang) => `story-${lang}`

/**
 * The story with its texts in one language, checked when it was built: from the JSON in the page, else from a file of its
 * own, which the HTML of a long story preloads. Rejects where that can't be loaded.
 */
export async function loadStory(lang: Lang): Promise<Story> {
  const here = byId('storyData')
  if (here?.lang === lang) return JSON.parse(here.textContent) as Story
  return (await fetchStoryFile(textsFile(lang))) as Story
}
