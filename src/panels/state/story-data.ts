import type { Lang, Story } from '../../story'
import { byId } from './element-ids'

const LOADERS: Record<Lang, (() => Promise<unknown>) | undefined> = {
  en: async () => (await import('#made/story-en.json')).default,
  uk: async () => (await import('#made/story-uk.json')).default,
  ru: async () => (await import('#made/story-ru.json')).default,
}

/**
 * The story with its texts in one language, checked when it was built: from the JSON in the page, of a long story from the
 * file that the HTML preloads, else from a chunk of its own. Rejects where that can't be loaded.
 */
export async function loadStory(lang: Lang): Promise<Story> {
  const here = byId('storyData')
  if (here?.lang === lang) return JSON.parse(here.textContent) as Story
  const file = byId('storyFile') as HTMLLinkElement | null
  if (file?.lang === lang) {
    const answer = await fetch(file.href).catch(() => null)
    if (answer?.ok) return (await answer.json()) as Story
  }
  return (await LOADERS[lang]!()) as Story
}
