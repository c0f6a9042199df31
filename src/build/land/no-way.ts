import { SNAP_KM } from '../../corridor/place'
import type { LandRoute, RouteResult } from '../../corridor/route'
import type { Lang } from '../../story/languages'
import type { Finding } from '../../story/rules/rule'
import { setIn } from '../../story/text'
import type { LandOf } from './story-land'

/** Why there is no route, in the words of its recipe; its places by their names in the story's own language. */
export function noWay({ recipe }: LandOf, lang: Lang, way: Exclude<RouteResult, LandRoute>): Finding {
  const named = (i: number) => `"${setIn(recipe.via[i]!.name, lang, lang).value}"`
  if (way.status === 'cut') {
    const [a, b] = way.between
    return {
      path: `recipe.via[${b}]`,
      wrong: `no way over land leads from ${named(a)} to ${named(b)}`,
      right: 'places on one piece of land, or a crossing with a "bridge" between them that is open',
    }
  }
  return {
    path: `recipe.via[${way.viaIndex}].lngLat`,
    wrong: `${named(way.viaIndex)} lies more than ${SNAP_KM} km off the land`,
    right: 'a position on land',
  }
}
