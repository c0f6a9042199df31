import { ACTS_ANSWERED } from '../acts'
import { idsOf, type Finding, type Rule } from './rule'

/** Warns of a paragraph that no note belongs to: the map leaves out what it says. */
export const everyParagraphIsAnnotated: Rule = (story) => {
  const annotated = new Set(story.annotations.map((a) => a.paragraph))
  const paragraphs = idsOf(story.article.paragraphs)
  // a text with its places and no notes is a story too
  if (!annotated.size) return []
  // one that names another paragraph than there is may be meant for any of them
  if ([...annotated].some((id) => !paragraphs.has(id))) return []
  return story.article.paragraphs.flatMap((paragraph, i): Finding[] =>
    annotated.has(paragraph.id)
      ? []
      : [
          {
            path: `article.paragraphs[${i}]`,
            wrong: `no annotation belongs to ${paragraph.id}`,
            right: 'a note on what it says, if it says anything of a place',
            needs: ['annotations[].paragraph'],
            warning: true,
          },
        ],
  )
}

/** An annotation has a place, or says why it has none. */
export const placeOrReason: Rule = (story) =>
  story.annotations.flatMap((annotation, i): Finding[] => {
    const path = `annotations[${i}].noPlace`
    if (annotation.place === null && annotation.noPlace === undefined)
      return [
        {
          path,
          wrong: 'neither a place nor a reason for having none',
          right: 'a place, or noPlace',
          needs: ['annotations[].noPlace'],
        },
      ]
    if (annotation.place !== null && annotation.noPlace !== undefined)
      return [
        {
          path,
          wrong: 'a reason for having no place beside a place',
          right: 'only one of place and noPlace',
          needs: ['annotations[].place'],
        },
      ]
    return []
  })

const ANSWERS: ReadonlySet<string> = new Set(['other-side', 'record', 'other-figure'])

/**
 * A claim, a denial or an accusation doesn't stand alone: the other side or the record is beside it, from its own source. What else was
 * said is no answer.
 */
export const contestedHasItsOwnSource: Rule = (story) =>
  story.annotations.flatMap((annotation, i): Finding[] => {
    const at = `annotations[${i}].contested`
    const others = annotation.contested ?? []
    if (!others.some((o) => ANSWERS.has(o.kind)) && ACTS_ANSWERED.has(annotation.act))
      return [
        {
          path: at,
          wrong: `"${annotation.act}" stands alone`,
          right: 'the other side or the record, with a source of its own',
          needs: ['annotations[].contested', 'annotations[].act'],
        },
      ]
    return others.flatMap((other, j): Finding[] => {
      if (other.source === annotation.source)
        return [
          {
            path: `${at}[${j}].source`,
            wrong: `"${other.source}" is the source of the annotation itself`,
            right: 'a source of its own',
          },
        ]
      if (other.kind === 'other-side' && (other.speaker === null || other.speaker === annotation.speaker))
        return [
          {
            path: `${at}[${j}].speaker`,
            wrong:
              other.speaker === null ? 'the other side has no speaker' : 'the other side is the same speaker',
            right: 'the actor who speaks for the other side',
          },
        ]
      return []
    })
  })
