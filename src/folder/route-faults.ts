import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { noWay } from '../build/land/no-way'
import { landOf } from '../build/land/story-land'
import { recipeOf } from '../corridor/export'
import { landRoute } from '../corridor/route'
import type { Lang } from '../story/languages'
import type { Finding } from '../story/rules/rule'
import type { StoryFile } from '../story/schema'
import { changedAt } from './changed-at'

/** What was found of each folder's routes last: a check that follows a save seldom meets another route. */
const known = new Map<string, { routes: string; findings: Finding[] }>()

/** What keeps the land routes of a story from being computed: their land, its crossings and coast, and the way itself. */
export function routeFaults({ derived, lang }: StoryFile, folder: string): Finding[] {
  if (derived.length === 0) return []
  const address = pathToFileURL(`${resolve(folder)}/`)
  const changes = derived.map(({ recipe: { land } }) =>
    land?.data ? changedAt(new URL(land.data.file, address)) : 0,
  )
  const routes = JSON.stringify([derived, lang, changes])
  const before = known.get(address.href)
  if (before?.routes === routes) return before.findings
  const findings = derived.flatMap((route, i) => {
    const found = landOf(route, address)
    const faults = found.status === 'bad' ? found.faults : wayFaults(route, lang, found.land)
    return faults.map((fault) => ({ ...fault, path: `derived[${i}].${fault.path}` }))
  })
  known.set(address.href, { routes, findings })
  return findings
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
