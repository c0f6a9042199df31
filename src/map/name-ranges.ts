import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'

/** From here on a name is one that stands closer to what the story looks at. */
const RANGE_ZOOMS = [3.9, 5.4, 7]

/** The build gives some names another place closer up: `from` and `to` are the first and the last range of one. */
export function inItsRange(name: ExpressionSpecification): ExpressionSpecification {
  const inRange = (range: number): ExpressionSpecification => [
    'case',
    [
      'any',
      ['>', ['coalesce', ['get', 'from'], 0], range],
      ['<', ['coalesce', ['get', 'to'], RANGE_ZOOMS.length], range],
    ],
    '',
    name,
  ]
  return [
    'step',
    ['zoom'],
    inRange(0),
    ...RANGE_ZOOMS.flatMap((zoom, i) => [zoom, inRange(i + 1)]),
  ] as ExpressionSpecification
}
