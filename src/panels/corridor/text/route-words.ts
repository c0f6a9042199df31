import type { Lang } from '../../../story'
import type { RouteWords } from '../../../story/page-story'
import { fetchStoryFile } from '../../../view/page-files'

/** What the story itself says of its land route and of what may be changed about it; checked when built. */
export async function loadRouteWords(lang: Lang): Promise<RouteWords> {
  return (await fetchStoryFile(`route-words-${lang}`)) as RouteWords
}
