import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori'
import { describe, expect, it } from 'vitest'
import { LAYERS } from './layers'
import { PALETTES } from './palette'

/** As the docstring of the palette says. */
const APART = 9
const NEAR = 12
const CONTRAST = 3

type Sight = (colour: Color) => Color
const SIGHTS = {
  'normal sight': (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} satisfies Record<string, Sight>
const difference = differenceCiede2000()
const pairs = LAYERS.flatMap((a, i) => LAYERS.slice(i + 1).map((b) => [a, b] as const))

describe.each(Object.entries(PALETTES))('the layer colours, %s', (_, palette) => {
  it.each(Object.entries<Sight>(SIGHTS))(
    'stay apart to %s, and near ones have another kind of symbol',
    (_, seen) => {
      const found = pairs.map(([a, b]) => ({
        pair: `${a.id} (${a.symbol}) and ${b.id} (${b.symbol})`,
        apart: difference(seen(parse(palette[a.colour])!), seen(parse(palette[b.colour])!)),
        sameSymbol: a.symbol === b.symbol,
      }))
      expect(found.filter(({ apart }) => apart < APART)).toEqual([])
      expect(found.filter(({ apart, sameSymbol }) => sameSymbol && apart < NEAR)).toEqual([])
    },
  )

  it('stand out from land, sea and panel', () => {
    for (const { colour } of LAYERS)
      for (const ground of ['land', 'sea', 'raised'] as const)
        expect(
          wcagContrast(palette[colour], palette[ground]),
          `${colour} on ${ground}`,
        ).toBeGreaterThanOrEqual(CONTRAST)
  })
})

it('is measured as it was when two colours were all but one to deuteranopes', () => {
  const seen = (hex: string) => SIGHTS.deuteranopia(parse(hex)!)
  expect(difference(seen('#a8441c'), seen('#55672a'))).toBeLessThan(4)
})
