import { namesDay } from '../day-names'
import type { Source } from '../schema'
import { textIn } from '../text'
import { paragraphOf } from '../segments'
import type { Finding, Rule } from './rule'
import { textsOf } from './texts'

/** Warns where a date is cited from the article whose paragraph does not name it: it comes from another source. */
export const datesStandInTheirSource: Rule = (story) =>
  story.annotations.flatMap((annotation, i): Finding[] => {
    if (annotation.source !== story.article.source) return []
    const published = story.sources.find((s) => s.id === annotation.source)?.date
    const paragraph = paragraphOf(story, annotation.paragraph)
    if (!paragraph || annotation.date === published || annotation.date === story.article.date) return []
    const { value, lang } = textIn(paragraph.text, story.lang, story.lang)
    if (namesDay(value, annotation.date, lang)) return []
    return [
      {
        path: `annotations[${i}].date`,
        wrong: `${annotation.date} does not stand in ${annotation.paragraph} of the article that is cited for it`,
        right: 'the source that gives the date',
        warning: true,
      },
    ]
  })

/** Warns where a statement names another source than the one that it cites, as two are then mixed into one. */
export const statementsCiteOneSource: Rule = (story) => {
  const marks = story.sources.map((source) => ({ source, mark: markOf(source) }))
  const markById = new Map(marks.map(({ source, mark }) => [source.id, mark?.source]))
  return textsOf(story).flatMap(({ path, text, annotation }): Finding[] => {
    const other = /contested\[(\d+)\]\.text/.exec(path)
    const cited = other ? annotation?.contested?.[Number(other[1])]?.source : undefined
    if (cited === undefined) return []
    const named = marks.find(({ source, mark }) => source.id !== cited && mark?.test(text))
    if (!named || named.mark?.source === markById.get(cited)) return []
    return [
      {
        path,
        wrong: `names "${named.source.id}", but cites "${cited}"`,
        right: `a statement of its own for each source`,
        warning: true,
      },
    ]
  })
}

/** How a text names a source: by a document's symbol, as in A/RES/ES-11/1, else by who published it. */
function markOf({ title, publisher }: Source): RegExp | null {
  const symbol =
    typeof title === 'string' ? /^[A-Z]+\/(?:[A-Z]+\/)?([\w-]+\/\d+)\b/.exec(title)?.[1] : undefined
  const mark = symbol ?? publisher
  if (!mark || mark.length < 5) return null
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${mark.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  )
}
