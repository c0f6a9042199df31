import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseStory } from '../../story'
import type { Json } from '../draft/json'
import { checkedDraft } from './check-draft'

const FOLDER = 'tests/fixtures/stories/school-boat'
const read = (path: string) => new Uint8Array(readFileSync(`${FOLDER}/${path}`))
const files = new Map(
  readdirSync(`${FOLDER}/layers`).map((name) => [`layers/${name}`, read(`layers/${name}`)]),
)
const story = JSON.parse(Buffer.from(read('story.json')).toString()) as Json

const told = (own: ReadonlyMap<string, Uint8Array>) =>
  checkedDraft({ story, original: null, files: own }, parseStory(story, 'story.json')).faults.map(
    ({ path, right, isWarning }) => [path, right, isWarning],
  )

it('warns of the shapes of a layer whose positions are latitude first, and of no good ones', () => {
  expect(told(files)).toEqual([])
  const road = JSON.parse(Buffer.from(files.get('layers/road.geojson')!).toString())
  for (const { geometry } of road.features)
    geometry.coordinates = geometry.coordinates.map(([lng, lat]: [number, number]) => [lat, lng])
  const swapped = new Map([...files, ['layers/road.geojson', Buffer.from(JSON.stringify(road))]])
  expect(told(swapped)).toEqual([
    ['layers[2].data.file', '[-69.86, -15.9], as the longitude comes first', true],
  ])
})
