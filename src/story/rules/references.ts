import { stopsOf } from './journeys'
import { firstOf, idsOf, nearTo, oneOf, type Finding, type Rule } from './rule'

/** Every id that a record names is the id of a record. */
export const referencesResolve: Rule = (story) => {
  const known = {
    paragraphs: idsOf(story.article.paragraphs),
    places: idsOf(story.places.features),
    sources: idsOf(story.sources),
    actors: idsOf(story.actors),
    annotations: idsOf(story.annotations),
  }
  const lists = { paragraphs: 'article.paragraphs', places: 'places.features' } as Record<string, string>
  const found: Finding[] = []
  const refer = (path: string, kind: keyof typeof known, id: string | null | undefined) => {
    if (id === null || id === undefined || known[kind].has(id)) return
    found.push({
      path,
      wrong: `"${id}" is not among the ${kind}`,
      right:
        kind === 'places' || kind === 'paragraphs'
          ? oneOf(known[kind])
          : oneOf(known[kind], firstOf(kind, id)),
      ...nearTo(id, known[kind]),
      needs: [`${lists[kind] ?? kind}[].id`],
    })
  }

  refer('article.source', 'sources', story.article.source)
  story.actors.forEach((actor, i) =>
    actor.roles.forEach((role, j) => refer(`actors[${i}].roles[${j}].source`, 'sources', role.source)),
  )
  story.annotations.forEach((annotation, i) => {
    const at = `annotations[${i}]`
    refer(`${at}.speaker`, 'actors', annotation.speaker)
    refer(`${at}.source`, 'sources', annotation.source)
    refer(`${at}.paragraph`, 'paragraphs', annotation.paragraph)
    const isParagraph = known.paragraphs.has(annotation.paragraph)
    refer(`${at}.place`, 'places', annotation.place)
    annotation.contested?.forEach((other, j) => {
      refer(`${at}.contested[${j}].speaker`, 'actors', other.speaker)
      refer(`${at}.contested[${j}].source`, 'sources', other.source)
    })
    annotation.target.forEach((target, j) => {
      if (target.source === annotation.paragraph || !isParagraph) return
      found.push({
        path: `${at}.target[${j}].source`,
        wrong: `"${target.source}" is not the paragraph of the annotation`,
        right: annotation.paragraph,
      })
    })
  })
  story.view.ground?.forEach((id, i) => refer(`view.ground[${i}]`, 'places', id))
  story.basemap?.detail?.forEach((id, i) => refer(`basemap.detail[${i}]`, 'places', id))
  for (const { at, stop } of stopsOf(story)) {
    refer(`${at}.place`, 'places', stop.place)
    refer(`${at}.annotation`, 'annotations', stop.annotation)
  }
  story.derived.forEach(({ claim, recipe }, i) => {
    refer(`derived[${i}].claim`, 'annotations', claim)
    recipe.via.forEach((via, j) => refer(`derived[${i}].recipe.via[${j}].place`, 'places', via.place))
    recipe.data.forEach((id, j) => refer(`derived[${i}].recipe.data[${j}]`, 'sources', id))
  })
  story.steps.forEach((step, i) => refer(`steps[${i}].select`, 'annotations', step.select))
  return found
}
