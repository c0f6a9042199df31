import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Story } from '../story'
import { formatLink, parseLink } from './link'
import { isLater, knownFrom } from './time'
import { View } from './view.svelte'

const story = JSON.parse(
  readFileSync(new URL('../../public/stories/guterres-april-2022/story.json', import.meta.url), 'utf8'),
) as Story
const frame = parseLink('', '', story).frame
const open = (search = '', hash = '') => new View(story, frame, parseLink(search, hash, story).state)
const step = (id: string) => story.steps.find((s) => s.id === id)!
const note = (id: string) => story.annotations.find((a) => a.id === id)!

describe('guided steps', () => {
  it('brings layers, day and note of every step, and asks for its camera', () => {
    const view = open()
    for (const { id, layers, date, select, camera } of story.steps) {
      view.goToStep(id)
      expect(view.state).toMatchObject({ step: id, layers, date, selected: select, camera: null })
      expect(view.flight?.camera).toEqual(camera)
      expect(view.exploring).toBe(false)
    }
  })

  it('knows when the reader goes their own way, and comes back', () => {
    const ways: ((view: View) => void)[] = [
      (view) => (view.moved = true),
      (view) => view.setLayer('kyiv', true),
      (view) => view.setDate(null),
      (view) => view.close(),
      (view) => view.select('crimea-2014', 'map'),
    ]
    for (const way of ways) {
      const view = open()
      view.goToStep('mariupol')
      way(view)
      expect(view.exploring).toBe(true)
      expect(view.state.step).toBe('mariupol')
      view.goToStep('mariupol')
      expect(view.exploring).toBe(false)
    }
  })

  it('gives back the layers and the day of before at the end, and leaves the note open', () => {
    const view = open('?layers=kyiv,crimea&t=2022-03-02')
    view.goToStep('mariupol')
    view.goToStep('land-route')
    view.leaveStep()
    expect(view.state).toMatchObject({
      step: null,
      layers: ['kyiv', 'crimea'],
      date: '2022-03-02',
      selected: 'land-route',
    })
  })

  it('ignores a step that the story does not have', () => {
    const view = open()
    view.goToStep('nowhere')
    expect(view.state.step).toBeNull()
    expect(view.flight).toBeNull()
  })

  it('does not change the story’s own layers when the reader toggles one', () => {
    const before = [...step('mariupol').layers]
    const view = open()
    view.goToStep('mariupol')
    view.setLayer('kyiv', true)
    expect(step('mariupol').layers).toEqual(before)
  })
})

describe('a step in the link', () => {
  it('says all by its name, and opens so', () => {
    const view = open()
    view.goToStep('mariupol')
    expect(formatLink(view.state, story)).toBe('?step=mariupol')
    expect(parseLink('?step=mariupol', '', story).state).toEqual({ ...view.state })
  })

  it('keeps what the reader changed, closed card and all dates included', () => {
    const view = open()
    view.goToStep('mariupol')
    view.close()
    view.setDate(null)
    view.setLayers(['crimea'])
    const link = formatLink(view.state, story)
    expect(link).toBe('?layers=crimea&step=mariupol&focus=none&t=all')
    const read = parseLink(link, '', story)
    expect(read.warnings).toEqual([])
    expect(read.state).toEqual({ ...view.state })
    expect(new View(story, frame, read.state).exploring).toBe(true)
  })

  it('counts a camera in the link as exploring', () => {
    expect(open('?step=mariupol', '#map=6/48/38').exploring).toBe(true)
    expect(open('?step=mariupol').exploring).toBe(false)
  })
})

describe('time', () => {
  it('takes a planned visit as known from the day its plan was told', () => {
    expect(knownFrom(note('moscow-meetings'))).toBe('2022-04-22')
    expect(isLater(note('moscow-meetings'), '2022-04-21')).toBe(true)
    expect(isLater(note('moscow-meetings'), '2022-04-22')).toBe(false)
  })

  it('takes what has happened by when it did, not by when it was reported', () => {
    expect(knownFrom(note('mariupol-siege'))).toBe('2022-03-01')
    expect(isLater(note('mariupol-siege'), '2022-03-01')).toBe(false)
    expect(isLater(note('mariupol-siege'), '2022-02-28')).toBe(true)
  })

  it('holds nothing back where all days are shown', () => {
    expect(story.annotations.some((a) => isLater(a, null))).toBe(false)
  })

  it('shows more with each later day', () => {
    const shown = (day: string) => story.annotations.filter((a) => !isLater(a, day)).length
    const days = ['2022-02-20', '2022-02-24', '2022-03-02', '2022-04-21', '2022-04-22']
    const counts = days.map(shown)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts[0]).toBe(0)
    expect(counts.at(-1)).toBe(story.annotations.length)
  })
})
