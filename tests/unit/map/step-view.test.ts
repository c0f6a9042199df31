import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { edgeSpot, exitOf, isInView } from '../../../src/map/edges'
import type { Cover } from '../../../src/map/free-area'
import { screenPx } from '../../../src/map/mercator'
import { stepCamera } from '../../../src/map/moves'
import { cameraOnStep, placesOfStep } from '../../../src/map/step-view'
import { boxOf, quarterZoom, storyTags, tagSpots, tagWidthPx } from '../../../src/map/story-tags'
import { boxAt, overlap, type Box } from '../../../src/map/tags'
import type { Lang, Step, Story } from '../../../src/story'

const story = JSON.parse(
  readFileSync(new URL('../../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
const lngLatOf = (id: string) =>
  story.places.features.find((p) => p.id === id)?.geometry.coordinates as [number, number] | undefined
const step = (id: string) => story.steps.find((s) => s.id === id)!

/** Maps as they are at a step, with what lies over them (CSS px from the map's top left). */
const SCREENS = {
  'page 1280 x 800': {
    size: { width: 880, height: 700 },
    card: { left: 12, top: 180, right: 352, bottom: 666 },
    legend: { left: 776, top: 12, right: 868, bottom: 48 },
    others: [
      { left: 836, top: 560, right: 868, bottom: 660 },
      { left: 0, top: 670, right: 290, bottom: 700 },
    ],
  },
  'page 390 x 844': {
    size: { width: 390, height: 371 },
    legend: { left: 12, top: 12, right: 104, bottom: 58 },
    others: [{ left: 334, top: 66, right: 378, bottom: 200 }],
  },
  'frame 640 x 480': {
    size: { width: 640, height: 300 },
    legend: { left: 536, top: 12, right: 628, bottom: 48 },
    others: [{ left: 596, top: 160, right: 628, bottom: 260 }],
  },
} satisfies Record<string, { size: object; card?: Cover; legend: Cover; others: Cover[] }>

function look(one: Step, name: keyof typeof SCREENS, lang: Lang) {
  const screen = SCREENS[name] as {
    size: { width: number; height: number }
    card?: Cover
    legend: Cover
    others: Cover[]
  }
  const { size, card, legend, others } = screen
  const tags = storyTags(story, lang, (layer) => layer === null || one.layers.includes(layer))
  const covers = [...(card ? [card] : []), legend, ...others]
  const wanted = stepCamera(story, one.camera, screen)
  const camera = cameraOnStep(story, one, tags, wanted, { size, covers })
  const spots = tagSpots(tags, quarterZoom(camera.zoom))
  const taken = covers.map((c): Box => [c.left, c.top, c.right, c.bottom])
  const standing = tags.map((tag) => {
    const { dx, dy } = spots.get(tag.id)!
    const [x, y] = screenPx(tag.lngLat, camera, size)
    const isFar = !isInView([x, y], size) && story.journey.stops.some((stop) => stop.place === tag.id)
    return { tag, isFar, box: boxAt({ ...boxOf(tag, camera.zoom), x, y }, dx, dy, 0) }
  })
  const near = standing.filter(({ isFar }) => !isFar).map(({ box }) => box)
  const boxes = standing.map(({ tag, isFar, box }) => {
    if (!isFar) return { id: tag.id, box }
    const { at, stop } = exitOf(tag.id, story.journey, lngLatOf, camera, size)
    const width = tagWidthPx(tag) + 17
    const { left, top } = edgeSpot(width, at, stop, size, [...taken, ...near])
    return { id: tag.id, box: [left, top, left + width, top + 24] as Box }
  })
  return { camera, wanted, boxes, size, covers: taken }
}

describe('the places of a step', () => {
  const ids = (id: string) => placesOfStep(story, step(id)).map((p) => p.id)
  it('are that of its note, and of its layers those that its camera shows on a large map', () => {
    expect(ids('journey')).toEqual(['new-york', 'moscow', 'kyiv'])
    expect(ids('moscow')).toEqual(['moscow'])
    expect(ids('kyiv')).toEqual(['kyiv'])
    expect(ids('donbass')).toEqual(['mariupol', 'donbass'])
    expect(ids('crimea')).toContain('crimea')
    expect(ids('overview')).not.toContain('new-york')
  })
})

for (const name of Object.keys(SCREENS) as (keyof typeof SCREENS)[])
  describe(`a step's camera on a ${name}`, () => {
    for (const one of story.steps)
      for (const lang of story.langs)
        it(`shows the places of ${one.id} clear of all that lies over the map and of each other, in ${lang}`, () => {
          const { camera, wanted, boxes, size, covers } = look(one, name, lang)
          const about = placesOfStep(story, one).map(({ id }) => id)
          const faults = boxes
            .filter(({ id }) => about.includes(id))
            .flatMap(({ id, box }) => [
              ...(box[0] < 0 || box[1] < 0 || box[2] > size.width || box[3] > size.height
                ? [`${id} is cut`]
                : []),
              ...(covers.some((cover) => overlap(cover, box)) ? [`${id} is covered`] : []),
              ...boxes.filter((o) => o.id !== id && overlap(o.box, box)).map((o) => `${id} and ${o.id}`),
            ])
          expect(faults).toEqual([])
          expect(camera.zoom).toBeLessThanOrEqual(wanted.zoom)
        })
  })
