import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { changed } from '../../tests/fixtures/story-files'
import { packData } from '../build/packs'
import { layersOf } from '../map/layers'
import { PALETTES } from '../map/palette'
import { buildStyle, EMPTY } from '../map/style'
import { parseStory, type StoryFile } from '../story'
import { toCsv, toGeoJSON } from '../story/export'
import { pageStory } from '../story/page-story'
import { parseLink } from '../view/link'
import { drawPosters } from './poster'

const FILE = 'tests/fixtures/stories/school-boat/story.json'

/** The planned journey of the fixture, and one of before on a layer of its own, between the same places and one more. */
function twoJourneys(change: (draft: StoryFile) => void = () => {}): StoryFile {
  const story = changed(JSON.parse(readFileSync(FILE, 'utf8')), (draft) => {
    draft.layers.push({
      id: 'trial',
      kind: 'journey',
      title: { en: 'The trial of April', uk: 'Пробний рейс' },
      group: 'water',
      colour: 'plum',
      on: true,
    })
    draft.journeys.push({
      id: 'trial-run',
      layer: 'trial',
      stops: [
        { place: 'alder', date: '2024-04-20', status: 'start', annotation: null },
        {
          name: { en: 'Low Rock', uk: 'Низька скеля' },
          lngLat: [-69.5, -15.9],
          date: '2024-04-20',
          status: 'past',
          annotation: null,
        },
        { place: 'reed', date: '2024-04-21', status: 'past', annotation: null },
      ],
    })
    change(draft)
  })
  const parsed = parseStory(story, FILE)
  if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.warnings).toEqual([])
  return parsed.story
}

const faultsOf = (change: (draft: StoryFile) => void) => {
  const parsed = parseStory(changed(twoJourneys(), change), FILE)
  return parsed.status === 'bad' ? parsed.problems.map(({ path, rule }) => [path, rule]) : []
}

const ofLayer = (story: StoryFile, id: string) => {
  const record = layersOf(story).find((one) => one.id === id)!
  return (record.data as (of: StoryFile) => FeatureCollection)(story).features
}

describe('two journeys in one story', () => {
  const story = twoJourneys()
  const folder = pathToFileURL(resolve(FILE))
  const data: Record<string, FeatureCollection> = Object.assign(
    {},
    ...Object.values(packData(story, EMPTY, folder)),
  )

  it('are each checked by themselves', () => {
    expect(faultsOf((s) => void (s.journeys[1]!.stops[0]!.place = 'alde'))).toEqual([
      ['journeys[1].stops[0].place', 'referencesResolve'],
    ])
    expect(faultsOf((s) => void (s.journeys[1]!.stops[2]!.date = '2024-04-01'))).toEqual([
      ['journeys[1].stops[2].date', 'stopsAgree'],
    ])
    expect(faultsOf((s) => void (s.journeys[1]!.id = s.journeys[0]!.id))).toContainEqual([
      'journeys[1].id',
      'idsAreUnique',
    ])
    expect(faultsOf((s) => void delete s.journeys[1]!.stops[1]!.lngLat)).toEqual([
      ['journeys[1].stops[1]', 'stopsAreSomewhere'],
    ])
    expect(faultsOf((s) => void (s.journeys[1]!.layer = 'lake'))).toContainEqual([
      'journeys[1].layer',
      'layersAreListed',
    ])
  })

  it('have each their own legs, stops and ids', () => {
    const legs = (id: string) => ofLayer(story, id).filter((f) => f.properties!.kind === 'leg')
    const stops = (id: string) => ofLayer(story, id).filter((f) => f.properties!.kind === 'stop')
    expect(legs('trial')).toHaveLength(2)
    expect(stops('trial').map((f) => f.properties)).toMatchObject([
      { name_en: 'Low Rock', name_uk: 'Низька скеля' },
    ])
    expect(legs('round').length).toBe(story.journeys[0]!.stops.length - 1)
    const ids = [...legs('trial'), ...legs('round')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('name a stop of their own in the story’s language where English has no name', () => {
    const french = { ...story, lang: 'fr' }
    french.journeys = structuredClone(story.journeys)
    const stop = french.journeys[1]!.stops[1]!
    stop.name = { uk: 'Низька скеля', fr: 'Roche basse' }
    const [own] = ofLayer(french, 'trial').filter((f) => f.properties!.kind === 'stop')
    expect(own!.properties).toMatchObject({ name_en: 'Roche basse', name_fr: 'Roche basse' })
  })

  it('have a style each, which keeps to the specification, and are switched one by one', () => {
    const style = buildStyle({
      story,
      palette: PALETTES.light,
      lang: 'en',
      tagged: [],
      on: ['trial'],
      data: {
        ...data,
        ...Object.fromEntries(
          ['trial', 'round'].map((id) => [id, { ...EMPTY, features: ofLayer(story, id) }]),
        ),
      },
    })
    expect(validateStyleMin(style)).toEqual([])
    const shown = (id: string) => style.layers.find((layer) => layer.id === `${id}-leg`)!.layout?.visibility
    expect([shown('trial'), shown('round')]).toEqual(['visible', 'none'])
  })

  it('stand each in the static map, links and saved files', () => {
    const link = parseLink('?layers=trial', '', story)
    expect(link.state.layers).toEqual(['trial'])
    const svg = drawPosters({ story, data }).svgs.get('en')!
    for (const id of ['trial', 'round']) expect(svg).toMatch(new RegExp(`data-style="${id}-leg[^>]*of-${id}`))
    expect(svg).toContain('>Low Rock<')
    expect(pageStory(story, 'en').journeys.map(({ id, stops }) => [id, stops.length])).toEqual([
      [story.journeys[0]!.id, 2],
      ['trial-run', 3],
    ])
    expect(toGeoJSON(story, 'en').features.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['alder', 'reed']),
    )
    expect(toCsv(story, 'en')).toContain('boat-reed')
  })
})
