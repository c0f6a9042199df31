import type { Basemap } from './basemap'
import type { Media } from './pictures'
import { storyIn } from './in-language'
import type { Crossing, LandRouteFile, Recipe, WhatIfFile } from './land-route'
import type { Lang } from './languages'
import { hasOwnGround } from './own-ground'
import { TEXT_KEYS } from './rules/texts'
import type { Story, StoryFile, Text } from './schema'
import { setIn } from './text'

/**
 * A story in one language for a page that opens with it: without what only the panel of the land route says.
 * @param media its pictures, as `mediaAt` places them for the page
 */
export function pageStory(story: StoryFile, lang: Lang, media: Media = {}): Story {
  const { basemap: _, ...made } = storyIn(story, lang)
  return {
    ...made,
    ...basemapIn(story),
    ...(Object.keys(media).length > 0 && { media }),
    journeys: made.journeys.map(({ id, layer, stops }) => ({
      id,
      layer,
      stops: stops.map(({ place, name, lngLat, date, status, annotation }) => ({
        ...(place === undefined ? { name, lngLat } : { place }),
        ...{ date, status, annotation },
      })),
    })),
    derived: made.derived.map(({ id, kind, layer, claim, caveat, recipe, whatIf }) => ({
      ...{ id, kind, layer, claim, caveat },
      recipe: bareRecipe(recipe),
      ...(whatIf && { whatIf: bare(whatIf) }),
    })),
  }
}

/** Without what only the build reads; nothing where all of it is that. */
function basemapIn(story: StoryFile): { basemap?: Basemap } {
  const { borders, tiles, style, ground }: Basemap = story.basemap ?? {}
  const own = { ...(tiles && { tiles }), ...(style && { style }), ...(ground && { ground }) }
  const basemap = { ...(borders && { borders }), ...(hasOwnGround(story) && own) }
  return Object.keys(basemap).length > 0 ? { basemap } : {}
}

/** Without what only the build reads: where the land is from and where its crossings lie. */
function bareRecipe({ via, halfWidthKm, crossings, data }: Recipe): Recipe {
  return { via, halfWidthKm, crossings: crossings.map(({ id, open }) => ({ id, open })), data }
}

function bare({ coast, block, strip }: NonNullable<Story['derived'][number]['whatIf']>) {
  return {
    ...(coast && { coast: { side: coast.side } }),
    ...(block && { block: { place: block.place, radiusKm: block.radiusKm } }),
    ...(strip && { strip: { depthKm: strip.depthKm, ...(strip.within && { within: strip.within }) } }),
  }
}

/** The same with each text in one language, as it is set there. */
export type Said<T> = T extends string
  ? T
  : string extends keyof T
    ? string
    : T extends object
      ? { [Key in keyof T]: Said<T[Key]> }
      : T

/** What the panel of the land route says, in one language. */
export type RouteWords = Said<WhatIfFile & { crossings: Crossing[] }>

/** The words of a land route's panel in a language, where it has them, else in the story's own. */
export function routeWords(
  { lang: own }: StoryFile,
  { recipe, whatIf }: LandRouteFile,
  lang: Lang,
): RouteWords {
  const say = (node: unknown, key = ''): unknown => {
    if (Array.isArray(node)) return node.map((item) => say(item))
    if (typeof node === 'string') return TEXT_KEYS.has(key) ? setIn(node, lang, own).value : node
    if (typeof node !== 'object' || node === null) return node
    if (TEXT_KEYS.has(key)) return setIn(node as Text, lang, own).value
    return Object.fromEntries(Object.entries(node).map(([name, part]) => [name, say(part, name)]))
  }
  const crossings = recipe.crossings.map(({ id, name, open }) => ({ id, name, open }))
  const { side, label, note } = whatIf?.coast ?? {}
  const coast = whatIf?.coast && { side, label, note }
  return say({ ...whatIf, ...(coast && { coast }), crossings }) as RouteWords
}
