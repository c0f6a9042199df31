import { describe, expect, it } from 'vitest'
import type { StoryTag } from '../story-tags'
import { PALETTES } from '../palette'
import { drawLeader, drawTag } from './tags'
import type { Context } from './text'
import { REAL_FILE, readStory } from '../../../tests/fixtures/story-files'

const story = readStory(REAL_FILE)
const noted = (count: number, planned = 0) =>
  Array.from({ length: count }, (_, i) => ({ about: { status: i < planned ? 'planned' : 'done' } }))
const tagOf = (parts: object) =>
  ({
    id: 'x',
    name: 'Kyiv',
    layer: null,
    face: 'city',
    annotations: noted(2),
    ...parts,
  }) as unknown as StoryTag

/** What was written and drawn: texts with where they begin, and how many dots are filled or rings. */
function drawn(parts: object, turn: number | null = null) {
  const made = { texts: [] as [string, number][], fills: 0, strokes: 0, fonts: [] as string[] }
  let shape = ''
  const c = new Proxy({} as Record<string, unknown>, {
    get: (target, name: string) => {
      if (name === 'fillText') return (text: string, x: number) => made.texts.push([text, x])
      if (name === 'measureText') return (text: string) => ({ width: text.length * 8 })
      if (name === 'arc' || name === 'roundRect' || name === 'moveTo') return () => (shape = name)
      if (name === 'fill') return () => (made.fills += shape === 'arc' ? 1 : 0)
      if (name === 'stroke') return () => (made.strokes += shape === 'arc' ? 1 : 0)
      return target[name] ?? (() => {})
    },
    set: (target, name: string, value) => {
      if (name === 'font') made.fonts.push(value)
      target[name] = value
      return true
    },
  })
  drawTag(
    c as unknown as Context,
    { tag: tagOf(parts), box: [100, 50, 200, 74], turn, leader: null },
    story,
    PALETTES.light,
  )
  return made
}

describe('the leader of a tag in a picture', () => {
  const led = (layer: string | null, line: { lengthPx: number; turn: number } | null) => {
    const made: unknown[][] = []
    const c = new Proxy({} as Record<string, unknown>, {
      get: (target, name: string) =>
        ['moveTo', 'lineTo', 'arc'].includes(name)
          ? (...at: unknown[]) => made.push([name, ...at])
          : (target[name] ?? (() => {})),
      set: () => true,
    })
    const tag = tagOf({ layer })
    const leader = { at: [40, 62] as [number, number], line }
    drawLeader(
      c as unknown as Context,
      { tag, box: [100, 50, 200, 74], turn: null, leader },
      story,
      PALETTES.light,
    )
    return made
  }
  const dots = story.layers.find(({ kind }) => kind === 'point')!.id

  it('is a dot at its place and a line to where it stands', () => {
    expect(led(null, { lengthPx: 60, turn: 0 })).toEqual([
      ['moveTo', 40, 62],
      ['lineTo', 100, 62],
      ['arc', 40, 62, 3.5, 0, 7],
    ])
  })

  it('has no dot where the layer has one, and no line beside it', () => {
    expect(led(dots, { lengthPx: 60, turn: 0 })).toHaveLength(2)
    expect(led(dots, null)).toEqual([])
  })
})

describe('a tag in a picture', () => {
  it('has its name, and a dot for each note, a ring for what is planned', () => {
    const { texts, fills, strokes } = drawn({ annotations: noted(5, 2) })
    expect(texts).toEqual([['Kyiv', 108]])
    expect([fills, strokes]).toEqual([3, 2])
  })

  it('has its name behind the arrow where its place is out of view', () => {
    expect(drawn({}, 1).texts).toEqual([['Kyiv', 125]])
  })

  it('has a number in its middle where that is all that has room', () => {
    expect(drawn({ short: true }).texts).toEqual([['2', 146]])
    expect(drawn({ short: true, group: { places: 3, notes: 40, opensAt: 6 } }).texts).toEqual([['40', 142]])
  })

  it('has a number after its name where it has more notes than dots are drawn for', () => {
    const { texts, fills } = drawn({ annotations: noted(20) })
    expect(texts).toEqual([
      ['Kyiv', 108],
      ['20', 178],
    ])
    expect(fills).toBe(0)
  })

  it.each([
    ['sea', /^italic 400/],
    ['route', /^400/],
    ['region', /^600/],
  ])('of a %s is set as on the screen', (face, font) => {
    expect(drawn({ face }).fonts[0]).toMatch(font)
  })
})
