import type { Rule } from './rule'

/** An id stands for one record of its kind. */
export const idsAreUnique: Rule = (story) => {
  const lists: [string, { id: string }[]][] = [
    ['article.paragraphs', story.article.paragraphs],
    ['places.features', story.places.features],
    ['sources', story.sources],
    ['actors', story.actors],
    ['annotations', story.annotations],
    ['derived', story.derived],
    ['groups', story.groups],
    ['layers', story.layers],
    ['steps', story.steps],
  ]
  return lists.flatMap(([list, records]) => {
    const first = new Map<string, number>()
    return records.flatMap(({ id }, i) => {
      const before = first.get(id)
      if (before === undefined) {
        first.set(id, i)
        return []
      }
      return {
        path: `${list}[${i}].id`,
        wrong: `"${id}" is already the id of ${list}[${before}]`,
        right: 'an id of its own',
      }
    })
  })
}
