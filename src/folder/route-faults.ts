import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { landOf, noWay } from '../build/land/story-land'
import { recipeOf } from '../corridor/export'
import { landRoute } from '../corridor/route'
import type { Lang } from '../story/languages'
import type { Finding } from '../story/rules/rule'
import type { StoryFile } from '../story/schema'

/** What keeps the land routes of a story from being computed: their land, its crossings and coast, and the way itself. */
export function routeFaults({ derived, lang }: StoryFile, folder: string): Finding[] {
  return derived.flatMap((route, i) => {
    const found = landOf(route, pathToFileURL(`${resolve(folder)}/`))
    const faults = found.status === 'bad' ? found.faults : wayFaults(route, lang, found.land)
    return faults.map((fault) => ({ ...fault, path: `derived[${i}].${fault.path}` }))
  })
}

function wayFaults(
  route: StoryFile['derived'][number],
  lang: Lang,
  land: Parameters<typeof landRoute>[0],
): Finding[] {
  const { via, crossings } = recipeOf(route.recipe)
  const way = landRoute(
    land,
    via.map(({ lngLat }) => lngLat),
    { crossings },
  )
  return way.status === 'ok' ? [] : [noWay(route, lang, way)]
}
