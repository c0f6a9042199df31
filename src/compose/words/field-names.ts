import { segmentsOf } from '../../story/positions'
import { listAt, valueAt, type Json } from '../draft/json'
import { anyWords, nameOfPlace } from '../note/choices'
import type { ComposeWords } from '.'

type Name = (words: ComposeWords) => string

/** What the forms call a field, by its path with the indexes left out; what lies deeper in it is called the same. */
export const NAMES: Record<string, Name> = {
  title: ({ story }) => story.headline,
  summary: ({ story }) => story.summary,
  asOf: ({ story }) => story.asOf,
  id: ({ story }) => story.id,
  lang: ({ story }) => story.lang,
  langs: ({ story }) => story.langs,
  status: ({ story }) => story.status,
  view: ({ story }) => story.view,
  'view.minZoom': ({ fields }) => fields.minZoom,
  'view.maxZoom': ({ fields }) => fields.maxZoom,
  'view.ground': ({ fields }) => fields.ground,
  changes: ({ story }) => story.changes,
  basemap: ({ more }) => more.basemap,
  geoPolicy: ({ fields }) => fields.policy,
  'article.publisher': ({ story }) => story.publisher,
  'article.date': ({ story }) => story.date,
  'article.title': ({ fields }) => fields.articleTitle,
  'article.note': ({ fields }) => fields.articleNote,
  'article.source': ({ fields }) => fields.articleSource,
  'article.paragraphs': ({ text }) => text.title,
  places: ({ panels }) => panels.places,
  'places.features[].id': ({ fields }) => fields.id,
  'places.features[].names': ({ place }) => place.name,
  'places.features[].names[].lang': ({ place }) => place.nameLang,
  'places.features[].geometry': ({ place }) => place.coordinates,
  'places.features[].properties.kind': ({ place }) => place.kind,
  'places.features[].properties.precision': ({ place }) => place.precision,
  'places.features[].properties.layer': ({ place }) => place.layer,
  sources: ({ people }) => people.sources,
  'sources[].id': ({ fields }) => fields.id,
  'sources[].title': ({ people }) => people.title,
  'sources[].publisher': ({ people }) => people.publisher,
  'sources[].date': ({ people }) => people.date,
  'sources[].url': ({ people }) => people.address,
  actors: ({ people }) => people.actors,
  'actors[].id': ({ fields }) => fields.id,
  'actors[].name': ({ people }) => people.name,
  'actors[].party': ({ people }) => people.party,
  'actors[].roles': ({ fields }) => fields.roles,
  annotations: ({ panels }) => panels.notes,
  'annotations[].id': ({ fields }) => fields.id,
  'annotations[].title': ({ note }) => note.noteTitle,
  'annotations[].body': ({ note }) => note.body,
  'annotations[].place': ({ place }) => place.choose,
  'annotations[].noPlace': ({ place }) => place.noPlace,
  'annotations[].speaker': ({ claim }) => claim.speaker,
  'annotations[].act': ({ claim }) => claim.act,
  'annotations[].date': ({ claim }) => claim.date,
  'annotations[].source': ({ claim }) => claim.source,
  'annotations[].about': ({ fields }) => fields.about,
  'annotations[].motivation': ({ fields }) => fields.motivation,
  'annotations[].image': ({ fields }) => fields.picture,
  'annotations[].contested': ({ other }) => other.title,
  'annotations[].contested[].kind': ({ other }) => other.kind,
  'annotations[].contested[].text': ({ other }) => other.text,
  'annotations[].contested[].speaker': ({ other }) => other.speaker,
  'annotations[].contested[].date': ({ other }) => other.date,
  'annotations[].contested[].source': ({ other }) => other.source,
  'annotations[].target': ({ text }) => text.marking,
  groups: ({ group }) => group.title,
  'groups[].id': ({ fields }) => fields.id,
  layers: ({ panels }) => panels.layers,
  'layers[].id': ({ fields }) => fields.id,
  'layers[].title': ({ layer }) => layer.name,
  'layers[].kind': ({ layer }) => layer.kind,
  'layers[].group': ({ layer }) => layer.group,
  'layers[].colour': ({ layer }) => layer.colour,
  'layers[].data.credit': ({ layer }) => layer.credit,
  'layers[].data.licence': ({ layer }) => layer.licence,
  'layers[].pmtiles': ({ more }) => more.tilesTitle,
  journeys: ({ journey }) => journey.title,
  'journeys[].id': ({ fields }) => fields.id,
  derived: ({ route }) => route.title,
  'derived[].id': ({ fields }) => fields.id,
  steps: ({ panels }) => panels.steps,
  'steps[].id': ({ fields }) => fields.id,
  'steps[].title': ({ step }) => step.name,
  'steps[].text': ({ step }) => step.text,
  'steps[].date': ({ step }) => step.date,
  'steps[].select': ({ step }) => step.note,
  'steps[].camera': ({ fields }) => fields.center,
  'steps[].camera.zoom': ({ fields }) => fields.zoom,
  'steps[].layers': ({ step }) => step.layers,
  'steps[].image': ({ fields }) => fields.picture,
}

/** What the forms call the field that a path leads to or lies in; `null` where none has a name of its own. */
export function fieldName(path: string, words: ComposeWords): string | null {
  let at = path.replace(/\[\d+\]/g, '[]')
  while (at) {
    if (Object.hasOwn(NAMES, at)) return NAMES[at]!(words)
    at = at.replace(/(?:\[\]|\.?[^.[\]]+|\["[^"]*"\])$/, '')
  }
  return null
}

/** How an editor knows the record that a path leads into: its title or name in a language; '' where it has none. */
export function recordName(story: Json, path: string, lang: string): string {
  const keys = segmentsOf(path)
  const index = keys.findIndex((key) => typeof key === 'number')
  if (index < 0) return ''
  const record = valueAt(story, keys.slice(0, index + 1))
  if (keys[0] === 'places') return nameOfPlace(record, lang)
  if (keys[0] === 'article') return ''
  const named = anyWords(valueAt(record, ['title']), lang) || anyWords(valueAt(record, ['name']), lang)
  // a route is drawn on a layer, which has its name
  const layer = listAt(story, ['layers']).find((one) => valueAt(one, ['id']) === valueAt(record, ['layer']))
  return named || (layer ? anyWords(valueAt(layer, ['title']), lang) : '')
}
