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
    expect(page).toEqual(story)
  })
})
