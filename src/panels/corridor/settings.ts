import type { LandLimits, LngLat } from '../../corridor'
import type { Preset, Story, Text } from '../../story'
import { viaIds } from '../../view/corridor-link'
import { recipeSettings, type CorridorSettings } from '../../view/state'

/** A place of the recipe; the two ends have no id because they can't be left out. */
export interface Via {
  id: string | null
  name: Text
  lngLat: LngLat
}

export function allVia(story: Story): Via[] {
  const via = story.derived[0]?.recipe.via ?? []
  const ids = viaIds(story)
  return via.map((v, i) => ({
    id: i > 0 && i < via.length - 1 ? (ids[i - 1] ?? null) : null,
    name: v.name,
    lngLat: v.lngLat as LngLat,
  }))
}

/** The places that the line has to pass, in order. */
export function chosenVia(story: Story, settings: CorridorSettings): Via[] {
  return allVia(story).filter((v) => v.id === null || !settings.viaOff.includes(v.id))
}

/** The place that a reader may close; `null` for a story whose route has none. */
const blockOf = (story: Story) => story.derived[0]?.whatIf?.block ?? null

/** Where that place lies. */
export function blockCentre(story: Story): LngLat | null {
  const block = blockOf(story)
  return (block && allVia(story).find((v) => v.id === block.place)?.lngLat) ?? null
}

/** The settings as limits of the land. */
export function limitsOf(story: Story, settings: CorridorSettings): LandLimits {
  const center = blockCentre(story)
  const { blockRadiusKm, stripDepthKm, closed } = settings
  const stripWithin = story.derived[0]?.whatIf?.strip?.within
  return {
    crossings: Object.fromEntries(closed.map((id) => [id, false])),
    ...(center && blockRadiusKm !== null ? { blocked: [{ center, radiusKm: blockRadiusKm }] } : {}),
    ...(stripDepthKm !== null ? { stripDepthKm, ...(stripWithin && { stripWithin }) } : {}),
  }
}

/**
 * Closes the story's place to a radius in km, or opens it (`null`). A closed place can't be passed, so it leaves the
 * list. Without such a place the settings stay as they are.
 */
export function withBlock(
  story: Story,
  settings: CorridorSettings,
  radiusKm: number | null,
): CorridorSettings {
  const place = blockOf(story)?.place
  if (place === undefined) return settings
  const others = settings.viaOff.filter((id) => id !== place)
  const toggled = (radiusKm === null) !== (settings.blockRadiusKm === null)
  const viaOff = !toggled ? settings.viaOff : radiusKm === null ? others : [...others, place]
  return { ...settings, viaOff, blockRadiusKm: radiusKm }
}

/** What a preset of the story sets: the recipe's settings where it says nothing. */
export function presetSettings(story: Story, { settings }: Pick<Preset, 'settings'>): CorridorSettings {
  return { ...recipeSettings(story), ...settings }
}

export function sameSettings(a: CorridorSettings, b: CorridorSettings): boolean {
  const sorted = (s: CorridorSettings) =>
    JSON.stringify([
      s.halfWidthKm,
      [...s.viaOff].sort(),
      [...s.closed].sort(),
      s.blockRadiusKm,
      s.stripDepthKm,
      s.connectedOnly,
    ])
  return sorted(a) === sorted(b)
}

/** The form that the state and the link keep: `null` where the settings are the story's own. */
export function asKept(story: Story, settings: CorridorSettings): CorridorSettings | null {
  return sameSettings(settings, recipeSettings(story)) ? null : settings
}
