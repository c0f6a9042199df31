import { placeOf, type Annotation, type Colour, type LayerId, type Story } from '../../story'

/** The layer that an annotation's place belongs to; `null` for a place without a layer, or no place. */
export function layerOf(story: Story, annotation: Annotation): LayerId | null {
  return placeOf(story, annotation.place)?.properties.layer ?? null
}

/** The suffix of the class `c-…` that sets `--layer`, for what is on a layer, or on none. */
export function colourOf(story: Story, layer: LayerId | null): Colour | 'none' {
  return story.layers.find(({ id }) => id === layer)?.colour ?? 'none'
}

/** The same for a note. */
export function layerColour(story: Story, annotation: Annotation): Colour | 'none' {
  return colourOf(story, layerOf(story, annotation))
}
