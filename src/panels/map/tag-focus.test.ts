// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoryTag } from '../../map/story-tags'
import { TagFocus } from './tag-focus.svelte'

const tag = (id: string, lng: number) => ({ id, lngLat: [lng, 0] }) as unknown as StoryTag
const [WEST, MIDDLE, EAST] = [tag('west', 0), tag('middle', 10), tag('east', 20)]

function made(tags = [WEST, MIDDLE, EAST]) {
  const state = { tags, out: new Set<string>(), focused: [] as string[] }
  const elements = {
    isIn: (id: string) => !state.out.has(id),
    focus: (id: string) => void state.focused.push(id),
  }
  return { state, focus: new TagFocus(() => state.tags, elements) }
}

const press = (focus: TagFocus, key: string) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true })
  focus.onkeydown(event)
  return event.defaultPrevented
}

describe('the focus of the tags', () => {
  beforeEach(() => (document.activeElement as HTMLElement | null)?.blur())

  it('has the first tag as its tab stop, and then the one that had the focus last', () => {
    const { focus } = made()
    expect(focus.stop).toBe('west')
    focus.take(EAST)
    expect(focus.stop).toBe('east')
  })

  it('goes from tag to tag by arrow keys, around the ends, and past those without room', () => {
    const { focus, state } = made()
    state.out.add('middle')
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'Home', 'End'])
      expect(press(focus, key), key).toBe(true)
    expect(state.focused).toEqual(['east', 'west', 'east', 'west', 'east'])
    expect(press(focus, 'x')).toBe(false)
  })

  it('has its tab stop in view once the map rests', () => {
    const { focus, state } = made()
    state.out.add('west')
    focus.settle()
    expect(focus.stop).toBe('middle')
    expect(state.focused).toEqual([])
  })

  it('is given to the nearest tag where the one that had it has gone into a group', () => {
    const { focus, state } = made()
    focus.take(EAST)
    focus.hold()
    state.tags = [WEST, tag('group', 18)]
    focus.settle()
    expect(state.focused).toEqual(['group'])
  })

  it('is left to whatever else has it', () => {
    const { focus, state } = made()
    focus.take(EAST)
    focus.hold()
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    state.tags = [WEST]
    focus.settle()
    expect(state.focused).toEqual([])
    field.remove()
  })

  it('stays where it is while nothing has room', () => {
    const { focus, state } = made()
    for (const { id } of state.tags) state.out.add(id)
    focus.settle()
    press(focus, 'ArrowRight')
    expect(state.focused).toEqual([])
  })
})
