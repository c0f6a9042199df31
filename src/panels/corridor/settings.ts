import type { LandLimits, LngLat } from '../../corridor'
import type { Story, Text } from '../../story'
import { viaIds } from '../../view/corridor-link'
import { recipeSettings, type CorridorSettings } from '../../view/state'

/** A place of the recipe; the two ends have no id because they can't be left out. */
export interface Via {
  id: string | null
  name: Text
  lngLat: LngLat
}

/** The place whose closing the panel explores, by its id in the story's recipe. */
const BLOCKED_PLACE = 'mariupol'
const PRESET_STRIP_KM = 15
export const DEFAULT_BLOCK_KM = 15
export const DEFAULT_STRIP_KM = 15

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

/** Where Mariupol lies; `null` for a story whose recipe doesn't pass it. */
export function blockCentre(story: Story): LngLat | null {
  return allVia(story).find((v) => v.id === BLOCKED_PLACE)?.lngLat ?? null
}

/** The settings as limits of the land. */
export function limitsOf(story: Story, settings: CorridorSettings): LandLimits {
  const center = blockCentre(story)
  const { blockRadiusKm, stripDepthKm, closed } = settings
  return {
    crossings: Object.fromEntries(closed.map((id) => [id, false])),
    ...(center && blockRadiusKm !== null ? { blocked: [{ center, radiusKm: blockRadiusKm }] } : {}),
    ...(stripDepthKm !== null ? { stripDepthKm } : {}),
  }
}

/** Closes Mariupol to a radius in km, or opens it (`null`). A closed place can't be passed, so it leaves the list. */
export function withBlock(settings: CorridorSettings, radiusKm: number | null): CorridorSettings {
  const others = settings.viaOff.filter((id) => id !== BLOCKED_PLACE)
  const toggled = (radiusKm === null) !== (settings.blockRadiusKm === null)
  const viaOff = !toggled ? settings.viaOff : radiusKm === null ? others : [...others, BLOCKED_PLACE]
  return { ...settings, viaOff, blockRadiusKm: radiusKm }
}

export type PresetId = 'before' | 'after'

/** The article's claim as two models that differ in one thing only: whether Mariupol is closed. */
export function preset(story: Story, id: PresetId): CorridorSettings {
  const strip = { ...recipeSettings(story), stripDepthKm: PRESET_STRIP_KM }
  return id === 'before' ? withBlock(strip, DEFAULT_BLOCK_KM) : strip
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
