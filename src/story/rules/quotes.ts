import type { Lang, Story } from '../schema'
import { findQuote, marksOf, paragraphOf } from '../segments'
import type { Finding, Rule } from './rule'

/** The words of a paragraph in exactly this language; a bare text is in the story's own. */
function paragraphIn(story: Story, id: string, lang: Lang): string | undefined {
  const text = paragraphOf(story, id)?.text
  return typeof text === 'string' ? (lang === story.lang ? text : undefined) : text?.[lang]
}

/** A quote stands exactly once in its paragraph, with what comes before and after it; one quote a language. */
export const quotesMatchOnce: Rule = (story) =>
  story.annotations.flatMap((annotation, i) =>
    annotation.target.flatMap((target, j): Finding[] => {
      const at = `annotations[${i}].target[${j}]`
      const text = paragraphIn(story, annotation.paragraph, target.language)
      if (annotation.target.findIndex((t) => t.language === target.language) < j)
        return [
          {
            path: `${at}.language`,
            wrong: `a second quote in "${target.language}"`,
            right: 'one a language',
          },
        ]
      if (text === undefined)
        return [
          {
            path: `${at}.language`,
            wrong: `paragraph ${annotation.paragraph} has no text in "${target.language}"`,
            right: 'a language that the paragraph is written in',
          },
        ]
      const { selector } = target
      const times = findQuote(text, selector).length
      if (times === 1) return []
      const bare = findQuote(text, { exact: selector.exact, prefix: '', suffix: '' }).length
      return [
        {
          path: `${at}.selector.exact`,
          wrong:
            times > 1
              ? `"${selector.exact}" stands ${times} times in ${annotation.paragraph}`
              : bare > 0
                ? `"${selector.exact}" stands in ${annotation.paragraph}, but not between its prefix and suffix`
                : `"${selector.exact}" does not stand in ${annotation.paragraph}`,
          right: `words that stand exactly once, with prefix and suffix, in: ${text.slice(0, 300)}`,
        },
      ]
    }),
  )

/** No word of a paragraph belongs to two annotations. */
export const marksDontOverlap: Rule = (story) =>
  story.langs.flatMap((lang) =>
    story.article.paragraphs.flatMap((paragraph) => {
      if (paragraphIn(story, paragraph.id, lang) === undefined) return []
      const marks = marksOf(story, paragraph.id, lang)
      return marks.flatMap((mark, i): Finding[] => {
        const before = marks[i - 1]
        if (!before || before.to <= mark.from) return []
        const index = story.annotations.indexOf(mark.annotation)
        const target = mark.annotation.target.findIndex((t) => t.language === lang)
        return [
          {
            path: `annotations[${index}].target[${target}].selector.exact`,
            wrong: `shares words with "${before.annotation.id}" in ${paragraph.id} (${lang})`,
            right: 'words that no other annotation marks',
          },
        ]
      })
    }),
  )
