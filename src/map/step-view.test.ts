import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Cover } from './free-area'
import { restingCamera } from './breakpoints'
import { stepCamera } from './moves'
import { cameraOnStep, placesOfStep } from './step-view'
import { quarterZoom, storyTags, tagSpots, tagWidthPx } from './story-tags'
import { ARROW_PX, tagPositions } from './tag-positions'
import { overlap, type Box } from './boxes'
import { isStop, type Lang, type Step, type Story } from '../story'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
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
  'page 800 x 500': {
    size: { width: 480, height: 400 },
    card: { left: 12, top: 158, right: 468, bottom: 366 },
    legend: { left: 12, top: 12, right: 104, bottom: 48 },
    others: [{ left: 372, top: 12, right: 468, bottom: 44 }],
  },
  'page 390 x 844': {
    size: { width: 390, height: 371 },
    legend: { left: 12, top: 12, right: 104, bottom: 58 },
    others: [{ left: 334, top: 66, right: 378, bottom: 200 }],
  },
  'frame 640 x 480': {
    size: { width: 640, height: 310 },
    legend: { left: 12, top: 12, right: 104, bottom: 48 },
    others: [{ left: 532, top: 12, right: 628, bottom: 44 }],
  },
  'frame 343 x 360': {
    size: { width: 343, height: 165 },
    legend: { left: 12, top: 12, right: 104, bottom: 48 },
    others: [{ left: 299, top: 12, right: 331, bottom: 44 }],
  },
  'frame 320 x 360': {
    size: { width: 320, height: 160 },
    legend: { left: 12, top: 12, right: 104, bottom: 48 },
    others: [{ left: 276, top: 12, right: 308, bottom: 44 }],
  },
} satisfies Record<string, { size: object; card?: Cover; legend: Cover; others: Cover[] }>

function look(one: Step, name: keyof typeof SCREENS, lang: Lang) {
  const screen = SCREENS[name] as {
    size: { width: number; height: number }
    card?: Cover
    legend: Cover
    others: Cover[]
  }
  const { size, legend, others } = screen
  const card = one.select ? screen.card : undefined
  const tags = storyTags(story, lang, (layer) => layer === null || one.layers.includes(layer))
  const covers = [...(card ? [card] : []), legend, ...others]
  const wanted = stepCamera(story, one.camera, screen)
  const camera = cameraOnStep(story, one, tags, wanted, { size, covers })
  const spots = tagSpots(tags, quarterZoom(camera.zoom))
  const selected = story.annotations.find(({ id }) => id === one.select)?.place
  const ofStep = placesOfStep(story, one).map(({ id }) => id)
  const about = selected ? [selected, ...ofStep] : ofStep
  const positions = tagPositions(
    story,
    { tags, spots },
    { camera, size, covers, about, selected: selected ?? null },
  )
  const standing = tags.flatMap((tag) => {
    const at = positions.get(tag.id)
    if (!at) return []
    const isFar = at.turn !== undefined
    const right = at.left + tagWidthPx(tag) + (isFar ? ARROW_PX : 0)
    return [{ id: tag.id, isFar, box: [at.left, at.top, right, at.top + 24] as Box }]
  })
  const isLow = (card?.top ?? size.height) < 200
  return {
    camera,
    standing,
    about,
    selected,
    isLow,
    size,
    covers: covers.map((c): Box => [c.left, c.top, c.right, c.bottom]),
  }
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
          const { camera, standing, about, selected, isLow, size, covers } = look(one, name, lang)
          // where there is no room for all, the place of the step's note has it, and most of the others
          const missing = [...new Set(about)].filter((id) => !standing.some((tag) => tag.id === id))
          const may = isLow ? missing.filter((id) => id !== selected).slice(0, about.length / 2) : []
          const faults = standing
            .filter(({ id }) => about.includes(id))
            .flatMap(({ id, isFar, box }) => [
              ...(isFar && !isStop(story, id) ? [`${id} is out of view`] : []),
              ...(box[0] < 0 || box[1] < 0 || box[2] > size.width || box[3] > size.height
                ? [`${id} is cut`]
                : []),
              ...(covers.some((cover) => overlap(cover, box)) ? [`${id} is covered`] : []),
              ...standing.filter((o) => o.id !== id && overlap(o.box, box)).map((o) => `${id} and ${o.id}`),
            ])
          expect([...missing.filter((id) => !may.includes(id)), ...faults]).toEqual([])
          // the story's ground is legible, whatever is far from it
          const { zoom } = restingCamera(story, size.width, size.height)
          expect(camera.zoom).toBeGreaterThanOrEqual(Math.min(one.camera.zoom, zoom) - 0.81)
        })
  })

describe('a tag of a place out of view', () => {
  const at = (id: string) => {
    const { standing } = look(step(id), 'page 1280 x 800', 'en')
    return standing.filter(({ isFar }) => isFar).map((tag) => tag.id)
  }
  it('stands at the edge where the step is about it, or an arc leads there', () => {
    expect(at('journey')).toEqual(['new-york'])
    expect(at('moscow')).toEqual([])
    expect(at('kyiv')).toEqual([])
  })
})
