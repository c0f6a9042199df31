import type { Rule } from './rule'

type IdList = [path: string, records: { id: string }[]]

/** An id stands for one record of its kind. */
export const idsAreUnique: Rule = (story) => {
  const lists: IdList[] = [
    ['article.paragraphs', story.article.paragraphs],
    ['places.features', story.places.features],
    ['sources', story.sources],
    ['actors', story.actors],
    ['annotations', story.annotations],
    ['journeys', story.journeys],
    ['derived', story.derived],
    ['groups', story.groups],
    ['layers', story.layers],
    ['steps', story.steps],
    ...story.derived.flatMap(({ recipe, whatIf }, i): IdList[] => [
      [`derived[${i}].recipe.via`, recipe.via],
      [`derived[${i}].recipe.crossings`, recipe.crossings],
      [`derived[${i}].whatIf.presets.list`, whatIf?.presets?.list ?? []],
    ]),
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
