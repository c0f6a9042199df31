import type { MapHit } from '../../map/live'
import { placeOf, type Annotation, type Story } from '../../story'

/**
 * The note that a click on the map opens: the first of the place that was hit, by its own id, by the shape that stands
 * for it in a layer's data, or by its layer. `undefined` where no note is there.
 */
export function noteOfHit(story: Story, { source, featureId }: MapHit): Annotation | undefined {
  const { features } = story.places
  const place =
    placeOf(story, featureId) ??
    features.find(({ properties }) => featureId && properties.feature?.includes(featureId)) ??
    features.find(({ properties }) => properties.layer === source)
  return story.annotations.find((annotation) => annotation.place === place?.id)
}
