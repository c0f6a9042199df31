import type { BottleneckResult } from '../../corridor'
import type { RouteFigures } from '../../corridor/figures'
import type { CorridorSettings } from '../../view/state'
import type { Outcome } from './outcome'

/** The figures that the reader sees, as plain JSON; `null` where there is no way, or not known yet. */
export interface CorridorReport {
  source: 'story' | 'reader'
  status: 'ok' | 'cut' | 'via-blocked'
  settings: CorridorSettings
  /** The places that the line passes, in the reader's language. */
  via: string[]
  /** The two places without a way between them, or the one that is closed. */
  at: string[]
  lengthKm: number | null
  legsKm: number[]
  areaKm2: number | null
  halfWidthKm: number
  pieces: number | null
  coastShare: number | null
  coastRulerKm: number | null
  narrowestKm: number | null
}

/**
 * The figures of an outcome. With the story's own settings the published ones stand: their corridor was made by
 * turf when the page was built and differs from the worker's by 0.1 % at most.
 */
export function report(
  outcome: Outcome,
  neck: BottleneckResult | null,
  published: RouteFigures | null,
  name: (text: Outcome['via'][number]['name']) => string,
): CorridorReport {
  const { settings, route, corridor, coast, via } = outcome
  const names = via.map((v) => name(v.name))
  const ok = route.status === 'ok'
  const at =
    route.status === 'cut'
      ? route.between.map((i) => names[i]!)
      : route.status === 'via-blocked'
        ? [names[route.viaIndex]!]
        : []
  return {
    source: published ? 'story' : 'reader',
    status: route.status,
    settings,
    via: names,
    at,
    lengthKm: ok ? (published?.lengthKm ?? route.lengthKm) : null,
    legsKm: ok ? (published?.legsKm ?? route.legsKm) : [],
    areaKm2: ok ? (published?.areaKm2 ?? corridor?.areaKm2 ?? null) : null,
    halfWidthKm: settings.halfWidthKm,
    pieces: ok ? (published?.pieces ?? corridor?.pieces ?? null) : null,
    coastShare: coast?.share ?? null,
    coastRulerKm: coast?.rulerKm ?? null,
    narrowestKm: ok && neck?.status === 'ok' && neck.narrowing ? neck.widthKm : null,
  }
}
