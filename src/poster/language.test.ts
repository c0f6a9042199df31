import { describe, expect, it } from 'vitest'
import { segments, textIn } from '../story'
import { addLanguage, storyIn } from '../story/in-language'
import { drawing } from '../../tests/fixtures/drawing'

const { story } = drawing()

describe('a story cut to one language', () => {
  it.each(story.langs)('says in %s what the whole story says', (lang) => {
    const cut = storyIn(story, lang)
    for (const p of story.article.paragraphs)
      expect(segments(cut, p.id, lang)).toEqual(segments(story, p.id, lang))
    story.annotations.forEach((a, i) =>
      expect(textIn(cut.annotations[i]!.body.value, lang, 'en').value).toBe(
        textIn(a.body.value, lang, 'en').value,
      ),
    )
    expect(JSON.stringify(cut).length).toBeLessThan(JSON.stringify(story).length * 0.55)
  })

  it('gets the words of another one added in place', () => {
    const page = storyIn(story, 'en')
    const annotations = page.annotations
    addLanguage(page, storyIn(story, 'uk'))
    expect(page.annotations).toBe(annotations)
    for (const p of story.article.paragraphs) {
      expect(segments(page, p.id, 'uk')).toEqual(segments(story, p.id, 'uk'))
      expect(segments(page, p.id, 'en')).toEqual(segments(story, p.id, 'en'))
    }
    addLanguage(page, storyIn(story, 'uk'))
    addLanguage(page, storyIn(story, 'ru'))
    // each of its quotes stands in its paragraph once
    const alone = structuredClone(story)
    for (const { target } of alone.annotations)
      for (const { selector } of target) selector.prefix = selector.suffix = ''
    expect(page).toEqual(alone)
  })

  it('keeps the words around a quote that its paragraph has twice', () => {
    const twice = structuredClone(story)
    const { target } = twice.annotations[0]!
    const paragraph = twice.article.paragraphs.find((p) => p.id === target[0]!.source)!
    const text = paragraph.text as { en: string }
    const [quote] = target.filter((t) => t.language === 'en')
    text.en += ` Again: ${quote!.selector.exact}.`
    expect(storyIn(twice, 'en').annotations[0]!.target).toEqual([quote])
    expect(segments(storyIn(twice, 'en'), paragraph.id, 'en')).toEqual(segments(twice, paragraph.id, 'en'))
  })
})
