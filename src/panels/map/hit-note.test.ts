import { describe, expect, it } from 'vitest'
import { noteOfHit } from './hit-note'
import { REAL_FILE, readStory } from '../../../tests/fixtures/story-files'

const story = readStory(REAL_FILE)
const noted = story.places.features.filter(({ id }) => story.annotations.some(({ place }) => place === id))
const firstOf = (place: string) => story.annotations.find((annotation) => annotation.place === place)!.id

describe('the note of a click on the map', () => {
  it('is the first of the place that was hit', () => {
    for (const { id } of noted)
      expect(noteOfHit(story, { source: 'any', featureId: id })?.id).toBe(firstOf(id))
  })

  it('is that of the place which a shape stands for', () => {
    const shapes = noted.flatMap(({ id, properties }) =>
      (properties.feature ?? []).map((feature) => [feature, id] as const),
    )
    expect(shapes.length).toBeGreaterThan(0)
    for (const [feature, id] of shapes)
      expect(noteOfHit(story, { source: 'any', featureId: feature })?.id).toBe(firstOf(id))
  })

  it('is that of the first place on the layer where the shape says nothing', () => {
    const { id, properties } = story.places.features.find((place) => place.properties.layer)!
    const hit = { source: properties.layer!, featureId: null }
    expect(noteOfHit(story, hit)?.place ?? id).toBe(id)
    expect(noteOfHit(story, hit)).toBeDefined()
  })

  it('is none where the story says nothing of what was hit', () => {
    expect(noteOfHit(story, { source: 'none', featureId: 'nobody' })).toBeUndefined()
  })
})
