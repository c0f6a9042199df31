import type { BBox } from 'geojson'
import { DISPUTED_AREAS } from '../policy'
import { mapshaper, type Shapes } from './mapshaper'

const RULES = DISPUTED_AREAS.flatMap(({ lines = [] }) =>
  lines.map(({ between, within }) => ({ pair: [...between].sort().join('-'), within })),
)
const MERGED = new Map(
  DISPUTED_AREAS.flatMap(({ merged }) => (merged ? [[merged.code, merged.into] as const] : [])),
)

/** The code under which a territory is drawn: its own, or that of the state it is part of by the policy. */
export const drawnAs = (code: string): string => MERGED.get(code) ?? code

/** A mapshaper expression: the two countries on the sides of a line as `AAA-BBB`, the lesser code first. */
export const pairOf = (field: string): string => `[A.${field}, B.${field}].sort().join('-')`

/**
 * Lines between countries, one feature a `pair`, as one feature for each kind of the policy: `border`, and
 * `undetermined` where the table of disputed areas has the line dashed.
 */
export async function kindsOf(lines: Shapes): Promise<Shapes> {
  const parts = await Promise.all(
    lines.features.map(async (line) => {
      const rules = RULES.filter(({ pair }) => pair === line.properties.pair)
      const boxes = rules.flatMap(({ within }) => (within ? [within] : []))
      const whole = rules.length > boxes.length
      if (whole || boxes.length === 0) return [{ ...line, properties: kind(whole) }]
      return await cut({ type: 'FeatureCollection', features: [line] }, boxes)
    }),
  )
  const { kinds } = await mapshaper('-i all.json -dissolve kind -o kinds.json precision=0.00001', {
    all: { type: 'FeatureCollection', features: parts.flat() },
  })
  return kinds as Shapes
}

const kind = (undetermined: boolean) => ({ kind: undetermined ? 'undetermined' : 'border' })

async function cut(line: Shapes, boxes: BBox[]) {
  const box = (b: BBox) => `bbox=${b.join(',')}`
  const inside = await Promise.all(
    boxes.map((b) => mapshaper(`-i line.json -clip ${box(b)} -o part.json`, { line })),
  )
  const erase = boxes.map((b) => `-erase ${box(b)}`).join(' ')
  const outside = await mapshaper(`-i line.json ${erase} -o part.json`, { line })
  const of = (shapes: Shapes | undefined, undetermined: boolean) =>
    (shapes?.features ?? [])
      .filter(({ geometry }) => geometry)
      .map((feature) => ({ ...feature, properties: kind(undetermined) }))
  return [...inside.flatMap(({ part }) => of(part, true)), ...of(outside.part, false)]
}
