import type { Lang, Story } from '../schema'
import { visible } from '../characters'
import { composed } from '../compose'
import { lookAlike } from '../look-alikes'
import { nearestWords } from '../nearest-words'
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
      // rules/references.ts tells of a paragraph that is not there
      if (!paragraphOf(story, annotation.paragraph)) return []
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
            needs: ['article.paragraphs[].id', 'article.paragraphs[].text'],
          },
        ]
      const { selector } = target
      const path = `${at}.selector.exact`
      const found = findQuote(text, selector)
      if (found.length === 1) return cutAt(text, found[0]!, selector.exact, path)
      const right = `words that stand exactly once, with prefix and suffix, in: ${visible(text.slice(0, 300))}`
      const near = text.includes(selector.exact) ? null : nearestWords(text, selector.exact)
      const wrong = whyNot(text, selector, found.length, annotation.paragraph)
      return [{ path, wrong, right, ...(near !== null && { near: visible(near) }) }]
    }),
  )

type Selector = Story['annotations'][number]['target'][number]['selector']

/** Why a selector does not match once, as far as that can be seen. */
function whyNot(text: string, selector: Selector, times: number, paragraph: string): string {
  const { exact, prefix, suffix } = selector
  const asked = `"${visible(exact)}"`
  if (times > 1) return `${asked} stands ${times} times in ${paragraph}`
  if (text.includes(composed(prefix + exact + suffix)))
    return `${asked} ends within a character of ${paragraph}: its marks are in the prefix or suffix`
  const bare = text.includes(exact)
  const look = bare ? lookAlike(text, prefix + exact + suffix) : lookAlike(text, exact)
  const not = bare
    ? `${asked} stands in ${paragraph}, but not between its prefix and suffix`
    : `${asked} does not stand in ${paragraph}`
  return look
    ? `${not}; to the eye it does, as "${visible(look.own)}", which has ${look.has} for ${look.asked}`
    : not
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Warns of a quote that begins or ends within what the reader sees as one character: a letter and its mark, an emoji. */
function cutAt(text: string, from: number, exact: string, path: string): Finding[] {
  const segments = letters.segment(text)
  const cut = [from, from + exact.length].flatMap((at) => {
    const whole = segments.containing(at)
    return whole && whole.index < at ? whole.segment : []
  })
  // half a surrogate pair is refused with the other characters that are none
  if (cut.length === 0 || /\p{Cs}/u.test(exact)) return []
  const wrong = `"${visible(exact)}" cuts "${cut[0]}", which readers see as one character`
  return [{ path, wrong, right: 'words that begin and end between two characters', warning: true }]
}

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
