import { newId } from '../draft/ids'
import { listAt, stringAt, valueAt, type Json, type Path } from '../draft/json'
import { anyWords, sourceChoices } from '../note/choices'
import { asChoices, idSpec, type Form } from './record-specs'
import type { Spec } from './spec'

/** The ids of a list with a new one for a record of it. */
const fresh = (story: Json, list: Path, kind: string): string =>
  newId(
    '',
    kind,
    listAt(story, list).map((one) => stringAt(one, ['id'])),
  )

/** The recipe of a land route: the places that it joins are named in a list of their own. */
export function recipeSpecs({ spoken: { words }, story, lang }: Form, path: Path): Spec[] {
  const { route } = words
  const crossings = [...path, 'recipe', 'crossings']
  return [
    { as: 'number', at: 'recipe.halfWidthKm', label: route.halfWidth },
    {
      as: 'list',
      at: 'recipe.crossings',
      label: route.crossings,
      hint: route.crossingsHint,
      add: route.crossingAdd,
      remove: route.crossingRemove,
      fresh: (now) => ({ id: fresh(now, crossings, 'crossing'), name: '', open: true }),
      nameOf: (item) => anyWords(valueAt(item, ['name']), lang) || stringAt(item, ['id']),
      fields: (_, i): Spec[] => [
        { as: 'words', at: 'name', label: route.crossingName, needed: true },
        { as: 'flag', at: 'open', label: route.crossingOpen, keep: true },
        {
          as: 'group',
          at: 'bridge',
          label: route.bridge,
          hint: route.bridgeHint,
          add: route.bridgeAdd,
          remove: route.bridgeRemove,
          fresh: { line: [], widthKm: 0.5 },
          fields: [
            { as: 'positions', at: 'line', label: words.draw.positions },
            { as: 'number', at: 'widthKm', label: route.bridgeWidth },
          ],
        },
        {
          as: 'group',
          at: 'gate',
          label: route.gate,
          hint: route.gateHint,
          add: route.gateAdd,
          remove: route.gateRemove,
          fresh: { line: [] },
          fields: [{ as: 'positions', at: 'line', label: words.draw.positions }],
        },
        idSpec(crossings, i),
      ],
    },
    {
      as: 'picks',
      at: 'recipe.data',
      label: route.data,
      hint: route.dataHint,
      choices: sourceChoices(story, lang),
    },
  ]
}

/** What readers may change about a land route. */
export function whatIfSpecs({ spoken: { words }, story, lang }: Form, path: Path): Spec[] {
  const { route, fields } = words
  const via = listAt(story, [...path, 'recipe', 'via']).map((one) => ({
    id: stringAt(one, ['id']),
    name: anyWords(valueAt(one, ['name']), lang),
  }))
  const between = via.slice(1, -1)
  const crossings = listAt(story, [...path, 'recipe', 'crossings']).map((one) => ({
    id: stringAt(one, ['id']),
    name: anyWords(valueAt(one, ['name']), lang),
  }))
  const presets = [...path, 'whatIf', 'presets', 'list']
  const reach = (at: string): Spec[] => [
    { as: 'number', at: `${at}.from`, label: route.least },
    { as: 'number', at: `${at}.to`, label: route.most },
    { as: 'number', at: `${at}.start`, label: route.start },
  ]
  const group = (
    at: string,
    label: string,
    [add, remove]: [string, string],
    fresh: Json,
    own: Spec[],
  ): Spec => ({ as: 'group', at, label, add, remove, fresh, fields: own })
  const text = (at: string, label: string, hint?: string): Spec => ({
    as: 'words',
    at,
    label,
    ...(hint && { hint }),
    needed: true,
  })
  return [
    { as: 'words', at: 'whatIf.crossingsTitle', label: route.crossingsTitle },
    group(
      'whatIf.coast',
      route.coast,
      [route.coastAdd, route.coastRemove],
      { side: 'left', label: '', note: '' },
      [
        {
          as: 'choice',
          at: 'side',
          label: route.side,
          choices: [
            { value: 'left', name: fields.focuses.left },
            { value: 'right', name: fields.focuses.right },
          ],
        },
        text('label', route.figureName),
        text('note', route.coastNote, '{coast}, {ruler}'),
        { as: 'positions', at: 'between', label: route.coastEnds, hint: route.coastEndsHint },
      ],
    ),
    group(
      'whatIf.block',
      route.block,
      [route.blockAdd, route.blockRemove],
      {
        place: between[0]?.id ?? '',
        radiusKm: { from: 1, to: 60, start: 15 },
        label: '',
        radiusLabel: '',
        legend: '',
        detour: { title: '', text: '' },
      },
      [
        { as: 'choice', at: 'place', label: route.blockPlace, choices: asChoices(between) },
        ...reach('radiusKm'),
        text('label', route.blockLabel),
        text('radiusLabel', route.radiusLabel),
        text('legend', route.legend),
        text('detour.title', route.detourTitle),
        text('detour.text', route.detourText, '{from}, {to}'),
      ],
    ),
    group(
      'whatIf.strip',
      route.strip,
      [route.stripAdd, route.stripRemove],
      { depthKm: { from: 2, to: 150, start: 15 }, label: '' },
      [
        ...reach('depthKm'),
        text('label', route.stripLabel),
        { as: 'words', at: 'note', label: fields.note },
        ...(['west', 'south', 'east', 'north'] as const).map((side): Spec => ({
          as: 'number',
          at: `within.${side}`,
          label: route.within[side],
        })),
      ],
    ),
    group(
      'whatIf.presets',
      route.presets,
      [route.presetsAdd, route.presetsRemove],
      { title: '', text: '', list: [] },
      [
        text('title', route.presetsTitle),
        text('text', route.presetsText, '{block}, {strip}'),
        {
          as: 'list',
          at: 'list',
          label: route.models,
          add: route.modelAdd,
          remove: route.modelRemove,
          fresh: (now) => ({ id: fresh(now, presets, 'model'), title: '', settings: {} }),
          nameOf: (item) => anyWords(valueAt(item, ['title']), lang) || stringAt(item, ['id']),
          fields: (_, i): Spec[] => [
            text('title', route.modelTitle),
            { as: 'words', at: 'note', label: fields.note },
            { as: 'number', at: 'settings.halfWidthKm', label: route.halfWidth },
            { as: 'number', at: 'settings.blockRadiusKm', label: route.radius },
            { as: 'number', at: 'settings.stripDepthKm', label: route.depth },
            { as: 'picks', at: 'settings.viaOff', label: route.viaOff, choices: between },
            { as: 'picks', at: 'settings.closed', label: route.closed, choices: crossings },
            { as: 'flag', at: 'settings.connectedOnly', label: route.connectedOnly },
            idSpec(presets, i),
          ],
        },
      ],
    ),
  ]
}

/** The land that a route may use. */
export function landSpecs({ spoken: { words } }: Form, files: string[], builtins: string[]): Spec[] {
  const { route, layer } = words
  return [
    ...(files.length
      ? ([
          {
            as: 'group',
            at: 'recipe.land.data',
            label: route.landFile,
            hint: route.landFileHint,
            add: route.landFileAdd,
            remove: route.landFileRemove,
            fresh: { file: files[0]!, credit: '', licence: '' },
            fields: [
              {
                as: 'choice',
                at: 'file',
                label: route.landFile,
                choices: asChoices(files.map((id) => ({ id, name: id }))),
              },
              { as: 'line', at: 'credit', label: layer.credit, needed: true },
              { as: 'line', at: 'licence', label: layer.licence, needed: true },
            ],
          },
        ] satisfies Spec[])
      : []),
    {
      as: 'choice',
      at: 'recipe.land.builtin',
      label: route.landBuiltin,
      choices: asChoices(builtins.map((id) => ({ id, name: id }))),
      none: words.fields.none,
    },
    { as: 'items', at: 'recipe.land.box', label: words.more.box, hint: words.more.boxHint, numbers: true },
    { as: 'number', at: 'recipe.land.withinM', label: route.withinM, hint: route.withinMHint },
    {
      as: 'choice',
      at: 'recipe.land.lakes',
      label: route.lakes,
      choices: [
        { value: 'water', name: layer.kinds.water },
        { value: 'land', name: route.lakesLand },
      ],
      none: words.fields.none,
    },
  ]
}
