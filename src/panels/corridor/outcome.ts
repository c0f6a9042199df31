import type {
  BottleneckResult,
  CoastShare,
  Corridor,
  CorridorClient,
  Kind,
  LandLimits,
  ProfilePoint,
  Questions,
  RouteResult,
} from '../../corridor'
import type { MultiPolygon } from 'geojson'
import type { LngLat } from '../../corridor'
import type { CorridorSettings } from '../../view/state'
import type { Via } from './settings'

/** Everything that one set of settings gives. */
export interface Outcome {
  settings: CorridorSettings
  via: Via[]
  limits: LandLimits
  route: RouteResult
  corridor: Corridor | null
  profile: ProfilePoint[]
  /** `null` where there is no way, or no coast. */
  coast: CoastShare | null
  /** The land within the strip's depth of the coast; `null` without a strip. */
  strip: MultiPolygon | null
  /** Time that the worker spent on it, in ms. */
  ms: number
}

export const PROFILE_STEP_KM = 2
export const PROFILE_CAP_KM = 40

/** A question that was not answered; `stale` is nobody's fault. */
export class Unanswered extends Error {}

export async function asked<K extends Kind>(
  client: Pick<CorridorClient, 'ask'>,
  kind: K,
  asks: Questions[K]['asks'],
): Promise<{ value: Questions[K]['gives']; ms: number }> {
  const answer = await client.ask(kind, asks)
  if (answer.status === 'done') return answer
  throw new Unanswered(answer.status === 'error' ? answer.wrong : 'stale')
}

/**
 * Computes an outcome in the worker; without a coastline there is neither strip nor share. What the last one has in common with it is kept: a new half-width needs no
 * new route. Throws `Unanswered`.
 */
export async function compute(
  client: Pick<CorridorClient, 'ask'>,
  settings: CorridorSettings,
  { via, limits, coastline }: { via: Via[]; limits: LandLimits; coastline: LngLat[] },
  last: Outcome | null,
): Promise<Outcome> {
  let ms = 0
  const ask = async <K extends Kind>(kind: K, asks: Questions[K]['asks']) => {
    const answer = await asked(client, kind, asks)
    ms += answer.ms
    return answer.value
  }
  const sameWay = last !== null && wayKey(last.via, last.limits) === wayKey(via, limits)
  const route = sameWay ? last.route : await ask('route', { via: via.map((v) => v.lngLat), limits })
  const depth = settings.stripDepthKm
  const hasCoast = coastline.length > 0
  const strip =
    depth === null || !hasCoast
      ? null
      : last?.settings.stripDepthKm === depth
        ? last.strip
        : (await ask('corridor', { line: coastline, halfWidthKm: depth })).geometry
  if (route.status !== 'ok')
    return { settings, via, limits, route, corridor: null, profile: [], coast: null, strip, ms }
  const { line } = route
  const { halfWidthKm, connectedOnly } = settings
  const corridor = await ask('corridor', { line, limits, halfWidthKm, connectedOnly })
  // a disc, a strip or a dropped piece takes coast away that lies near the line
  const whole = !connectedOnly && depth === null && !limits.blocked?.length
  const coast = hasCoast
    ? await ask('coastShare', { of: whole ? { line, halfWidthKm } : corridor.geometry })
    : null
  const profile = sameWay
    ? last.profile
    : await ask('profile', { line, limits, stepKm: PROFILE_STEP_KM, capKm: PROFILE_CAP_KM })
  return { settings, via, limits, route, corridor, profile, coast, strip, ms }
}

/** Equal for equal ways through equal land. */
export const wayKey = (via: Via[], limits: LandLimits) => JSON.stringify([via.map((v) => v.lngLat), limits])

/** The narrowest place between the two ends of the way, for a worker that may take its time. */
export async function neckOf(client: CorridorClient, { via, limits }: Outcome): Promise<BottleneckResult> {
  return (await asked(client, 'bottleneck', { a: via[0]!.lngLat, b: via.at(-1)!.lngLat, limits })).value
}
