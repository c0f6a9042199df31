import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { StyleContext } from '../layers/record'

/** A basemap of the story's own, as parts of the map's style. */
export interface OwnGround {
  sources: Record<string, SourceSpecification>
  /** What lies under the story's areas, and the lines over them. */
  layers: (context: StyleContext) => Record<'ground' | 'lines', LayerSpecification[]>
  /** Whether its borders are those of our own policy. */
  isOurs: boolean
}
