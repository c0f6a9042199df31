import { placeOf, type Annotation, type LayerId, type Story } from '../../story'

/** The layer that an annotation's place belongs to; `null` for a place without a layer, or no place. */
export function layerOf(story: Story, annotation: Annotation): LayerId | null {
  return placeOf(story, annotation.place)?.properties.layer ?? null
}

/** The suffix of the class `c-…` that sets `--layer`; see theme.css. */
export function layerColour(story: Story, annotation: Annotation): string {
  return layerOf(story, annotation) ?? 'none'
}
