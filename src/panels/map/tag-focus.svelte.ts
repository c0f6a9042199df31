import type { StoryTag } from '../../map/story-tags'
import type { TagElements } from './tag-elements'

/** The one tab stop of all tags (roving tabindex, WAI-ARIA), and who has the focus while tags come, go and are grouped. */
export class TagFocus {
  readonly #tags: () => readonly StoryTag[]
  readonly #elements: Pick<TagElements, 'isIn' | 'focus'>
  #roving = $state<string | null>(null)
  /** The id of the tag that the Tab key comes to. */
  readonly stop: string | null = $derived.by(() => {
    const tags = this.#tags()
    return tags.some((tag) => tag.id === this.#roving) ? this.#roving : (tags[0]?.id ?? null)
  })
  #focused: StoryTag | null = null
  /** What had the focus when the tags changed: it may be gone now, into a group or out of one. */
  #held: StoryTag | null = null

  constructor(tags: () => readonly StoryTag[], elements: Pick<TagElements, 'isIn' | 'focus'>) {
    this.#tags = tags
    this.#elements = elements
  }

  /** A tag has got the focus. */
  take(tag: StoryTag) {
    this.#roving = tag.id
    this.#focused = tag
  }

  /** To be called before the tags change while one of them has the focus. */
  hold() {
    this.#held = this.#focused
  }

  /** Once the map rests: the tab stop is in view, and a tag has the focus where one had it before. */
  settle() {
    const inView = this.#inView()
    const lost = document.activeElement === document.body ? this.#held : null
    this.#held = null
    if (inView.length === 0) return
    if (lost) this.#elements.focus(nearest(inView, lost.lngLat).id, { preventScroll: true })
    else if (!inView.some((tag) => tag.id === this.stop)) this.#roving = inView[0]!.id
  }

  /** Arrow keys go from tag to tag, Home and End to the first and the last. */
  readonly onkeydown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const inView = this.#inView()
    const edge = { Home: 0, End: inView.length - 1 }[event.key]
    if (by === undefined && edge === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const at = inView.findIndex((tag) => tag.id === this.stop)
    const next = inView[edge ?? (at + (by ?? 0) + inView.length) % inView.length]
    if (!next) return
    this.#roving = next.id
    this.#elements.focus(next.id)
  }

  #inView(): StoryTag[] {
    return this.#tags().filter((tag) => this.#elements.isIn(tag.id))
  }
}

function nearest(of: StoryTag[], to: [number, number]): StoryTag {
  const away = ({ lngLat: [lng, lat] }: StoryTag) => Math.hypot(lng - to[0], lat - to[1])
  return of.reduce((best, tag) => (away(tag) < away(best) ? tag : best))
}
