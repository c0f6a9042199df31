import type { Lang } from '../../../story'
import type { RouteWords } from '../../../story/page-story'

const LOADERS: Record<Lang, (() => Promise<unknown>) | undefined> = {
  en: async () => (await import('#made/route-words-en.json')).default,
  uk: async () => (await import('#made/route-words-uk.json')).default,
  ru: async () => (await import('#made/route-words-ru.json')).default,
}

/** What the story itself says of its land route and of what may be changed about it; checked when built. */
export async function loadRouteWords(lang: Lang): Promise<RouteWords> {
  return (await LOADERS[lang]!()) as RouteWords
}
