import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Detour, ProfilePoint } from '../../corridor'
import { PROFILE_CAP_KM } from './outcome'

/** Inner box of a plot in px. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

/** Which side of the line is drawn above its axis and which below: the coast's below, as on a map with north up. */
export function sidesOf(coast: 'left' | 'right' | undefined): { above: Side; below: Side } {
  return coast === 'left' ? { above: 'rightKm', below: 'leftKm' } : { above: 'leftKm', below: 'rightKm' }
}
type Side = 'leftKm' | 'rightKm'

/** The two sides of the line as areas about its axis. */
export function profileShapes(
  profile: ProfilePoint[],
  lengthKm: number,
  frame: Frame,
  { above, below }: ReturnType<typeof sidesOf>,
) {
  const x = scaleLinear([0, lengthKm], [frame.left, frame.right])
  const y = scaleLinear([PROFILE_CAP_KM, -PROFILE_CAP_KM], [frame.top, frame.bottom])
  const side = (width: (p: ProfilePoint) => number) =>
    area<ProfilePoint>()
      .x((p) => x(p.sKm))
      .y0(y(0))
      .y1((p) => y(width(p)))(profile) ?? ''
  return { x, y, above: side((p) => p[above]), below: side((p) => -p[below]) }
}

/** Extra length against radius; ends where there is no way. */
export function detourShapes(detours: Detour[], frame: Frame) {
  const lengthened = detours.filter((d): d is Detour & { extraKm: number } => d.extraKm !== null)
  const most = Math.max(10, ...lengthened.map((d) => d.extraKm))
  const x = scaleLinear([0, detours.at(-1)?.radiusKm ?? 60], [frame.left, frame.right])
  const y = scaleLinear([0, most], [frame.bottom, frame.top]).nice(4)
  const path =
    line<Detour & { extraKm: number }>()
      .x((d) => x(d.radiusKm))
      .y((d) => y(d.extraKm))(lengthened) ?? ''
  return { x, y, path }
}

/** The extra length at a radius between two computed ones; `null` where there is no way. */
export function extraAt(detours: Detour[], radiusKm: number): number | null {
  const after = detours.findIndex((d) => d.radiusKm >= radiusKm)
  const [a, b] = [detours[after - 1] ?? detours[after], detours[after]]
  if (!a || !b || a.extraKm === null || b.extraKm === null) return null
  const part = a === b ? 0 : (radiusKm - a.radiusKm) / (b.radiusKm - a.radiusKm)
  return a.extraKm + part * (b.extraKm - a.extraKm)
}

/** The point of a profile nearest to a distance along the line. */
export function profileAt(profile: ProfilePoint[], sKm: number): ProfilePoint | null {
  let best: ProfilePoint | null = null
  for (const point of profile) if (!best || Math.abs(point.sKm - sKm) < Math.abs(best.sKm - sKm)) best = point
  return best
}

/** Names along an axis that don't run into each other: the ends first, then as they come. Widths are estimated. */
export function fittingLabels<T extends { x: number; text: string }>(
  labels: T[],
  frame: Frame,
  letterPx = 6,
) {
  const order = [0, labels.length - 1, ...labels.keys()].filter((i, at, all) => all.indexOf(i) === at)
  const placed: (T & { middle: number; half: number })[] = []
  for (const label of order.map((i) => labels[i]).filter((l) => l !== undefined)) {
    const half = (label.text.length * letterPx) / 2 + 3
    const middle = Math.min(frame.right - half, Math.max(frame.left + half, label.x))
    if (placed.every((p) => Math.abs(p.middle - middle) >= p.half + half))
      placed.push({ ...label, middle, half })
  }
  return placed
}
