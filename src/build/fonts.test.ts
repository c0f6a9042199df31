import { describe, expect, it } from 'vitest'
import { FACES, familyOf } from '../map/font-faces'
import { fontRules, lettersOf, mapFace, pictureFace, scriptsOf } from './fonts'

describe('the fonts of a story', () => {
  it('are of the scripts that its names are written in', () => {
    expect(scriptsOf(['Kyiv, 2022'])).toEqual(['latin'])
    expect(scriptsOf(['Київ', 'Kyiv'])).toEqual(['latin', 'cyrillic'])
    expect(scriptsOf(['مرسى الصفصاف'])).toEqual(['latin', 'arabic'])
    expect(scriptsOf(['Πειραιάς', 'दिल्ली'])).toEqual(['latin', 'greek', 'devanagari'])
    // one that no font is here for: the reader's own stands in
    expect(scriptsOf(['東京'])).toEqual(['latin'])
  })

  it('have the shapes of Arabic letters, which the map writes labels with, of those letters only', () => {
    const letters = lettersOf('arabic', ['بلا'])
    for (const shape of ['ﺑ', 'ﺐ', 'ﻼ', 'ﻻ', 'ﺎ']) expect(letters).toContain(shape)
    expect(letters).not.toContain('ﺳ')
    expect(lettersOf('latin', ['Łódź'])).toContain('Ł')
  })

  it('are cut for each script to the same bytes each time, upright where there are no italics', async () => {
    const [regular, , italic] = FACES
    for (const [script, name] of [
      ['arabic', 'مرسى'],
      ['greek', 'Πειραιάς'],
      ['devanagari', 'दिल्ली'],
    ] as const) {
      const face = await mapFace(regular, script, [name])
      expect(face.subarray(0, 4).toString()).toBe('wOF2')
      expect((await mapFace(regular, script, [name])).equals(face)).toBe(true)
      expect(face.length).toBeLessThan(20_000)
    }
    const [upright, slanted] = await Promise.all([
      mapFace(regular, 'arabic', ['مرسى']),
      mapFace(italic, 'arabic', ['مرسى']),
    ])
    expect(slanted.equals(upright)).toBe(true)
    expect((await pictureFace(regular, 'arabic')).readUInt32BE(0)).toBe(0x00010000)
  })

  it('are named to a page as families that MapLibre finds by name, each file for its letters only', () => {
    const asset = (name: string) => ({ name, ending: 'woff2', content: name })
    const rules = fontRules(
      [asset('font-semibold-latin'), asset('font-italic-cyrillic'), asset('basemap')],
      ({ name }) => `${name}.woff2`,
    )
    const [semibold, italic, ...others] = rules.split('\n')
    expect(others).toEqual([])
    expect(semibold).toContain(`font-family:"${familyOf('semibold')}";font-weight:600;font-style:normal`)
    expect(semibold).toMatch(
      /unicode-range:U\+0000-024F,U\+2000-22FF;src:url\("font-semibold-latin\.woff2"\)/,
    )
    expect(italic).toContain(`font-family:"${familyOf('italic')}";font-weight:400;font-style:italic`)
    expect(italic).toContain('unicode-range:U+0400-052F;')
    // MapLibre takes weight and slant from the name
    expect(familyOf('semibold')).toMatch(/\bSemiBold\b/)
    expect(familyOf('italic')).toMatch(/\bItalic\b/)
  })
})
