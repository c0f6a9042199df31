import { isList, isRecord, listAt, setAt, stringAt, type Json, type Path } from './json'

/** Every list of records with ids that others refer to, and where they do: `*` stands for each item. */
const REFERENCES = {
  'places.features': [
    'annotations.*.place',
    'journeys.*.stops.*.place',
    'derived.*.recipe.via.*.place',
    'view.ground.*',
    'basemap.detail.*',
  ],
  actors: ['annotations.*.speaker', 'annotations.*.contested.*.speaker'],
  sources: [
    'annotations.*.source',
    'annotations.*.contested.*.source',
    'article.source',
    'actors.*.roles.*.source',
    'derived.*.recipe.data.*',
  ],
  annotations: ['steps.*.select', 'journeys.*.stops.*.annotation', 'derived.*.claim'],
  layers: ['places.features.*.properties.layer', 'journeys.*.layer', 'derived.*.layer', 'steps.*.layers.*'],
  groups: ['layers.*.group'],
  'article.paragraphs': ['annotations.*.paragraph', 'annotations.*.target.*.source'],
  via: ['derived.*.whatIf.block.place', 'derived.*.whatIf.presets.list.*.settings.viaOff.*'],
  crossings: ['derived.*.whatIf.presets.list.*.settings.closed.*'],
  steps: [],
  journeys: [],
  derived: [],
  list: [],
} satisfies Record<string, string[]>

type Named = keyof typeof REFERENCES

/** Of the lists that lie deeper down, the last key is the name. */
const namedBy = (list: Path): Named => {
  const whole = list.join('.')
  return (Object.hasOwn(REFERENCES, whole) ? whole : String(list.at(-1))) as Named
}

const ID = /^[a-z0-9-]{1,80}$/

/** Why a record of a list can't have an id; `null` where it can. */
export function idFault(story: Json, list: Path, index: number, id: string): 'wrong' | 'taken' | null {
  if (!ID.test(id)) return 'wrong'
  return listAt(story, list).some((one, i) => i !== index && stringAt(one, ['id']) === id) ? 'taken' : null
}

/** A story in which a record has another id, wherever it is referred to. */
export function renameRecord(story: Json, list: Path, index: number, id: string): Json {
  const before = stringAt(story, [...list, index, 'id'])
  let made = setAt(story, [...list, index, 'id'], id)
  for (const path of REFERENCES[namedBy(list)]) made = replaced(made, path.split('.'), before, id)
  return made
}

/** Whether anything in a story refers to a record of a list. */
export const isReferredTo = (story: Json, list: Path, id: string): boolean =>
  REFERENCES[namedBy(list)].some((path) => pathsTo(story, path.split('.'), id).length > 0)

/** The paths of a pattern that lead to a value, in the order of the file. */
function pathsTo(json: Json | undefined, [key, ...rest]: string[], value: string, at: Path = []): Path[] {
  if (key === undefined) return json === value ? [at] : []
  if (key === '*')
    return isList(json) ? json.flatMap((item, i) => pathsTo(item, rest, value, [...at, i])) : []
  return isRecord(json) && Object.hasOwn(json, key) ? pathsTo(json[key], rest, value, [...at, key]) : []
}

function replaced(story: Json, keys: string[], before: string, after: string): Json {
  return pathsTo(story, keys, before).reduce((made, path) => setAt(made, path, after), story)
}
