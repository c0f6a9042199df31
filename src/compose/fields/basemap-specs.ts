import { placeChoices } from '../note/choices'
import type { Form } from './record-specs'
import type { Spec } from './spec'

/** Who made it, and on which terms it is shown. */
const terms = ({ spoken: { words } }: Form): Spec[] => [
  { as: 'line', at: 'credit', label: words.layer.credit, hint: words.layer.creditHint, needed: true },
  { as: 'line', at: 'licence', label: words.layer.licence, hint: words.layer.licenceHint, needed: true },
]

/** An archive of ground; its file is chosen and not typed. */
export const groundTileSpecs = (form: Form): Spec[] => {
  const { more } = form.spoken.words
  return [{ as: 'url', at: 'url', label: more.tilesUrl, hint: more.groundUrlHint }, ...terms(form)]
}

/** What a story asks of its basemap, besides an archive. */
export function basemapSpecs(form: Form): Spec[] {
  const { fields, more } = form.spoken.words
  return [
    {
      as: 'choice',
      at: 'basemap.borders',
      label: fields.borders,
      hint: fields.bordersHint,
      choices: Object.entries(fields.borderViews).map(([value, name]) => ({ value, name })),
      none: fields.none,
    },
    {
      as: 'picks',
      at: 'basemap.detail',
      label: fields.detail,
      hint: fields.detailHint,
      choices: placeChoices(form.story, form.lang),
    },
    {
      as: 'group',
      at: 'basemap.style',
      label: more.groundStyle,
      hint: more.groundStyleHint,
      add: more.groundStyleAdd,
      remove: more.groundStyleRemove,
      fresh: { url: '', credit: '', licence: '' },
      fields: [
        { as: 'url', at: 'url', label: more.groundStyleUrl, needed: true },
        { as: 'items', at: 'hosts', label: more.groundHosts, hint: more.groundHostsHint },
        ...terms(form),
      ],
    },
  ]
}
