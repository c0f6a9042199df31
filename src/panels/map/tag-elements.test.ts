// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { storyTags, tagSpots, tagWidthPx, type PlacedTags } from '../../map/story-tags'
import { ARROW_PX, type MapView } from '../../map/tag-positions'
import { TagElements } from './tag-elements'
import type { Story } from '../../story'
import { REAL_FILE } from '../../../tests/fixtures/story-files'

// a path and not a URL, which this environment has a kind of its own of
const story = JSON.parse(readFileSync(REAL_FILE, 'utf8')) as Story
const tags = storyTags(story, 'en', () => true)
const placed: PlacedTags = { tags, spots: tagSpots(tags, story.view.zoom) }
const at = (change: Partial<MapView['camera']> = {}): MapView => ({
  camera: { center: story.view.center as [number, number], zoom: story.view.zoom, ...change },
  size: { width: 840, height: 800 },
  covers: [],
  about: null,
  selected: null,
})

/** An element of a tag with a width of its own, that counts how often it is measured. */
function elementOf(width: number) {
  const element = document.createElement('button')
  const measured = { times: 0 }
  Object.defineProperty(element, 'offsetWidth', {
    get: () => {
      measured.times++
      return element.classList.contains('out')
        ? 0
        : width + (element.classList.contains('at-edge') ? ARROW_PX : 0)
    },
  })
  return { element, measured }
}

describe('the elements of the tags', () => {
  let elements: TagElements
  let first: ReturnType<typeof elementOf>
  const isStop = (id: string) => story.journeys![0]!.stops.some(({ place }) => place === id)
  // a stop of the journey has a place at the edge of any view
  const { id } = tags.find((tag) => !isStop(tag.id))!

  beforeEach(() => {
    elements = new TagElements(story)
    first = elementOf(77)
    elements.attach(id)(first.element)
  })

  it('are moved to their places', () => {
    elements.move(placed, at())
    const before = first.element.style.transform
    expect(before).toMatch(/^translate\(\d+(\.\d)?px, \d+(\.\d)?px\)$/)
    elements.move(placed, at({ center: [story.view.center[0]! + 0.5, story.view.center[1]!] }))
    expect(first.element.style.transform).not.toBe(before)
  })

  it('are measured once, until their letters may have changed', () => {
    elements.move(placed, at())
    elements.move(placed, at({ zoom: story.view.zoom - 0.2 }))
    expect(first.measured.times).toBe(1)
    elements.forgetWidths()
    elements.move(placed, at())
    expect(first.measured.times).toBe(2)
  })

  it('give boxes of their real widths, and of near enough ones where there is no element', () => {
    elements.move(placed, at())
    const boxes = elements.boxes()
    const widthOf = (of: string) => {
      const [left, , right] = boxes.get(of)!
      return right - left
    }
    expect(widthOf(id)).toBeCloseTo(77)
    const other = tags.find((tag) => tag.id !== id && boxes.get(tag.id))!
    expect(widthOf(other.id)).toBeCloseTo(tagWidthPx(other))
    expect([...boxes.keys()]).toEqual(tags.map((tag) => tag.id))
  })

  it('are out where their places are out of view, and stand no more', () => {
    elements.move(placed, at({ center: [-150, -40] }))
    expect(first.element.classList.contains('out')).toBe(true)
    expect(elements.isIn(id)).toBe(false)
    expect(elements.boxes().get(id)).toBeNull()
    expect(elements.standing().map(({ tag }) => tag.id)).not.toContain(id)
    elements.move(placed, at())
    expect(elements.isIn(id)).toBe(true)
    expect(elements.standing().map(({ tag }) => tag.id)).toContain(id)
  })

  it('point the way at the edge of the map', () => {
    const stop = tags.find((tag) => tag.id === story.journeys![0]!.stops[0]!.place)!
    const { element } = elementOf(60)
    elements.attach(stop.id)(element)
    const [lng, lat] = stop.lngLat
    elements.move(placed, at({ center: [lng + 4, lat - 2], zoom: 8 }))
    expect(element.classList.contains('at-edge')).toBe(true)
    expect(element.style.getPropertyValue('--turn')).toMatch(/rad$/)
    const standing = elements.standing().find(({ tag }) => tag === stop)!
    expect(standing.turn).not.toBeNull()
    expect(standing.box[2] - standing.box[0]).toBeCloseTo(60 + ARROW_PX)
  })

  it('are joined with their places, by a line that is the same while the map is panned', () => {
    const city = tags.find((tag) => tag.face === 'city' && !isStop(tag.id))!
    const { element } = elementOf(77)
    const leader = document.createElement('i')
    elements.attach(city.id)(element)
    elements.attachLeader(city.id)(leader)
    // something wide lies over all that is beside the place
    const open: MapView = { ...at({ center: city.lngLat, zoom: 8 }), selected: city.id }
    const covered = { ...open, covers: [{ left: 300, top: 330, right: 540, bottom: 470 }] }
    const close: PlacedTags = { tags: [city], spots: tagSpots([city], 8) }
    elements.move(close, covered)
    const of = () => elements.standing().find(({ tag }) => tag === city)!
    expect(leader.style.transform).toBe('translate(420.0px, 400.0px)')
    const { line } = of().leader!
    expect(line!.lengthPx).toBeGreaterThan(60)
    expect(leader.style.getPropertyValue('--length')).toBe(`${line!.lengthPx.toFixed(1)}px`)
    const written = vi.spyOn(leader.style, 'setProperty')
    elements.move(close, { ...covered, covers: [...covered.covers] })
    expect(written).not.toHaveBeenCalled()
    elements.move(close, open)
    expect(of().leader!.line).toBeNull()
    // the map has a dot there, and without a line there is nothing to show
    expect(leader.classList.contains('out')).toBe(true)
    elements.move(close, covered)
    expect(leader.classList.contains('out')).toBe(false)
    expect(written).not.toHaveBeenCalled()
    elements.move(placed, at({ center: [-150, -40] }))
    expect(leader.classList.contains('out')).toBe(true)
  })

  it('have a dot at places that the map does not mark, without a line beside the tag', () => {
    const marked = new Set(story.layers.filter(({ kind }) => kind === 'point').map((layer) => layer.id))
    const found = tags.flatMap((tag) => {
      const leader = document.createElement('i')
      const { element } = elementOf(77)
      elements.attach(tag.id)(element)
      elements.attachLeader(tag.id)(leader)
      elements.move({ tags: [tag], spots: tagSpots([tag], 8) }, at({ center: tag.lngLat, zoom: 8 }))
      const [standing] = elements.standing()
      if (!standing?.leader || standing.leader.line) return []
      return [{ isMarked: marked.has(tag.layer!), isOut: leader.classList.contains('out') }]
    })
    expect(new Set(found.map(({ isMarked }) => isMarked))).toEqual(new Set([true, false]))
    for (const { isMarked, isOut } of found) expect(isOut).toBe(isMarked)
  })

  it('are let go, unless another has come in their place', () => {
    const second = elementOf(50)
    const leave = elements.attach(id)(first.element)
    elements.attach(id)(second.element)
    leave()
    elements.move(placed, at())
    expect(second.element.style.transform).not.toBe('')
  })
})
