import { newDraft, type Draft } from '../draft/draft'
import { newId } from '../draft/ids'
import { listAt, setAt, stringAt, type Json } from '../draft/json'
import { addParagraphs } from '../draft/paragraphs'
import { CHECKS, scriptOf } from '../../languages'
import type { Checks } from '../../languages/language'
import type { FoundText } from '../text-in'

/** A draft of a text: its paragraphs, its title, and the article as the first of its sources. */
export function draftOfText(found: FoundText, lang: string, asOf: string): Draft {
  const draft = newDraft(lang, asOf)
  const title = found.title ?? ''
  let story = addParagraphs(draft.story, 0, found.paragraphs, lang)
  story = setAt(story, ['id'], newId(title, 'story', []))
  story = setAt(story, ['title'], title)
  story = setAt(story, ['article', 'source'], 'article')
  story = setAt(story, ['sources'], [{ id: 'article', title }])
  return { ...draft, story }
}

/** Whether a story has nothing in it yet, as an editor's folder that was just made. */
export const isEmpty = (story: Json): boolean =>
  [['article', 'paragraphs'], ['places', 'features'], ['annotations']].every(
    (path) => !listAt(story, path).length,
  )

/** A draft for a folder that is there: with the id that its name asks for, and saved over what the folder holds. */
export const draftFor = (folder: Draft, draft: Draft): Draft => ({
  ...draft,
  story: setAt(draft.story, ['id'], stringAt(folder.story, ['id'])),
  original: folder.original,
})

/** The language that a text is probably in, of those of the interface; `fallback` where nothing tells. */
export function guessLang(text: string, fallback: string): string {
  const head = text.slice(0, 5000)
  const [best] = Object.entries<Checks>(CHECKS)
    .flatMap(([lang, { tells }]) =>
      tells ? [{ lang, found: [...head.matchAll(new RegExp(tells, `g${tells.flags}`))].length }] : [],
    )
    .sort((a, b) => b.found - a.found)
  if (best && best.found > head.length / 200) return best.lang
  return /\p{Script=Latin}/u.test(head) && scriptOf(fallback) !== 'Latn' ? 'en' : fallback
}

/** The day in the editor's own time zone, as YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
