import { readdirSync } from 'node:fs'
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
import { layersOf } from './layers'
import { PALETTES, paletteCss } from './palette'
import { COLOURS, type Colour } from '../story'
import { readStory } from '../../tests/fixtures/story-files'

/** As the docstring of the palette says. */
const APART = 9
const NEAR = 12
const CONTRAST = 3

const STORIES = readdirSync('public/stories').map((id) => `public/stories/${id}/story.json`)

type Sight = (colour: Color) => Color
const SIGHTS = {
  'normal sight': (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} satisfies Record<string, Sight>
const difference = differenceCiede2000()
const pairsOf = <T>(all: readonly T[]) => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const))

describe.each(Object.entries(PALETTES))('the layer colours, %s', (_, palette) => {
  const apart = (a: Colour, b: Colour, seen: Sight) =>
    difference(seen(parse(palette[a])!), seen(parse(palette[b])!))

  it.each(Object.entries<Sight>(SIGHTS))('stay apart to %s', (_, seen) => {
    const found = pairsOf(COLOURS).map(([a, b]) => ({ pair: `${a} and ${b}`, apart: apart(a, b, seen) }))
    expect(found.length).toBeGreaterThanOrEqual(28)
    expect(found.filter(({ apart }) => apart < APART)).toEqual([])
  })

  it.each(Object.entries<Sight>(SIGHTS))(
    'have another kind of symbol where they are near to %s',
    (_, seen) => {
      for (const file of STORIES) {
        const found = pairsOf(layersOf(readStory(file)))
          .filter(([a, b]) => a.symbol === b.symbol)
          .map(([a, b]) => ({ pair: `${a.id} and ${b.id}`, apart: apart(a.colour, b.colour, seen) }))
        expect(found.filter(({ apart }) => apart < NEAR)).toEqual([])
      }
    },
  )

  it('stand out from land, sea and panel', () => {
    for (const colour of COLOURS)
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

it('every colour that a layer may have is a custom property, and a class that sets the colour of a layer', () => {
  for (const colour of COLOURS) {
    expect(paletteCss()).toContain(`.c-${colour}{--layer:var(--${colour})}`)
    for (const palette of Object.values(PALETTES))
      expect(paletteCss()).toContain(`--${colour}:${palette[colour]}`)
  }
})
