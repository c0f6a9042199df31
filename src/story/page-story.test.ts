import { describe, expect, it } from 'vitest'
import { mediaAt } from './pictures'
import { pageStory, routeWords } from './page-story'
import { changed, FERRY_FILE, LANGS, readStory, REAL_FILE } from '../../tests/fixtures/story-files'

const real = readStory(REAL_FILE)
const ferry = readStory(FERRY_FILE)

describe('the story of a page', () => {
  it.each(LANGS)(
    'has in %s what links of its land route need, and no word that only the panel says',
    (lang) => {
      const [route] = pageStory(ferry, lang).derived
      expect(route!.recipe.crossings).toEqual([
        { id: 'narrows', open: true },
        { id: 'weir', open: true },
      ])
      expect(route!.whatIf).toEqual({
        coast: { side: 'right' },
        block: { place: 'new-ville', radiusKm: { from: 2, to: 30, start: 5 } },
        strip: { depthKm: { from: 1, to: 20, start: 4 }, within: { east: 30.9, north: 46.6 } },
      })
      expect(Object.keys(route!.recipe.via[1]!.name)).toEqual([lang])
    },
  )

  it('is the same for a land route without anything to change', () => {
    const plain = changed(ferry, (s) => void delete s.derived[0]!.whatIf)
    expect(pageStory(plain, 'en').derived[0]).not.toHaveProperty('whatIf')
    expect(pageStory({ ...ferry, derived: [] }, 'en').derived).toEqual([])
  })
})

describe('the pictures of a page', () => {
  const made = { width: 400, height: 300, sizes: [{ src: 'media/ferry-400-1.webp', width: 400 }] }

  it('are where the page finds them, described in its language', () => {
    const media = mediaAt({ 'media/ferry.jpg': made }, (src) => `../${src}`)
    const page = pageStory(ferry, 'uk', media)
    expect(page.media!['media/ferry.jpg']!.sizes).toEqual([{ src: '../media/ferry-400-1.webp', width: 400 }])
    expect(page.annotations[0]!.image!.alt).toEqual({ uk: 'Пором із двома трубами біля причалу.' })
  })

  it('are no part of one whose story has none', () => {
    expect(pageStory(real, 'uk')).not.toHaveProperty('media')
    expect(pageStory(real, 'uk', {})).not.toHaveProperty('media')
  })
})

describe('the words of the panel', () => {
  it('are in one language each, set as they are there, with the numbers and ids as they were', () => {
    const words = routeWords(real, real.derived[0]!, 'uk')
    expect(words.crossings[0]).toEqual({ id: 'chonhar', name: 'Чонгарський міст', open: true })
    expect(words.block).toMatchObject({ place: 'mariupol', label: 'Маріуполь закрито' })
    expect(words.presets!.list[0]!.settings).toEqual(real.derived[0]!.whatIf!.presets!.list[0]!.settings)
    // no-break spaces after words of one letter
    expect(words.presets!.title).toBe('Теза повідомлення у\u00a0двох моделях')
    expect(JSON.stringify(words)).not.toMatch(/"(en|uk|ru)":/)
  })

  it('are those of the story itself where a language has none', () => {
    const some = changed(ferry, (s) => void (s.derived[0]!.whatIf!.strip!.label = { en: 'Only here' }))
    expect(routeWords(some, some.derived[0]!, 'ru').strip!.label).toBe('Only here')
    const bare = changed(ferry, (s) => void (s.derived[0]!.whatIf!.strip!.label = 'Only there'))
    expect(routeWords(bare, bare.derived[0]!, 'ru').strip!.label).toBe('Only there')
  })
})
