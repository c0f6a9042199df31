import { stringAt, valueAt, type Json, type Path } from '../draft/json'
import { anyWords, placeChoices, sourceChoices } from '../note/choices'
import type { Spoken } from '../words'
import type { Spec } from './spec'

/** What fields are made from: the words, the story, and its language that is edited. */
export interface Form {
  spoken: Spoken
  story: Json
  lang: string
}

const MOTIVATIONS = [
  'identifying',
  'describing',
  'commenting',
  'classifying',
  'highlighting',
  'linking',
] as const

/** Choices out of values with a name for each. */
export const named = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, name: names[value] }))

/** Choices out of records, by their ids. */
export const asChoices = (records: { id: string; name: string }[]) =>
  records.map(({ id, name }) => ({ value: id, name: name || id }))

export const idSpec = (list: Path, index: number, onRenamed?: (id: string) => void): Spec => ({
  as: 'id',
  list,
  index,
  ...(onRenamed && { onRenamed }),
})

/** What else a note may say of itself. */
export function noteSpecs({ spoken: { words } }: Form): Spec[] {
  const { fields } = words
  return [
    {
      as: 'choice',
      at: 'motivation',
      label: fields.motivation,
      choices: named(MOTIVATIONS, fields.motivations),
      none: fields.none,
    },
    {
      as: 'group',
      at: 'about',
      label: fields.about,
      hint: fields.aboutHint,
      add: fields.aboutAdd,
      remove: fields.aboutRemove,
      fresh: { status: 'past' },
      fields: [
        { as: 'date', at: 'from', label: fields.from },
        { as: 'date', at: 'to', label: fields.to },
        {
          as: 'choice',
          at: 'status',
          label: fields.status,
          choices: named(['past', 'planned'] as const, fields.statuses),
        },
      ],
    },
    { as: 'picture', at: 'image', label: fields.picture },
  ]
}

/** What else a place may say of itself. */
export const placeSpecs = ({ spoken: { words } }: Form): Spec[] => [
  { as: 'long', at: 'properties.note', label: words.fields.note },
  { as: 'items', at: 'properties.feature', label: words.fields.feature, hint: words.fields.featureHint },
  {
    as: 'list',
    at: 'when.timespans',
    label: words.more.times,
    hint: words.more.timesHint,
    prune: true,
    add: words.more.timeAdd,
    remove: words.more.timeRemove,
    fresh: () => ({ start: { in: '' } }),
    nameOf: (span) =>
      [stringAt(span, ['start', 'in']), stringAt(span, ['end', 'in'])].filter(Boolean).join(' – '),
    fields: () => [
      { as: 'tag', at: 'start.in', label: words.fields.from, hint: words.more.timeHint, needed: true },
      { as: 'tag', at: 'end.in', label: words.fields.to, prune: true },
    ],
  },
]

/** An archive of vector tiles; its file is chosen and not typed. */
export const tileSpecs = ({ spoken: { words } }: Form): Spec[] => [
  { as: 'url', at: 'url', label: words.more.tilesUrl, hint: words.more.tilesUrlHint },
  { as: 'line', at: 'layer', label: words.more.tilesLayer, hint: words.more.tilesLayerHint, needed: true },
  { as: 'line', at: 'credit', label: words.layer.credit, hint: words.layer.creditHint, needed: true },
  { as: 'line', at: 'licence', label: words.layer.licence, hint: words.layer.licenceHint, needed: true },
]

/** What else a name of a place may say of itself. */
export const nameSpecs = ({ spoken: { words } }: Form): Spec[] => [
  { as: 'flag', at: 'primary', label: words.fields.primary },
  { as: 'words', at: 'note', label: words.fields.nameNote },
]

/** A camera that is typed, for who has no map or wants one exactly. */
export const cameraSpecs = ({ spoken: { words } }: Form): Spec[] => [
  { as: 'position', at: 'center', label: words.fields.center },
  { as: 'number', at: 'zoom', label: words.fields.zoom },
]

/** What else there is to say of the story. */
export function storySpecs({ spoken: { words }, story, lang }: Form): Spec[] {
  const { fields } = words
  return [
    { as: 'words', at: 'article.title', label: fields.articleTitle, hint: fields.articleTitleHint },
    { as: 'long', at: 'article.note', label: fields.articleNote },
    {
      as: 'choice',
      at: 'article.source',
      label: fields.articleSource,
      choices: asChoices(sourceChoices(story, lang)),
      none: fields.none,
    },
    {
      as: 'group',
      at: 'geoPolicy',
      label: fields.policy,
      add: fields.policyAdd,
      remove: fields.policyRemove,
      fresh: { basis: '', asOf: stringAt(story, ['asOf']), disclaimer: '' },
      fields: [
        { as: 'long', at: 'basis', label: fields.policyBasis, needed: true },
        { as: 'date', at: 'asOf', label: fields.policyAsOf, needed: true },
        { as: 'long', at: 'disclaimer', label: fields.policyDisclaimer, needed: true },
      ],
    },
    { as: 'number', at: 'view.minZoom', label: fields.minZoom },
    { as: 'number', at: 'view.maxZoom', label: fields.maxZoom },
    {
      as: 'picks',
      at: 'view.ground',
      label: fields.ground,
      hint: fields.groundHint,
      choices: placeChoices(story, lang),
    },
  ]
}

/** What else an actor may say of itself. */
export function actorSpecs({ spoken: { words }, story, lang }: Form): Spec[] {
  const { fields } = words
  return [
    {
      as: 'list',
      at: 'roles',
      label: fields.roles,
      add: fields.roleAdd,
      remove: fields.roleRemove,
      fresh: () => ({ text: '', source: stringAt(story, ['article', 'source']) }),
      nameOf: (role) => anyWords(valueAt(role, ['text']), lang),
      fields: () => [
        { as: 'words', at: 'text', label: fields.role, needed: true },
        {
          as: 'choice',
          at: 'source',
          label: fields.roleSource,
          choices: asChoices(sourceChoices(story, lang)),
        },
      ],
    },
    { as: 'items', at: 'alias', label: fields.alias, hint: fields.aliasHint },
  ]
}

/** What else a source may say of itself. */
export const sourceSpecs = ({ spoken: { words } }: Form): Spec[] => [
  { as: 'tag', at: 'lang', label: words.fields.sourceLang, hint: words.story.langHint },
  { as: 'long', at: 'note', label: words.fields.note },
]

/** What else a stop of a journey may say of itself; one that is no place of the story has a name and a position. */
export const stopSpecs = ({ spoken: { words } }: Form, isOwn: boolean): Spec[] => [
  ...(isOwn
    ? ([
        { as: 'words', at: 'name', label: words.place.name, needed: true },
        { as: 'position', at: 'lngLat', label: words.place.coordinates },
      ] satisfies Spec[])
    : []),
  { as: 'words', at: 'label', label: words.fields.stopLabel },
]

/** Shapes of the world by their codes, as far as a kind of layer can show them. */
export function geographySpecs({ spoken: { words } }: Form, kind: string): Spec[] {
  const { fields } = words
  if (kind === 'water')
    return [{ as: 'items', at: 'geography.water', label: fields.lakes, hint: fields.lakesHint, prune: true }]
  if (kind === 'point')
    return [
      {
        as: 'items',
        at: 'geography.city',
        label: fields.towns,
        hint: fields.townsHint,
        numbers: true,
        prune: true,
      },
    ]
  return [
    {
      as: 'items',
      at: 'geography.country',
      label: fields.countries,
      hint: fields.countriesHint,
      prune: true,
    },
    { as: 'items', at: 'geography.admin1', label: fields.provinces, hint: fields.provincesHint, prune: true },
  ]
}
