import { isDotted, leaderOf } from '../../map/leaders'
import { tagWidthPx, TAG_HEIGHT_PX, type PlacedTags, type StoryTag } from '../../map/story-tags'
import { ARROW_PX, tagPositions, type MapView } from '../../map/tag-positions'
import type { TagPosition } from '../../map/tag-sides'
import type { StandingTag } from '../../map/picture/tags'
import type { Box } from '../../map/boxes'
import { moveLeader } from './leader-element'
import type { Story } from '../../story'

/**
 * The elements of the tags: moved with each frame of the map, so styles are written directly, and measured only when
 * their widths may have changed.
 */
export class TagElements {
  readonly #story: Story
  readonly #elements = new Map<string, HTMLElement>()
  /** What joins each of them with its place, as elements. */
  readonly #leaders = new Map<string, HTMLElement>()
  /** Widths as last measured: asking for one between two writes makes the browser lay the page out again. */
  #widths = new WeakMap<Element, number>()
  #placed: PlacedTags = { tags: [], spots: new Map() }
  #positions = new Map<string, TagPosition>()
  /** What they were last placed for, where each had its real width: as long as that holds they stand where they are. */
  #placedFor: { placed: PlacedTags; view: MapView } | null = null

  constructor(story: Story) {
    this.#story = story
  }

  /** For `{@attach}` on the element of a tag. */
  attach(id: string) {
    return this.#attachTo(this.#elements, id)
  }

  /** For `{@attach}` on the element of a tag's leader. */
  attachLeader(id: string) {
    return this.#attachTo(this.#leaders, id)
  }

  /** Has each tag measured anew, for other letters. */
  forgetWidths() {
    this.#widths = new WeakMap()
    this.#placedFor = null
  }

  /** Moves every tag to where its place is; one that has no room is out. */
  move(placed: PlacedTags, view: MapView) {
    if (this.#placedFor?.placed === placed && isSameView(this.#placedFor.view, view)) return
    this.#placed = placed
    const widthOf = (tag: StoryTag, atEdge: boolean) => this.#widthOf(tag, atEdge)
    this.#positions = tagPositions(this.#story, placed, view, widthOf)
    const come: HTMLElement[] = []
    for (const tag of placed.tags) {
      const { id } = tag
      const element = this.#elements.get(id)
      if (!element) continue
      const position = this.#positions.get(id)
      const leader = this.#leaders.get(id)
      const box = leader && position?.place ? this.#boxOf(tag) : null
      if (leader) moveLeader(leader, box && leaderOf(position!.place!, box), isDotted(this.#story, tag))
      if (element.classList.toggle('out', !position) || !position) continue
      if (!this.#widths.has(element)) come.push(element)
      write(element, position)
    }
    this.#placedFor = come.length ? null : { placed, view }
    // what has just come has its width only now
    if (come.filter((element) => this.#measure(element, false)).length) this.move(placed, view)
  }

  /** Whether a tag has room on the map now. */
  isIn(id: string): boolean {
    return !this.#elements.get(id)?.classList.contains('out')
  }

  focus(id: string, options?: FocusOptions) {
    this.#elements.get(id)?.focus(options)
  }

  /** Where each tag stands now, in CSS px from the map's top left; `null` for one that has no room. */
  boxes(): Map<string, Box | null> {
    return new Map(this.#placed.tags.map((tag) => [tag.id, this.#boxOf(tag)]))
  }

  /** The tags that have room now. */
  standing(): StandingTag[] {
    return this.#placed.tags.flatMap((tag) => {
      const box = this.#boxOf(tag)
      const { turn = null, place } = this.#positions.get(tag.id) ?? {}
      return box ? [{ tag, box, turn, leader: place ? leaderOf(place, box) : null }] : []
    })
  }

  #attachTo(elements: Map<string, HTMLElement>, id: string) {
    return (element: HTMLElement) => {
      elements.set(id, element)
      this.#placedFor = null
      return () => {
        // its successor may have come first
        if (elements.get(id) === element) elements.delete(id)
      }
    }
  }

  #boxOf(tag: StoryTag): Box | null {
    const at = this.#positions.get(tag.id)
    if (!at) return null
    const { left, top, turn } = at
    return [left, top, left + this.#widthOf(tag, turn !== undefined), top + TAG_HEIGHT_PX]
  }

  #widthOf(tag: StoryTag, atEdge: boolean): number {
    const element = this.#elements.get(tag.id)
    return (element && this.#measure(element, atEdge)) || tagWidthPx(tag) + (atEdge ? ARROW_PX : 0)
  }

  /** The width of a tag without its arrow or with it, whichever it has not now; 0 for a hidden one, which has none yet. */
  #measure(element: HTMLElement, atEdge: boolean): number {
    const arrow = atEdge ? ARROW_PX : 0
    const known = this.#widths.get(element)
    if (known) return known + arrow
    const width = element.classList.contains('out') ? 0 : element.offsetWidth
    if (!width) return 0
    const bare = width - (element.classList.contains('at-edge') ? ARROW_PX : 0)
    this.#widths.set(element, bare)
    return bare + arrow
  }
}

function write(element: HTMLElement, { left, top, turn }: TagPosition) {
  element.classList.toggle('at-edge', turn !== undefined)
  if (turn !== undefined) element.style.setProperty('--turn', `${turn}rad`)
  element.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`
}

function isSameView(a: MapView, b: MapView): boolean {
  const [[lng, lat], [otherLng, otherLat]] = [a.camera.center, b.camera.center]
  if (lng !== otherLng || lat !== otherLat || a.camera.zoom !== b.camera.zoom) return false
  const rest = ({ size, covers, about, selected }: MapView) => JSON.stringify([size, covers, about, selected])
  return rest(a) === rest(b)
}
