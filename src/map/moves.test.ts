import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restingCamera } from './breakpoints'
import { fittedCamera } from './camera'
import { screenPx } from './mercator'
import { bringsCamera, cameraOnGroup, cameraOnPlace, stepCamera } from './moves'
import type { Story } from '../story'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
const desktop = { width: 880, height: 800 }
const phone = { width: 390, height: 370 }
const mariupol = story.places.features.find(({ id }) => id === 'mariupol')!

describe("a step's camera", () => {
  const { camera } = story.steps.find((s) => s.id === 'mariupol')!
  it('puts the centre beside a card at the left', () => {
    const to = stepCamera(story, camera, {
      size: desktop,
      card: { left: 12, top: 300, right: 352, bottom: 766 },
    })
    const [x, y] = screenPx(camera.center, to, desktop)
    expect(x).toBeCloseTo((352 + 880) / 2, 3)
    expect(y).toBeCloseTo(400, 3)
  })
  it('puts it beside a card at the right, as in a language that is written from there', () => {
    const to = stepCamera(story, camera, {
      size: desktop,
      card: { left: 528, top: 300, right: 868, bottom: 766 },
    })
    const [x] = screenPx(camera.center, to, desktop)
    expect(x).toBeCloseTo(528 / 2, 3)
  })
  it('is as the story has it on a map without a card, and fits itself to a smaller one', () => {
    expect(stepCamera(story, camera, { size: desktop }).zoom).toBe(camera.zoom)
    expect(stepCamera(story, camera, { size: phone }).zoom).toBeLessThan(camera.zoom)
  })
  it('leaves a sheet at the foot of a phone out of account', () => {
    const card = { left: 0, top: 300, right: 390, bottom: 370 }
    const fitted = fittedCamera(story, camera, phone.width, phone.height)
    const to = stepCamera(story, camera, { size: phone, card })
    expect(to.zoom).toBe(fitted.zoom)
    expect(to.center[0]).toBeCloseTo(fitted.center[0], 6)
  })
})

describe('the camera on a selected place', () => {
  const resting = restingCamera(story, desktop.width, desktop.height)
  it('stays where the place can be seen', () => {
    expect(cameraOnPlace(story, mariupol, resting, { size: desktop }, 'text')).toBeNull()
  })
  it('brings it out from under the card and the legend', () => {
    const [x, y] = screenPx(mariupol.geometry.coordinates as [number, number], resting, desktop)
    const over = { left: x - 200, top: y - 200, right: x + 20, bottom: y + 200 }
    for (const part of ['card', 'legend'] as const) {
      const to = cameraOnPlace(story, mariupol, resting, { size: desktop, [part]: over }, 'text')!
      const [nowX, nowY] = screenPx(mariupol.geometry.coordinates as [number, number], to, desktop)
      const under = nowX > over.left && nowX < over.right && nowY > over.top && nowY < over.bottom
      expect(under, part).toBe(false)
    }
  })
  it('brings one from out of view as near as its kind allows, and one picked on the map at the zoom it has', () => {
    const far = { center: [-74, 40] as [number, number], zoom: 2.5 }
    expect(cameraOnPlace(story, mariupol, far, { size: desktop }, 'text')!.zoom).toBe(story.view.zoom)
    expect(cameraOnPlace(story, mariupol, far, { size: desktop }, 'map')!.zoom).toBe(2.5)
    const near = { center: [-74, 40] as [number, number], zoom: 9 }
    expect(cameraOnPlace(story, mariupol, near, { size: desktop }, 'text')!.zoom).toBe(7)
  })
  it('never goes further out than the story of a town, nor from a place that is on the map', () => {
    const [lng, lat] = mariupol.geometry.coordinates as [number, number]
    const ofTown = { ...story, view: { ...story.view, zoom: 11 } }
    const beside = { center: [lng + 2, lat] as [number, number], zoom: 11 }
    expect(cameraOnPlace(ofTown, mariupol, beside, { size: desktop }, 'text')!.zoom).toBe(11)
    const on = { center: [lng, lat] as [number, number], zoom: 10 }
    const card = { left: 300, top: 0, right: 880, bottom: 800 }
    const to = cameraOnPlace(story, mariupol, on, { size: desktop, card }, 'text')!
    expect(to.zoom).toBe(10)
    expect(screenPx([lng, lat], to, desktop)[0]).toBeLessThan(300)
  })
})

describe('the camera on a group', () => {
  const group = { lngLat: [30, 50] as [number, number], opensAt: 6 }
  it('comes as near as the group needs, at least one zoom nearer', () => {
    expect(cameraOnGroup(group, { center: [0, 0], zoom: 4 }, 10)).toEqual({ center: [30, 50], zoom: 6 })
    expect(cameraOnGroup(group, { center: [0, 0], zoom: 6.5 }, 10)!.zoom).toBe(7.5)
  })
  it('is none where the map is as near as it goes', () => {
    expect(cameraOnGroup(group, { center: [0, 0], zoom: 10 }, 10)).toBeNull()
  })
})

it('leaves the map to the camera of a step or link that selects', () => {
  const none = { step: false, camera: false }
  expect(bringsCamera('step', none)).toBe(true)
  expect(bringsCamera('link', none)).toBe(false)
  expect(bringsCamera('link', { step: true, camera: false })).toBe(true)
  expect(bringsCamera('link', { step: false, camera: true })).toBe(true)
  for (const origin of ['text', 'list', 'map', 'message', 'card'] as const)
    expect(bringsCamera(origin, { step: true, camera: true })).toBe(false)
})
