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
