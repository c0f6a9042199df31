import type { FeatureCollection } from 'geojson'
import { COLOURS } from '../../story/colours'
import { TAKEN_LAYER_IDS } from '../../story/layer-ids'
import { withCamera, type TakenCamera } from './cameras'
import type { Draft } from './draft'
import { withoutUnusedFile } from './files'
import { newId } from './ids'
import { appendAt, listAt, removeAt, setAt, stringAt, valueAt, type Json, type JsonRecord } from './json'
import { addRecord, idsIn, PLACES, textOf } from './records'

/** The kinds of layer that a file's shapes make, with the geometries of each. */
const KIND_OF: Record<string, 'area' | 'line' | 'point'> = {
  Polygon: 'area',
  MultiPolygon: 'area',
  LineString: 'line',
  MultiLineString: 'line',
  Point: 'point',
  MultiPoint: 'point',
}

/** A colour that no layer has yet, else the one that the fewest have. */
export function nextColour(story: Json): string {
  const used = listAt(story, ['layers']).map((layer) => stringAt(layer, ['colour']))
  const times = (colour: string) => used.filter((one) => one === colour).length
  return [...COLOURS].sort((a, b) => times(a) - times(b))[0]!
}

/** A story with a group for a new layer, and its id: the last that there is, else a new one. */
function withGroup(story: Json, lang: string, title: string): { story: Json; id: string } {
  const last = idsIn(story, ['groups']).at(-1)
  if (last) return { story, id: last }
  return addRecord(story, ['groups'], title, 'group', (id) => ({ id, title: textOf(story, lang, title) }))
}

export interface NewLayer {
  kind: string
  title: string
  /** The heading of the legend that a first layer gets. */
  group: string
  lang: string
  /** Of its data: `builtin`, `geography` or `data`. */
  rest?: JsonRecord
}

/** A story with a new layer at the end of its legend, and its id. */
export function addLayer(
  story: Json,
  { kind, title, group, lang, rest }: NewLayer,
): { story: Json; id: string } {
  const grouped = withGroup(story, lang, group)
  const id = newId(title, 'layer', [...idsIn(story, ['layers']), ...TAKEN_LAYER_IDS])
  const layer = {
    id,
    kind,
    title: textOf(story, lang, title),
    group: grouped.id,
    colour: nextColour(story),
    ...rest,
    on: true,
  }
  return { story: appendAt(grouped.story, ['layers'], layer), id }
}

/** A draft with the shapes of a file as layers, one for each kind of geometry; and the ids of these. */
export function addShapes(
  draft: Draft,
  collection: FeatureCollection,
  { title, group, lang }: { title: string; group: string; lang: string },
): { draft: Draft; ids: string[] } {
  let story = draft.story
  const files = new Map(draft.files)
  const ids: string[] = []
  for (const kind of ['area', 'line', 'point'] as const) {
    const features = collection.features.filter(({ geometry }) => KIND_OF[geometry.type] === kind)
    if (!features.length) continue
    const made = addLayer(story, { kind, title, group, lang })
    const file = `layers/${newId(made.id, 'layer', [...files.keys()].map(nameOfFile))}.geojson`
    const text = `${JSON.stringify({ type: 'FeatureCollection', features })}\n`
    files.set(file, new TextEncoder().encode(text))
    const at = listAt(made.story, ['layers']).length - 1
    story = setAt(made.story, ['layers', at, 'data'], { file, credit: '', licence: '' })
    ids.push(made.id)
  }
  return { draft: { ...draft, story, files }, ids }
}

const nameOfFile = (path: string) => path.replace(/^layers\/|\.geojson$/g, '')

/** A draft without a layer, its file if no other layer has it, and what only it draws. */
export function removeLayer(draft: Draft, index: number): Draft {
  const id = idsIn(draft.story, ['layers'])[index]!
  const files = ['data', 'pmtiles'].map((key) => stringAt(draft.story, ['layers', index, key, 'file']))
  let story = removeAt(draft.story, ['layers', index])
  listAt(story, PLACES).forEach((place, i) => {
    if (valueAt(place, ['properties', 'layer']) === id)
      story = removeAt(story, [...PLACES, i, 'properties', 'layer'])
  })
  for (const list of ['journeys', 'derived'])
    for (let i = listAt(story, [list]).length - 1; i >= 0; i--)
      if (stringAt(story, [list, i, 'layer']) === id) story = removeAt(story, [list, i])
  listAt(story, ['steps']).forEach((step, i) => {
    const on = listAt(step, ['layers'])
    if (on.includes(id))
      story = setAt(
        story,
        ['steps', i, 'layers'],
        on.filter((one) => one !== id),
      )
  })
  return files.reduce(withoutUnusedFile, { ...draft, story })
}

/** A story with a step that shows the map as it stands. */
export function addStep(
  story: Json,
  lang: string,
  at: { title: string; camera: TakenCamera },
): { story: Json; id: string } {
  const on = listAt(story, ['layers']).filter((layer) => valueAt(layer, ['on']) === true)
  const index = listAt(story, ['steps']).length
  const made = addRecord(story, ['steps'], at.title, 'step', (id) => ({
    id,
    title: textOf(story, lang, at.title),
    text: textOf(story, lang, ''),
    camera: {},
    layers: on.map((layer) => stringAt(layer, ['id'])),
    date: stringAt(story, ['asOf']),
    select: null,
  }))
  return { ...made, story: withCamera(made.story, ['steps', index, 'camera'], at.camera) }
}
