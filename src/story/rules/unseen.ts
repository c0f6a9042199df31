import type { StoryFile, StoryLayer } from '../schema'
import type { Finding, Rule } from './rule'
import { textsOf } from './texts'

/** Warns of a layer that has nothing to show, or that is off and that nothing leads to. */
export const layersAreSeen: Rule = (story) =>
  story.layers.flatMap((layer, i): Finding[] => {
    const path = `layers[${i}]`
    const hasPlaces = story.places.features.some((place) => place.properties.layer === layer.id)
    if (hasNoShapes(layer) && !hasPlaces)
      return [
        {
          path,
          wrong: `"${layer.id}" has no shapes, and no place is on it`,
          right: `places with "layer": "${layer.id}", or no such layer`,
          needs: ['places.features[].properties.layer'],
          warning: true,
        },
      ]
    if (layer.on || hasPlaces || isOfRecord(story, layer)) return []
    if (story.steps.some((step) => step.layers.includes(layer.id))) return []
    return [
      {
        path: `${path}.on`,
        wrong: `"${layer.id}" is off, in no step, and no place is on it`,
        right: '"on": true, a step that shows it, or no such layer',
        needs: ['steps[].layers', 'places.features[].properties.layer'],
        warning: true,
      },
    ]
  })

const hasNoShapes = ({ kind, data, builtin, geography, pmtiles }: StoryLayer) =>
  kind === 'point' && [data, builtin, geography, pmtiles].every((from) => from === undefined)

const isOfRecord = (story: StoryFile, { id }: StoryLayer) =>
  [...story.journeys, ...story.derived].some(({ layer }) => layer === id)

/**
 * Warns of a source that nothing cites and that has no note of what it is for, and of an actor who says nothing and is not
 * named in the article.
 */
export const recordsAreUsed: Rule = (story) => {
  const notes = story.annotations.flatMap(({ contested, ...note }) => [note, ...(contested ?? [])])
  const cited = new Set([
    story.article.source,
    ...notes.map(({ source }) => source),
    ...story.actors.flatMap(({ roles }) => roles.map(({ source }) => source)),
    ...story.derived.flatMap(({ recipe }) => recipe.data),
  ])
  const speaking = new Set(notes.map(({ speaker }) => speaker))
  const article = textsOf(story).filter(({ path }) => path.startsWith('article.paragraphs'))
  const isNamed = ({ name, alias = [] }: StoryFile['actors'][number]) =>
    [...(typeof name === 'string' ? [name] : Object.values(name)), ...alias].some((one) =>
      article.some(({ text }) => text.includes(one)),
    )
  const needs = ['annotations[].source', 'annotations[].speaker', 'annotations[].contested']
  return [
    ...story.sources.flatMap(({ id, note }, i): Finding[] => {
      if (cited.has(id) || note !== undefined) return []
      const right = 'a note that cites it, or no such source'
      return [{ path: `sources[${i}]`, wrong: `nothing cites "${id}"`, right, needs, warning: true }]
    }),
    ...story.actors.flatMap((actor, i): Finding[] => {
      if (speaking.has(actor.id) || isNamed(actor)) return []
      const right = 'a note with this speaker, or no such actor'
      return [{ path: `actors[${i}]`, wrong: `no note is by "${actor.id}"`, right, needs, warning: true }]
    }),
  ]
}

/** Whether a story has any text in a language. */
export function isTold(story: StoryFile, lang: string): boolean {
  return textsOf(story).some((text) => text.lang === lang)
}

/** A language is announced only where something is told in it. */
export const languagesHaveText: Rule = (story) =>
  story.langs.flatMap((lang, i): Finding[] =>
    isTold(story, lang)
      ? []
      : [
          {
            path: `langs[${i}]`,
            wrong: `"${lang}" is announced, but no text is in it`,
            right: `texts in "${lang}", or the list without it`,
          },
        ],
  )
