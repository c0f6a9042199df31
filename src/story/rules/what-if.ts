import type { LandRouteFile, Preset } from '../land-route'
import { idsOf, oneOf, type Finding, type Rule } from './rule'

/** Ids of the recipe's places that a reader may leave out: all but its two ends. */
const betweenOf = ({ recipe }: LandRouteFile) => idsOf(recipe.via.slice(1, -1))

/** What readers may change about a land route is there to be changed. */
export const whatIfFits: Rule = (story) => [
  ...story.derived.slice(1).map((_, i) => ({
    path: `derived[${i + 1}]`,
    wrong: 'a second land route',
    right: 'one, as a page has one panel for it',
  })),
  ...story.derived.flatMap((route, i): Finding[] => {
    const found: Finding[] = []
    const at = `derived[${i}].whatIf`
    const { whatIf = {}, recipe } = route
    const { crossingsTitle, coast, block, strip } = whatIf
    if (recipe.crossings.length > 0 && crossingsTitle === undefined)
      found.push({
        path: `${at}.crossingsTitle`,
        wrong: `no heading for the ${recipe.crossings.length} crossings of the recipe`,
        right: 'a text such as "Ways to the island, open"',
      })
    if (recipe.crossings.length === 0 && crossingsTitle !== undefined)
      found.push({
        path: `${at}.crossingsTitle`,
        wrong: 'a heading, but the recipe has no crossings',
        right: 'no heading, or crossings in the recipe',
      })
    if (block && !betweenOf(route).has(block.place))
      found.push({
        path: `${at}.block.place`,
        wrong: `"${block.place}" is no place between the ends of the route`,
        right: oneOf(betweenOf(route)),
      })
    if (strip && !coast)
      found.push({
        path: `${at}.strip`,
        wrong: 'a strip along a coast that the land does not have',
        right: '"coast" beside it, or no strip',
      })
    const { west, south, east, north } = strip?.within ?? {}
    if (strip?.within && [west, south, east, north].every((side) => side === undefined))
      found.push({
        path: `${at}.strip.within`,
        wrong: 'no side',
        right: 'west, south, east or north in degrees, or nothing',
      })
    if (south !== undefined && north !== undefined && south >= north)
      found.push({
        path: `${at}.strip.within.north`,
        wrong: `${north} is not north of ${south}`,
        right: `more than ${south}`,
      })
    for (const [path, reach] of [
      ['block.radiusKm', block?.radiusKm],
      ['strip.depthKm', strip?.depthKm],
    ] as const) {
      if (!reach) continue
      const { from, to, start } = reach
      if (from >= to)
        found.push({
          path: `${at}.${path}.to`,
          wrong: `${to} is not above ${from}`,
          right: `more than ${from}`,
        })
      else if (start < from || start > to)
        found.push({
          path: `${at}.${path}.start`,
          wrong: `${start} is out of reach`,
          right: `from ${from} to ${to}`,
        })
    }
    return found
  }),
]

/** A preset sets what the route has, within the reach of its controls, and doesn't lead through what it closes. */
export const presetsFit: Rule = (story) =>
  story.derived.flatMap((route, i) =>
    (route.whatIf?.presets?.list ?? []).flatMap((preset, j) =>
      faultsOf(route, preset).map((fault) => ({
        ...fault,
        path: `derived[${i}].whatIf.presets.list[${j}].${fault.path}`,
      })),
    ),
  )

function faultsOf(route: LandRouteFile, { id, settings }: Preset): Finding[] {
  const found: Finding[] = []
  const { block, strip } = route.whatIf ?? {}
  const { viaOff = [], closed = [], blockRadiusKm, stripDepthKm } = settings
  if (id === 'recipe')
    found.push({ path: 'id', wrong: '"recipe" is the button of the recipe itself', right: 'another id' })
  const among = (list: string, ids: string[], known: Set<string>, what: string) =>
    ids.forEach((one, k) => {
      if (!known.has(one))
        found.push({ path: `settings.${list}[${k}]`, wrong: `"${one}" is ${what}`, right: oneOf(known) })
    })
  among('viaOff', viaOff, betweenOf(route), 'no place between the ends of the route')
  among('closed', closed, idsOf(route.recipe.crossings), 'no crossing of the recipe')
  const within = (
    key: string,
    value: number | undefined,
    part: string,
    reach?: { from: number; to: number },
  ) => {
    if (value === undefined) return
    if (!reach)
      found.push({
        path: `settings.${key}`,
        wrong: `${value}, but the route has no ${part} to set`,
        right: `"${part}" in whatIf, or no ${key}`,
      })
    else if (value < reach.from || value > reach.to)
      found.push({
        path: `settings.${key}`,
        wrong: `${value} is out of reach`,
        right: `from ${reach.from} to ${reach.to}`,
      })
  }
  within('blockRadiusKm', blockRadiusKm, 'block', block?.radiusKm)
  within('stripDepthKm', stripDepthKm, 'strip', strip?.depthKm)
  if (block && blockRadiusKm !== undefined && !viaOff.includes(block.place))
    found.push({
      path: 'settings.viaOff',
      wrong: `the route is to pass "${block.place}", which is closed`,
      right: `a list with "${block.place}" in it`,
    })
  return found
}

/** The names in braces that the page puts figures and places in the place of. */
const SLOTS = {
  'coast.note': ['coast', 'ruler'],
  'block.detour.text': ['from', 'to'],
  'presets.text': ['block', 'strip'],
}

/** No text of the panel has braces that nothing is put in the place of. */
export const slotsAreFilled: Rule = (story) =>
  story.derived.flatMap(({ whatIf }, i) => {
    const { coast, block, presets } = whatIf ?? {}
    const set = presets?.list.map(({ settings }) => settings) ?? []
    const texts = {
      'coast.note': coast?.note,
      'block.detour.text': block?.detour.text,
      'presets.text': presets?.text,
    }
    return (Object.keys(SLOTS) as (keyof typeof SLOTS)[]).flatMap((key) => {
      const text = texts[key] ?? ''
      const slots = SLOTS[key].filter(
        (slot) =>
          key !== 'presets.text' ||
          set.some((one) => (slot === 'block' ? one.blockRadiusKm : one.stripDepthKm) !== undefined),
      )
      const path = `derived[${i}].whatIf.${key}`
      return Object.entries(typeof text === 'string' ? { '': text } : text).flatMap(([lang, words]) =>
        [...words.matchAll(/\{(\w*)\}/g)]
          .filter(([, slot]) => !slots.includes(slot!))
          .map(([slot]) => ({
            path: lang ? `${path}.${lang}` : path,
            wrong: `${slot} stands for nothing here`,
            right: oneOf(
              slots.map((one) => `{${one}}`),
              'the text without it',
            ),
          })),
      )
    })
  })
