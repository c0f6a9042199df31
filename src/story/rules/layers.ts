import { COLOURS } from '../colours'
import { dayOf } from '../dates'
import { GEOGRAPHY_KINDS } from '../geography'
import { TAKEN_LAYER_IDS } from '../layer-ids'
import type { LayerId, LayerKind, Story, StoryLayer } from '../schema'
import { stopsOf } from './journeys'
import { firstOf, idsOf, nearTo, oneOf, type Finding, type Rule } from './rule'

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
      right: oneOf(groups, firstOf('groups', group)),
      ...nearTo(group, groups),
      needs: ['groups[].id'],
    })
  })
  const list = (path: string, layer: LayerId | null) => {
    if (layer === null || listed.has(layer)) return
    found.push({
      path,
      wrong: `"${layer}" is not among the story's layers`,
      right: oneOf(listed, firstOf('layers', layer)),
      ...nearTo(layer, listed),
      needs: ['layers[].id'],
    })
  }
  story.places.features.forEach((place, i) =>
    list(`places.features[${i}].properties.layer`, place.properties.layer),
  )
  const ofKind = (kind: LayerKind) => idsOf(story.layers.filter((layer) => layer.kind === kind))
  for (const [records, kind] of [
    ['journeys', 'journey'],
    ['derived', 'corridor'],
  ] as const)
    story[records].forEach(({ layer }, i) => {
      if (ofKind(kind).has(layer)) return
      found.push({
        path: `${records}[${i}].layer`,
        wrong: `"${layer}" is no layer of kind "${kind}"`,
        right: oneOf(ofKind(kind), `a layer of kind "${kind}"`),
        ...nearTo(layer, ofKind(kind)),
        needs: ['layers[].id', 'layers[].kind'],
      })
    })
  story.steps.forEach((step, i) => step.layers.forEach((layer, j) => list(`steps[${i}].layers[${j}]`, layer)))
  story.layers.forEach(({ id, kind }, i) => {
    if (kind !== 'journey' && kind !== 'corridor') return
    const list = kind === 'journey' ? 'journeys' : 'derived'
    if (story[list].some(({ layer }) => layer === id)) return
    found.push({
      path: `layers[${i}]`,
      wrong: `nothing of "${list}" is on this layer of kind "${kind}"`,
      right: `an item of "${list}" with "layer": "${id}", or no such layer`,
      needs: [`${list}[].layer`],
    })
  })
  return found
}

/** Kinds whose layers are drawn from the story alone, and kinds that can be. */
const FROM_STORY: LayerKind[] = ['journey', 'corridor']
const FROM_PLACES: LayerKind[] = ['point']

/** A layer has an id of its own on the map, and its shapes from where a layer of its kind has them. */
export const layersHaveTheirShapes: Rule = (story) =>
  story.layers.flatMap(({ id, kind, data, builtin, geography, pmtiles }, i): Finding[] => {
    const found: Finding[] = []
    const at = `layers[${i}]`
    if (TAKEN_LAYER_IDS.includes(id))
      found.push({ path: `${at}.id`, wrong: `"${id}" has another meaning`, right: 'an id of its own' })
    const from = [
      data && 'data',
      builtin && 'builtin',
      geography && 'geography',
      pmtiles && 'pmtiles',
    ].filter(Boolean)
    if (pmtiles && (pmtiles.file === undefined) === (pmtiles.url === undefined))
      found.push({
        path: `${at}.pmtiles`,
        wrong: pmtiles.file === undefined ? 'neither "file" nor "url"' : 'both "file" and "url"',
        right: 'one of them',
      })
    if (from.length > 1)
      found.push({ path: at, wrong: `shapes from ${from.join(' and ')}`, right: 'one of them' })
    if (from.length === 1) found.push(...ofAnotherKind(kind, geography, `${at}.geography`))
    if (from.length > 0 && FROM_STORY.includes(kind))
      found.push({
        path: `${at}.${from[0]}`,
        wrong: `shapes for a layer of kind "${kind}", which is made from the story`,
        right: 'none',
      })
    if (from.length === 0 && ![...FROM_STORY, ...FROM_PLACES].includes(kind))
      found.push({
        path: at,
        wrong: `no shapes for a layer of kind "${kind}"`,
        right:
          '"data" with a file of the story\'s folder, or "geography" with what comes with the code, by reference',
      })
    return found
  })

/** What a layer refers to that a layer of its kind can't show. */
function ofAnotherKind(kind: LayerKind, geography: StoryLayer['geography'], at: string): Finding[] {
  if (!geography || FROM_STORY.includes(kind)) return []
  const keys = Object.keys(geography) as (keyof typeof GEOGRAPHY_KINDS)[]
  if (!keys.length)
    return [{ path: at, wrong: 'no reference', right: `one of: ${Object.keys(GEOGRAPHY_KINDS).join(', ')}` }]
  return keys.flatMap((key): Finding[] =>
    GEOGRAPHY_KINDS[key] === kind
      ? []
      : [
          {
            path: `${at}.${key}`,
            wrong: `"${key}" for a layer of kind "${kind}"`,
            right: `a layer of kind "${GEOGRAPHY_KINDS[key]}"`,
          },
        ],
  )
}

/** Warns of two layers of one kind in one colour: their symbols in the legend would be the same. */
export const layersLookDifferent: Rule = (story) =>
  story.layers.flatMap(({ kind, colour }, i) => {
    const before = story.layers.findIndex((other) => other.kind === kind && other.colour === colour)
    const free = COLOURS.filter((one) => story.layers.every((layer) => layer.colour !== one))
    const ofKind = COLOURS.filter(
      (one) => !story.layers.some((layer) => layer.kind === kind && layer.colour === one),
    )
    // with a layer more than there are colours, nothing can be mended
    if (before === i || !ofKind.length) return []
    return {
      path: `layers[${i}].colour`,
      wrong: `"${colour}" is the colour of layers[${before}] too, of the same kind`,
      right: oneOf(free.length ? free : ofKind),
      warning: true as const,
    }
  })

/** A step shows what it selects, and stands at one of the story's days. */
export const stepsShowTheirSubject: Rule = (story) => {
  const layerOf = layersOfAnnotations(story)
  const days = new Set([
    story.asOf,
    ...story.annotations.map(dayOf),
    ...stopsOf(story).flatMap(({ stop }) => stop.date ?? []),
  ])
  return story.steps.flatMap((step, i): Finding[] => {
    const found: Finding[] = []
    const layer = layerOf.get(step.select ?? '')
    if (layer && !step.layers.includes(layer))
      found.push({
        path: `steps[${i}].layers`,
        wrong: `"${step.select}" is selected while its layer "${layer}" is off`,
        right: `layers with "${layer}" among them`,
        needs: ['steps[].layers', 'layers[].id'],
      })
    if (!days.has(step.date))
      found.push({
        path: `steps[${i}].date`,
        wrong: `nothing in the story is dated ${step.date}`,
        right: oneOf([...days].sort()),
        needs: ['asOf', 'annotations[].date', 'annotations[].about', 'journeys[].stops[].date'],
      })
    return found
  })
}

/** Cameras keep within the zooms that the map allows. */
export const zoomsAreInRange: Rule = (story) => {
  const { zoom, minZoom, maxZoom } = story.view
  const right = (zoom: number) =>
    `a zoom from ${minZoom} to ${maxZoom}${zoom > maxZoom ? `, or "maxZoom": ${Math.ceil(zoom)} in view` : ''}`
  if (minZoom > maxZoom)
    return [{ path: 'view.minZoom', wrong: `${minZoom} is above maxZoom`, right: `at most ${maxZoom}` }]
  return [
    { path: 'view.zoom', zoom },
    ...story.steps.map((step, i) => ({ path: `steps[${i}].camera.zoom`, zoom: step.camera.zoom })),
  ].flatMap(({ path, zoom }) =>
    zoom < minZoom || zoom > maxZoom ? [{ path, wrong: `${zoom} is out of range`, right: right(zoom) }] : [],
  )
}

function layersOfAnnotations(story: Story): Map<string, LayerId | null> {
  const ofPlace = new Map(story.places.features.map((place) => [place.id, place.properties.layer]))
  return new Map(story.annotations.map((a) => [a.id, ofPlace.get(a.place ?? '') ?? null]))
}
