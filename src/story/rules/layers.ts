import { dayOf } from '../dates'
import type { LayerId, Story } from '../schema'
import { idsOf, oneOf, type Finding, type Rule } from './rule'

/** A layer that something is drawn on is one that the reader can switch, under a heading of the legend. */
export const layersAreListed: Rule = (story) => {
  const listed = idsOf(story.layers)
  const groups = idsOf(story.groups)
  const found: Finding[] = []
  story.layers.forEach(({ group }, i) => {
    if (groups.has(group)) return
    found.push({
      path: `layers[${i}].group`,
      wrong: `"${group}" is not among the groups`,
      right: oneOf(groups),
    })
  })
  const list = (path: string, layer: LayerId | null) => {
    if (layer === null || listed.has(layer)) return
    found.push({ path, wrong: `"${layer}" is not among the story's layers`, right: oneOf(listed) })
  }
  story.places.features.forEach((place, i) =>
    list(`places.features[${i}].properties.layer`, place.properties.layer),
  )
  story.derived.forEach((derived, i) => list(`derived[${i}].layer`, derived.layer))
  story.steps.forEach((step, i) => step.layers.forEach((layer, j) => list(`steps[${i}].layers[${j}]`, layer)))
  if (story.journey.stops.length > 0) list('journey.id', 'journey')
  return found
}

/** A step shows what it selects, and stands at one of the story's days. */
export const stepsShowTheirSubject: Rule = (story) => {
  const layerOf = layersOfAnnotations(story)
  const days = new Set([
    story.asOf,
    ...story.annotations.map(dayOf),
    ...story.journey.stops.flatMap((stop) => stop.date ?? []),
  ])
  return story.steps.flatMap((step, i): Finding[] => {
    const found: Finding[] = []
    const layer = layerOf.get(step.select ?? '')
    if (layer && !step.layers.includes(layer))
      found.push({
        path: `steps[${i}].layers`,
        wrong: `"${step.select}" is selected while its layer "${layer}" is off`,
        right: `layers with "${layer}" among them`,
      })
    if (!days.has(step.date))
      found.push({
        path: `steps[${i}].date`,
        wrong: `nothing in the story is dated ${step.date}`,
        right: oneOf([...days].sort()),
      })
    return found
  })
}

/** Cameras keep within the zooms that the map allows. */
export const zoomsAreInRange: Rule = (story) => {
  const { zoom, minZoom, maxZoom } = story.view
  const right = `a zoom from ${minZoom} to ${maxZoom}`
  if (minZoom > maxZoom)
    return [{ path: 'view.minZoom', wrong: `${minZoom} is above maxZoom`, right: `at most ${maxZoom}` }]
  return [
    { path: 'view.zoom', zoom },
    ...story.steps.map((step, i) => ({ path: `steps[${i}].camera.zoom`, zoom: step.camera.zoom })),
  ].flatMap(({ path, zoom }) =>
    zoom < minZoom || zoom > maxZoom ? [{ path, wrong: `${zoom} is out of range`, right }] : [],
  )
}

function layersOfAnnotations(story: Story): Map<string, LayerId | null> {
  const ofPlace = new Map(story.places.features.map((place) => [place.id, place.properties.layer]))
  return new Map(story.annotations.map((a) => [a.id, ofPlace.get(a.place ?? '') ?? null]))
}
