import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Story } from '../story'
import { fold, search, searchIndex } from './search'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
const index = searchIndex(story, 'en')
const top = (query: string, lang: 'en' | 'uk' | 'ru' = 'en') => search(searchIndex(story, lang), query)[0]

describe('fold', () => {
  it.each([
    ['Київ', 'КИЇВ'],
    ['ёлка', 'елка'],
    ['António', 'antonio'],
    ['Маріуполь', 'мариуполь'],
    ['Перемир’я', "перемир'я"],
    ['  Sea   of-Azov ', 'sea of azov'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  it('keeps different names apart', () => {
    expect(fold('Київ')).not.toBe(fold('Крим'))
    expect(fold('Kyiv')).not.toBe(fold('Kiev'))
  })
})

describe('search', () => {
  it.each([
    ['Kiev', 'kyiv'],
    ['киев', 'kyiv'],
    ['КИЇВ', 'kyiv'],
    ['Donbas', 'donbass'],
    ['Донецк', 'donbass'],
    ['Маріуполь', 'mariupol'],
    ['мариуполь', 'mariupol'],
    ['zhdanov', 'mariupol'],
    ['Крым', 'crimea'],
    ['azov sea', 'sea-of-azov'],
  ])('finds the place for %s first', (query, place) => {
    expect(top(query)).toMatchObject({ kind: 'place', id: place })
  })

  it.each([
    ['guterres', 'antonio-guterres'],
    ['Antonio', 'antonio-guterres'],
    ['Гутерріш', 'antonio-guterres'],
    ['Zelensky', 'volodymyr-zelenskyy'],
    ['Путин', 'vladimir-putin'],
  ])('finds the person for %s first', (query, person) => {
    expect(top(query)).toMatchObject({ kind: 'person', id: person })
  })

  it('names the alias that matched beside the name of the reader’s language', () => {
    expect(top('Kiev')).toMatchObject({ label: 'Kyiv', detail: 'Kiev' })
    expect(top('Kiev', 'uk')).toMatchObject({ label: 'Київ', detail: 'Kiev' })
  })

  it('finds a note by its title, its text and its quoted phrase', () => {
    for (const annotation of story.annotations) {
      const title = typeof annotation.title === 'string' ? annotation.title : annotation.title.en!
      expect(search(index, title, 50).map((hit) => hit.id)).toContain(annotation.id)
      const phrase = annotation.target.find((t) => t.language === 'en')!.selector.exact
      expect(search(index, phrase, 50).map((hit) => hit.id)).toContain(annotation.id)
    }
  })

  it('asks every word to fit', () => {
    expect(search(index, 'mariupol civilians').map((hit) => hit.id)).toContain('mariupol-civilians')
    expect(search(index, 'mariupol zebra')).toEqual([])
  })

  it('gives nothing for nothing, and for signs alone', () => {
    expect(search(index, '')).toEqual([])
    expect(search(index, ' «»… ')).toEqual([])
  })

  it('opens a note that exists for every hit, in every language', () => {
    const ids = new Set(story.annotations.map((a) => a.id))
    for (const lang of story.langs)
      for (const entry of searchIndex(story, lang).entries) expect(ids).toContain(entry.annotation)
  })

  it('keeps no more than it is asked for', () => {
    expect(search(index, 'a', 5)).toHaveLength(5)
  })
})
