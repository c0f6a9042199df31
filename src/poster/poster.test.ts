import { brotliCompressSync } from 'node:zlib'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { restingCamera, breakpointsOf } from '../map/breakpoints'
import { layersOf } from '../map/layers'
import { drawPreviews } from './preview'
import { drawn, isDrawnAt } from './paint'
import { PALETTES } from '../map/palette'
import { drawing } from '../../tests/fixtures/drawing'

const { story, data, svgs, css } = drawing()
const xml = (text: string) => new JSDOM(text, { contentType: 'image/svg+xml' }).window.document

/** About where a name stands, in px from the middle of the map, with letters as wide as given. */
function boxOf(text: Element, letterPx: number) {
  const [, dx = 0, dy = 0] =
    /translate\((\S+) (\S+)\)/.exec(text.parentElement!.getAttribute('transform') ?? '') ?? []
  const [x, y] = [Number(text.getAttribute('x')) + Number(dx), Number(text.getAttribute('y')) + Number(dy)]
  const width = text.textContent.length * letterPx
  const before: Record<string, number> = { end: width, middle: width / 2 }
  const left = x - (before[text.getAttribute('text-anchor') ?? ''] ?? 0)
  return { name: text.textContent, left, right: left + width, top: y - 8, bottom: y }
}

describe('the static map', () => {
  it.each(story.langs)('is well-formed in %s and has no style of its own', (lang) => {
    const document = xml(svgs.get(lang)!)
    expect(document.documentElement.tagName).toBe('svg')
    expect(document.querySelectorAll('[style], style, script')).toHaveLength(0)
  })

  it('draws every style layer of every layer record that has something to show at a resting zoom', () => {
    const document = xml(svgs.get('en')!)
    const shown = new Set(
      [...document.querySelectorAll('[data-style]')].map((e) => e.getAttribute('data-style')),
    )
    const context = { palette: PALETTES.light, lang: 'en' as const, story, tagged: [] }
    const closest = breakpointsOf(story)[0]!.zoom
    for (const record of layersOf(story)) {
      const { features } = typeof record.data === 'function' ? record.data(story) : data[record.id]!
      const due = Object.values(record.layers(context))
        .flat()
        .filter((layer) => isDrawnAt(layer, closest) && drawn(layer, features, closest).length > 0)
      expect(due.length, record.id).toBeGreaterThan(0)
      for (const layer of due) expect(shown, layer.id).toContain(layer.id)
      expect(document.querySelectorAll(`.of-${record.id}`).length, record.id).toBeGreaterThan(0)
    }
  })

  it('carries a class with rules for each thing that it draws', () => {
    const used = new Set([...svgs.get('en')!.matchAll(/class="([^"]+)"/g)].flatMap((m) => m[1]!.split(' ')))
    const paints = [...used].filter((name) => /^p[0-9a-z]{1,2}$/.test(name))
    expect(paints.length).toBeGreaterThan(15)
    for (const name of paints) expect(css).toContain(`.${name}{`)
  })

  it('has hard edges where the live map has, so that Chromium draws no pixel of it several times', () => {
    const ofLayer = (id: string) => new RegExp(`data-style="${id}" class="(\\w+)`).exec(svgs.get('en')!)![1]!
    const ruleOf = (name: string) => new RegExp(`\\.${name}\\{([^}]*)\\}`).exec(css)![1]!
    expect(ruleOf(ofLayer('mask-coarse'))).toContain('shape-rendering:crispEdges')
    for (const id of ['coarse-land', 'coarse-border']) expect(ruleOf(ofLayer(id))).not.toContain('crisp')
  })

  it('takes every colour from the palette', () => {
    const names = [...css.matchAll(/var\(--([\w-]+)\)/g)].map((m) => m[1]!)
    const known = [...Object.keys(PALETTES.light), 'layer', 'sans']
    expect(names.filter((name) => !known.includes(name))).toEqual([])
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i)
  })

  it('steps its zoom exactly where the live map does', () => {
    const breakpoints = breakpointsOf(story)
    const lowerThan = (i: number) => breakpoints.flatMap((_, j) => (j > i ? [`.r${j}`] : []))
    breakpoints.slice(0, -1).forEach((breakpoint, i) => {
      const { minWidth, minHeight } = breakpoint
      expect(css).toContain(
        `@container (min-width:${minWidth}px) and (min-height:${minHeight}px){` +
          `${lowerThan(i).join()}{display:none}.r${i}{display:inline}`,
      )
      expect(restingCamera(story, minWidth, minHeight).zoom).toBe(breakpoint.zoom)
      expect(restingCamera(story, minWidth, minHeight).center).toEqual(breakpoint.center)
      expect(restingCamera(story, minWidth - 1, minHeight).zoom).not.toBe(breakpoint.zoom)
    })
    // a later rule wins, so the closest breakpoint has to come last
    expect(css.indexOf('{display:none}.r0{')).toBeGreaterThan(css.indexOf('{display:none}.r1{'))
  })

  it('names the places in the language of the page', () => {
    expect(svgs.get('en')).toContain('>Mariupol<')
    expect(svgs.get('uk')).toContain('>Маріуполь<')
    expect(svgs.get('ru')).toContain('>Мариуполь<')
    expect(svgs.get('uk')).not.toContain('>Mariupol<')
  })

  it('has room for its names: none lies on a tag or on another on the closest breakpoint', () => {
    const texts = [...xml(svgs.get('en')!).querySelectorAll('g.r0 > .p-label text')]
    expect(texts.length).toBeGreaterThan(15)
    const boxes = texts.map((text) => boxOf(text, 4.5))
    const clashes = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top)
        .map((b) => `${a.name}/${b.name}`),
    )
    expect(clashes).toEqual([])
  })

  it.each(story.langs)(
    'has a dot for each town that it names in %s, on maps of the same sizes, and no other',
    (lang) => {
      const document = xml(svgs.get(lang)!)
      const dots = [...document.querySelectorAll('.p-label circle')]
      expect(dots.length).toBeGreaterThan(20)
      for (const { parentElement } of dots) {
        expect(parentElement!.querySelectorAll('circle')).toHaveLength(1)
        expect(parentElement!.querySelectorAll('text').length).toBeGreaterThan(0)
      }
      const of = (text: Element) => text.closest('[data-style]')!.getAttribute('data-style')!
      const names = [...document.querySelectorAll('.p-label text')].filter((text) =>
        of(text).startsWith('town'),
      )
      expect(
        names.filter((text) => !text.parentElement!.querySelector('circle')).map((text) => text.textContent),
      ).toEqual([])
      const ids = [...document.querySelectorAll('.p-geo [data-style$="-dot"]')].map((e) =>
        e.getAttribute('data-style')!,
      )
      expect(ids.filter((id) => !story.layers.some((layer) => id.startsWith(layer.id)))).toEqual([])
    },
  )

  it.each(story.langs)(
    'leaves the first view room for the story: at most 15 kB in %s, 1.5 kB of styles',
    (lang) => {
      expect(brotliCompressSync(svgs.get(lang)!).length).toBeLessThan(15_000)
      expect(brotliCompressSync(css).length).toBeLessThan(1500)
    },
  )

  it('is the same each time it is drawn', () => {
    expect(drawing().svgs.get('en')).toBe(svgs.get('en'))
  })
})

describe('the preview picture', () => {
  it('has no name that its sides would cut', () => {
    const document = xml(drawPreviews(story, data, 'c').get('en')!)
    const ends = [...document.querySelectorAll('.p-label text')].map((text) => boxOf(text, 5))
    expect(ends.length).toBeGreaterThan(10)
    // half of the picture's map
    expect(ends.filter(({ left, right }) => left < -400 || right > 400)).toEqual([])
  })

  it('needs nothing of the page: no custom property is left in it', () => {
    const preview = drawPreviews(story, data, 'Map data © OpenStreetMap contributors').get('uk')!
    expect(xml(preview).querySelector('text.title')).not.toBeNull()
    expect(preview).not.toContain('var(')
  })
})
