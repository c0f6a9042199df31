import { PALETTES } from '../../../src/map/palette'

/** How one kind of feature is drawn by a map that doesn't read MapLibre's style; widths and radii in CSS px. */
export interface Paint {
  source: string
  kinds?: string[]
  fill?: string
  fillOpacity?: number
  stroke?: string
  width?: number
  dash?: number[]
  radius?: number
}

const ink = PALETTES.light

function ground(source: string): Paint[] {
  return [
    { source, kinds: ['land'], fill: ink.land },
    { source, kinds: ['lake'], fill: ink.sea },
    { source, kinds: ['river'], stroke: ink.river, width: 0.9 },
  ]
}

function lines(source: string): Paint[] {
  return [
    { source, kinds: ['admin', 'admin-contested'], stroke: ink.admin, width: 0.7, dash: [2, 2] },
    { source, kinds: ['border'], stroke: ink.border, width: 1 },
  ]
}

const region = (source: string, colour: string): Paint[] => [
  { source, fill: colour, fillOpacity: 0.2 },
  { source, stroke: colour, width: 1.1 },
]

const city = (source: string, fill: string): Paint => ({
  source,
  kinds: ['city'],
  fill,
  stroke: ink.halo,
  width: 1.5,
  radius: 4.8,
})

/** The drawing order of our style from the ground up; the hatch is a tint, as canvas maps have no pattern fill. */
export const PAINTS: Paint[] = [
  ...ground('world'),
  { source: 'world', kinds: ['border'], stroke: ink.border, width: 1 },
  { source: 'coarse', kinds: ['mask'], fill: ink.sea },
  ...ground('coarse'),
  ...ground('fine'),
  ...region('sea-of-azov', ink.blue),
  ...region('donbass', ink.ochre),
  ...region('crimea', ink.moss),
  { source: 'corridor', kinds: ['corridor'], fill: ink.plum, fillOpacity: 0.2 },
  ...lines('coarse'),
  ...lines('fine'),
  { source: 'corridor', kinds: ['corridor'], stroke: ink.plum, width: 0.8, dash: [4, 2] },
  { source: 'corridor', kinds: ['route'], stroke: ink.halo, width: 3.8 },
  { source: 'corridor', kinds: ['route'], stroke: ink.plum, width: 1.8 },
  { source: 'journey', stroke: ink.slate, width: 1.6, dash: [5, 3] },
  city('moscow', ink.violet),
  city('kyiv', ink.teal),
  city('mariupol', ink.rust),
]

export const draws = (paint: Paint, kind: unknown) => !paint.kinds || paint.kinds.includes(String(kind))

/** The names that our style shows at the resting zoom. */
export function isNamed(properties: Record<string, unknown> | null): boolean {
  const { kind, rank } = (properties ?? {}) as { kind?: string; rank?: number }
  return kind === 'country-label' || (rank !== undefined && rank <= 2)
}
