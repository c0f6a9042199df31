import Supercluster from 'supercluster'
import type { LayerId, Story } from '../story'
import { lngLatAt, lngNear } from './mercator'
import { notesOf, placeGroups } from './place-counts'
import { tagsApart, type PlacedTags, type StoryTag } from './story-tags'

/** The most tags on a map at a time; where there would be more, places are put into fewer, larger groups. */
const TAGS_MOST = 80
/** Places nearer to each other than this many px are one group. */
const RADIUS_PX = 96

interface Sums {
  notes: number
  /** The layer of all the places; `null` where they are of several. */
  layer: LayerId | null
}
interface Own extends Sums {
  tag: StoryTag
}
type Point = ReturnType<Supercluster<Own, Sums>['getClusters']>[number]

/** A part of the world at a zoom, in CSS px of the world there. */
export interface Area {
  zoom: number
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * The tags of a story with very many places: near places are one group with a count, which opens as the map comes
 * closer; a place by itself has its name where there is room for it.
 */
export class PlaceGroups {
  readonly #apart: StoryTag[]
  readonly #byId: Map<string, StoryTag>
  readonly #index: Supercluster<Own, Sums>

  /** @param tags all that are on */
  constructor(tags: StoryTag[], story: Story) {
    this.#apart = tagsApart(story, tags)
    this.#byId = new Map(tags.map((tag) => [tag.id, tag]))
    const apart = new Set(this.#apart)
    this.#index = new Supercluster<Own, Sums>({
      radius: RADIUS_PX,
      // at the closest zoom every place is by itself, as far as it fits
      maxZoom: Math.max(0, Math.ceil(story.view.maxZoom) - 1),
      map: ({ notes, layer }) => ({ notes, layer }),
      reduce: (sum, { notes, layer }) => {
        sum.notes += notes
        if (sum.layer !== layer) sum.layer = null
      },
    }).load(
      tags
        .filter((tag) => !apart.has(tag))
        .map((tag) => ({
          type: 'Feature',
          properties: { notes: tag.annotations.length, layer: tag.layer, tag },
          geometry: { type: 'Point', coordinates: [lngNear(tag.lngLat[0], 0), tag.lngLat[1]] },
        })),
    )
  }

  /**
   * The tags of an area, most important first, none of them over another.
   * @param wanted ids of places that have a tag of their own there, whatever group they are in
   */
  at(area: Area, wanted: (string | null | undefined)[] = [], most = TAGS_MOST): PlacedTags {
    const own = wanted.flatMap((id) => (id && this.#byId.get(id)) || [])
    const apart = [...new Set([...own, ...this.#apart])]
    const points = this.#within(area, Math.max(1, most - apart.length))
    const rest = points.map((point) => this.#tagOf(point)).filter((tag) => !apart.includes(tag))
    rest.sort((a, b) => notesOf(b) - notesOf(a))
    return placeGroups(apart, rest, area.zoom)
  }

  #within({ zoom, left, top, right, bottom }: Area, most: number): Point[] {
    const [west, north] = lngLatAt([left, top], zoom)
    const [east, south] = lngLatAt([right, bottom], zoom)
    for (let level = Math.floor(zoom); ; level--) {
      const points = this.#index.getClusters([west, south, east, north], level)
      if (points.length <= most || level <= 0) return points.slice(0, most)
    }
  }

  #tagOf({ properties, geometry }: Point): StoryTag {
    if (!('cluster_id' in properties)) return properties.tag
    const { cluster_id, point_count, notes, layer } = properties
    const [first] = this.#index.getLeaves(cluster_id, 1)
    const [lng, lat] = geometry.coordinates as [number, number]
    return {
      ...first!.properties.tag,
      id: `group-${cluster_id}`,
      layer,
      face: 'city',
      lngLat: [lngNear(lng, first!.properties.tag.lngLat[0]), lat],
      group: { places: point_count, notes, opensAt: this.#index.getClusterExpansionZoom(cluster_id) },
    }
  }
}
