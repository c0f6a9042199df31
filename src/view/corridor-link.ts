import type { Story } from '../story'
import { HALF_WIDTH_KM } from '../story/half-width'
import { recipeSettings, type CorridorSettings } from './state'

/**
 * The reach of each control of the story's route, in km; `null` for what the route does not have. What a link has outside
 * of it is left out, not clamped, so that no figure is a surprise.
 */
export function corridorReach(story: Story) {
  const { block, strip } = story.derived[0]?.whatIf ?? {}
  return {
    halfWidthKm: HALF_WIDTH_KM,
    blockRadiusKm: block?.radiusKm ?? null,
    stripDepthKm: strip?.depthKm ?? null,
  }
}

/**
 * The corridor settings as `w:20,block:15,strip:30,off:new-port,closed:bridge,joined`.
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
  const crossings = crossingIds(story)
  const reach = corridorReach(story)
  const known = [
    'w',
    ...(reach.blockRadiusKm ? ['block'] : []),
    ...(reach.stripDepthKm ? ['strip'] : []),
    ...(via.length ? [`off (${via.join(', ')})`] : []),
    ...(crossings.length ? [`closed (${crossings.join(', ')})`] : []),
  ]
  const problems: [string, string][] = []
  let good = 0
  for (const part of text.split(',').slice(0, 12)) {
    const [key, value = ''] = part.split(':') as [string, string?]
    const many = value.split(/[+ ]/).filter(Boolean)
    const number = ({ from, to }: { from: number; to: number }) => {
      const n = /^\d{1,3}(\.\d)?$/.test(value) ? Number(value) : NaN
      if (n >= from && n <= to) return n
      problems.push([part, `a number of km from ${from} to ${to}`])
      return null
    }
    const before = problems.length
    if (key === 'w') settings.halfWidthKm = number(reach.halfWidthKm) ?? settings.halfWidthKm
    else if (key === 'block' && reach.blockRadiusKm) settings.blockRadiusKm = number(reach.blockRadiusKm)
    else if (key === 'strip' && reach.stripDepthKm) settings.stripDepthKm = number(reach.stripDepthKm)
    else if (key === 'off' && many.every((id) => via.includes(id)))
      settings.viaOff = via.filter((id) => many.includes(id))
    else if (key === 'closed' && many.every((id) => crossings.includes(id)))
      settings.closed = crossings.filter((id) => many.includes(id))
    else if (part === 'joined') settings.connectedOnly = true
    else problems.push([part, `${known.join(', ')} or joined`])
    if (problems.length === before) good++
  }
  return { settings: good ? settings : null, problems }
}

/** Ids of the places of the recipe that a reader may leave out; the two ends stay. */
export function viaIds(story: Story): string[] {
  return (story.derived[0]?.recipe.via ?? []).slice(1, -1).map((v) => v.id)
}

/** Ids of the crossings of the recipe, in its order. */
export function crossingIds(story: Story): string[] {
  return (story.derived[0]?.recipe.crossings ?? []).map(({ id }) => id)
}
