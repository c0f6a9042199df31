import type { Story } from '../story'
import { CROSSINGS, recipeSettings, type CorridorSettings } from './state'

/** Limits of each control in km; a value outside is ignored, not clamped, so that figures are those of the link. */
export const CORRIDOR_LIMITS = {
  halfWidthKm: [2, 40],
  blockRadiusKm: [1, 60],
  stripDepthKm: [2, 150],
} as const

/**
 * The corridor settings as `w:20,block:15,strip:30,off:berdiansk,closed:chonhar,joined`.
 * Lists inside a part are joined by `+`.
 */
export function formatCorridor(s: CorridorSettings): string {
  const parts = [`w:${s.halfWidthKm}`]
  if (s.blockRadiusKm !== null) parts.push(`block:${s.blockRadiusKm}`)
  if (s.stripDepthKm !== null) parts.push(`strip:${s.stripDepthKm}`)
  if (s.viaOff.length) parts.push(`off:${s.viaOff.join('+')}`)
  if (s.closed.length) parts.push(`closed:${s.closed.join('+')}`)
  if (s.connectedOnly) parts.push('joined')
  return parts.join(',')
}

/** Reads what `formatCorridor` wrote; each part that does not fit is given back with what was expected. */
export function parseCorridor(
  text: string,
  story: Story,
): { settings: CorridorSettings | null; problems: [part: string, expected: string][] } {
  // what a link doesn't close is open, also where the recipe has it closed
  const settings: CorridorSettings = { ...recipeSettings(story), closed: [] }
  const via = viaIds(story)
  const problems: [string, string][] = []
  let good = 0
  for (const part of text.split(',').slice(0, 12)) {
    const [key, value = ''] = part.split(':') as [string, string?]
    const many = value.split(/[+ ]/).filter(Boolean)
    const number = (limits: readonly [number, number]) => {
      const n = /^\d{1,3}(\.\d)?$/.test(value) ? Number(value) : NaN
      if (n >= limits[0] && n <= limits[1]) return n
      problems.push([part, `a number of km from ${limits[0]} to ${limits[1]}`])
      return null
    }
    const before = problems.length
    if (key === 'w') settings.halfWidthKm = number(CORRIDOR_LIMITS.halfWidthKm) ?? settings.halfWidthKm
    else if (key === 'block') settings.blockRadiusKm = number(CORRIDOR_LIMITS.blockRadiusKm)
    else if (key === 'strip') settings.stripDepthKm = number(CORRIDOR_LIMITS.stripDepthKm)
    else if (key === 'off' && many.every((id) => via.includes(id)))
      settings.viaOff = via.filter((id) => many.includes(id))
    else if (key === 'closed' && many.every((id) => (CROSSINGS as readonly string[]).includes(id)))
      settings.closed = CROSSINGS.filter((id) => many.includes(id))
    else if (part === 'joined') settings.connectedOnly = true
    else
      problems.push([
        part,
        `w, block, strip, off (${via.join(', ')}), closed (${CROSSINGS.join(', ')}) or joined`,
      ])
    if (problems.length === before) good++
  }
  return { settings: good ? settings : null, problems }
}

/** Ids of the places of the recipe that a reader may leave out; the two ends stay. */
export function viaIds(story: Story): string[] {
  return (story.derived[0]?.recipe.via ?? []).slice(1, -1).map((v) => v.id)
}
