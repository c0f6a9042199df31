import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restingCamera } from './breakpoints'
import { lngLatAt, screenPx, worldPx } from './mercator'
import { quarterZoom, storyTags, tagSpots, tagWidthPx } from './story-tags'
import { ARROW_PX, tagPositions } from './tag-positions'
import { overlap, type Box } from './boxes'
import { isStop, type Lang, type Story } from '../story'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story

const LAYERS_BUTTON = { left: 12, top: 12, right: 104, bottom: 48 }
/** The zoom buttons at the upper right of a small map. */
const buttons = (width: number) => ({ left: width - 109, top: 12, right: width - 12, bottom: 46 })

/** The tags of the story as it opens on a map of this size, in CSS px from its top left. */
function atRest(width: number, height: number, lang: Lang, selected: string | null = null) {
  const size = { width, height }
  const camera = restingCamera(story, width, height)
  const tags = storyTags(story, lang, () => true)
  const spots = tagSpots(tags, quarterZoom(camera.zoom))
  const covers = [LAYERS_BUTTON, buttons(width)]
  const positions = tagPositions(story, { tags, spots }, { camera, size, covers, about: null, selected })
  const standing = tags.flatMap((tag) => {
    const at = positions.get(tag.id)
    if (!at) return []
    const right = at.left + tagWidthPx(tag) + (at.turn === undefined ? 0 : ARROW_PX)
    return [{ id: tag.id, box: [at.left, at.top, right, at.top + 24] as Box }]
  })
  const places = tags.map(({ id, face, lngLat }) => ({ id, face, at: screenPx(lngLat, camera, size) }))
  return { standing, places, covers: covers.map((c): Box => [c.left, c.top, c.right, c.bottom]) }
}

/** Small maps in CSS px, and how many of the nine tags they have room for. */
const SMALL = [
  [600, 107, 6],
  [300, 116, 3],
  [240, 256, 5],
  [320, 220, 7],
  [640, 345, 9],
] as const

describe('the tags of a story at rest', () => {
  for (const [width, height, room] of SMALL)
    for (const lang of story.langs)
      it(`are whole, clear of buttons, of each other and of towns on a map of ${width}x${height}, in ${lang}`, () => {
        const { standing, places, covers } = atRest(width, height, lang)
        const faults = standing.flatMap(({ id, box }) => [
          ...(box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height ? [`${id} is cut`] : []),
          ...(covers.some((cover) => overlap(cover, box)) ? [`${id} is covered`] : []),
          ...standing.filter((o) => o.id !== id && overlap(o.box, box)).map((o) => `${id} over ${o.id}`),
          ...places
            .filter(
              (o) => o.face === 'city' && o.id !== id && overlap([...o.at, o.at[0] + 1, o.at[1] + 1], box),
            )
            .map((o) => `${id} over the town of ${o.id}`),
        ])
        expect(faults).toEqual([])
        expect(standing.length).toBeGreaterThanOrEqual(room)
      })

  it('go to another side of their place before they leave the map', () => {
    const { standing } = atRest(240, 256, 'en')
    expect(standing.map(({ id }) => id)).toContain('mariupol')
  })

  it('never leave out the place of the open note', () => {
    for (const { id } of storyTags(story, 'en', () => true)) {
      const { standing, places } = atRest(300, 116, 'en', id)
      const [x, y] = places.find((place) => place.id === id)!.at
      const isInView = x > 0 && y > 0 && x < 300 && y < 116
      const stops = isStop(story, id)
      if (isInView || stops) expect(standing.map((tag) => tag.id)).toContain(id)
    }
  })
})

describe('the tag of the open note', () => {
  const [width, height] = [343, 136]
  const size = { width, height }
  const covers = [
    { left: 12, top: 12, right: 103, bottom: 58 },
    { left: 285, top: 12, right: 331, bottom: 58 },
  ]
  const tags = storyTags(story, 'en', () => true)

  /** Its box on a small map with this camera, in CSS px, and what is wrong with it. */
  function standing(id: string, camera: { center: [number, number]; zoom: number }) {
    const spots = tagSpots(tags, quarterZoom(camera.zoom))
    const at = tagPositions(story, { tags, spots }, { camera, size, covers, about: [id], selected: id }).get(
      id,
    )!
    const tag = tags.find((one) => one.id === id)!
    const box: Box = [at.left, at.top, at.left + tagWidthPx(tag), at.top + 24]
    const [x, y] = screenPx(tag.lngLat, camera, size)
    return {
      covered: covers.filter((c) => overlap([c.left, c.top, c.right, c.bottom], box)),
      isWhole: box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height,
      awayPx: Math.hypot(Math.max(box[0] - x, 0, x - box[2]), Math.max(box[1] - y, 0, y - box[3])),
    }
  }

  it('stands clear of the layers button though its place lies under it', () => {
    const camera = { center: [38.198448, 46.317881] as [number, number], zoom: 4.5 }
    const { awayPx, ...rest } = standing('land-route', camera)
    expect(rest).toEqual({ covered: [], isWhole: true })
    expect(awayPx).toBeLessThan(40)
  })

  it('is covered as little as can be where no room is left beside the buttons', () => {
    const low = { width: 300, height: 73 }
    const camera = { center: [40, 46.5] as [number, number], zoom: 4.5 }
    const spots = tagSpots(tags, quarterZoom(camera.zoom))
    const about = ['land-route']
    const over = [covers[0]!, { left: 251, top: 12, right: 288, bottom: 58 }]
    const view = { camera, size: low, covers: over, about, selected: 'land-route' }
    const { left, top } = tagPositions(story, { tags, spots }, view).get('land-route')!
    const width = tagWidthPx(tags.find(({ id }) => id === 'land-route')!)
    const hidden = over.map((c) =>
      overlap([c.left, c.top, c.right, c.bottom], [left, top, left + width, top + 24]),
    )
    // 148 px are left between the buttons
    expect(hidden.reduce((a, b) => a + b)).toBeLessThan((width - 148 + 6) * 24)
  })

  it('does so wherever its place lies on the map', () => {
    for (const id of ['land-route', 'sea-of-azov', 'crimea', 'mariupol', 'kyiv']) {
      const zoom = 4.5
      const [x, y] = worldPx(tags.find((tag) => tag.id === id)!.lngLat, zoom)
      for (let dx = -160; dx <= 160; dx += 40)
        for (let dy = -60; dy <= 60; dy += 20) {
          const { awayPx, ...rest } = standing(id, { center: lngLatAt([x - dx, y - dy], zoom), zoom })
          expect(rest, `${id} at ${dx}, ${dy}`).toEqual({ covered: [], isWhole: true })
          expect(awayPx, `${id} at ${dx}, ${dy}`).toBeLessThan(60)
        }
    }
  })
})

it('a stop out of view whose note is open points from a place that nothing covers', () => {
  const size = { width: 320, height: 110 }
  const covers = [
    { left: 12, top: 12, right: 93, bottom: 58 },
    { left: 262, top: 12, right: 308, bottom: 58 },
  ]
  const over = covers.map((c): Box => [c.left, c.top, c.right, c.bottom])
  const zoom = 3.6
  for (const lang of story.langs) {
    const tags = storyTags(story, lang, () => true)
    const spots = tagSpots(tags, quarterZoom(zoom))
    const tag = tags.find(({ id }) => id === 'new-york')!
    for (let lng = 22; lng <= 44; lng += 2)
      for (let lat = 46; lat <= 58; lat += 2) {
        const camera = { center: [lng, lat] as [number, number], zoom }
        const view = { camera, size, covers, about: ['new-york', 'moscow', 'kyiv'], selected: 'new-york' }
        const { left, top, turn } = tagPositions(story, { tags, spots }, view).get('new-york')!
        const box: Box = [left, top, left + tagWidthPx(tag) + ARROW_PX, top + 24]
        const where = `${lang}, ${lng} ${lat}: ${box.map(Math.round)}`
        expect(turn, where).toBeTypeOf('number')
        expect(
          over.filter((cover) => overlap(cover, box)),
          where,
        ).toEqual([])
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= 320 && box[3] <= 110, where).toBe(true)
      }
  }
})

describe('a tag near the side of the map', () => {
  const tags = storyTags(story, 'en', () => true)
  const zoom = 8
  const spots = tagSpots(tags, zoom)
  const size = { width: 480, height: 400 }

  /** Where the tag of Mariupol stands with its place this far from the middle of the map, in CSS px. */
  function mariupolAt(dx: number, dy: number) {
    const mariupol = tags.find(({ id }) => id === 'mariupol')!
    const [x, y] = worldPx(mariupol.lngLat, zoom)
    const camera = { center: lngLatAt([x - dx, y - dy], zoom), zoom }
    const view = { camera, size, covers: [], about: null, selected: null }
    return {
      position: tagPositions(story, { tags, spots }, view).get('mariupol')!,
      width: tagWidthPx(mariupol),
    }
  }

  it('is moved beside its place as far as it needs to stay whole', () => {
    const { position, width } = mariupolAt(110, 0)
    expect(position.left + width).toBeCloseTo(size.width - 4, 5)
  })

  it.each([120, 130, 140])(
    'goes to another side before it lies on its own dot, %d px from the middle',
    (dx) => {
      const { position, width } = mariupolAt(dx, 0)
      const [x, y] = [size.width / 2 + dx, size.height / 2]
      const box: Box = [position.left, position.top, position.left + width, position.top + 24]
      expect(overlap(box, [x - 5, y - 5, x + 5, y + 5])).toBe(0)
      expect(box[2]).toBeLessThanOrEqual(size.width)
    },
  )
})
