import type { Lang, Story } from '../story'

const LOADERS: Record<Lang, () => Promise<unknown>> = {
  en: async () => (await import('#made/story-en.json')).default,
  uk: async () => (await import('#made/story-uk.json')).default,
  ru: async () => (await import('#made/story-ru.json')).default,
}

/** The page's story in the words of one language: from the page itself where it is in that language. Checked when built. */
export async function loadStory(lang: Lang): Promise<Story> {
  const here = document.getElementById('story-data')
  if (here?.lang === lang) return JSON.parse(here.textContent) as Story
  return (await LOADERS[lang]()) as Story
}
