import { words } from '../../src/languages/en/compose'
import type { StoryFile } from '../../src/story'
import { findQuote } from '../../src/story/segments'
import type { Act } from './compose-hands'
import {
  fields,
  ifFirst,
  isFirst,
  latLng,
  placeShown,
  layer,
  layerForm,
  said,
  setIf,
  shown,
  write,
  type Now,
} from './compose-rebuild'

const { note, claim, other, place, journey, step, text } = words
type Story = StoryFile

/** The places: those that were accepted out of the text are completed, the others are added by their coordinates. */
export function rebuildPlaces(now: Now, accepted: ReadonlyMap<string, string>): Act[] {
  return [
    { press: words.panels.places },
    ...now.story.places.features.flatMap((one): Act[] => {
      const { kind, precision, layer: on, feature, note: said_ } = one.properties
      const known = accepted.get(one.id)
      const open: Act[] = known
        ? [{ press: known }]
        : [
            { field: place.name, value: placeShown(one, now.lang) },
            { field: place.coordinates, value: latLng(one.geometry.coordinates) },
            { press: place.addHere },
          ]
      const names = one.names.flatMap((name, i): Act[] => {
        const nth = one.names.slice(0, i).filter(({ toponym }) => toponym === name.toponym).length
        const title = fields.moreName.replace('{name}', name.toponym)
        const more = { in: [{ name: title, nth }] }
        const notes = Object.entries(typeof name.note === 'object' ? name.note : {})
        return [
          ...(i ? [{ press: place.addName }] : []),
          { field: place.name, nth: i, value: name.toponym },
          { field: place.nameLang, nth: i, value: name.lang },
          ...(name.primary ? [{ ...more, field: fields.primary, value: true }] : []),
          ...notes
            .filter(([lang]) => lang === now.lang)
            .map(([, value]) => ({ ...more, field: fields.nameNote, value })),
        ]
      })
      return [
        ...open,
        { press: place.removeName, all: true },
        ...names,
        { field: place.coordinates, value: latLng(one.geometry.coordinates) },
        { field: place.kind, value: kind },
        { field: place.precision, value: precision },
        ...(hasShapes(now.story, on) ? setIf({}, place.layer, on) : []),
        ...setIf({ in: [fields.more] }, fields.feature, feature?.join('\n')),
        { in: [fields.more], field: fields.id, value: one.id },
        ...write(now, fields.note, said_, { in: [fields.more] }),
        { press: `‹ ${place.all}` },
      ]
    }),
  ]
}

/** Whether a layer is there before any journey or route. */
const hasShapes = (story: Story, id: string | null) =>
  story.layers.some((one) => one.id === id && one.kind !== 'journey' && one.kind !== 'corridor')

/** The places on layers of journeys and routes, which are made after the places. */
export const placesOnWays = (now: Now): Act[] => [
  { press: words.panels.places },
  ...now.story.places.features.flatMap((one): Act[] => {
    const on = one.properties.layer
    if (on === null || hasShapes(now.story, on)) return []
    return [
      { press: placeShown(one, now.lang) },
      { field: place.layer, value: on },
      { press: `‹ ${place.all}` },
    ]
  }),
]

/** What a place says in a further language: its names are there already. */
export function translatePlaces(now: Now): Act[] {
  return [
    { press: words.panels.places },
    ...now.story.places.features.flatMap((one): Act[] => {
      const names = one.names.flatMap((name, i): Act[] => {
        const nth = one.names.slice(0, i).filter(({ toponym }) => toponym === name.toponym).length
        const title = fields.moreName.replace('{name}', name.toponym)
        return write(now, fields.nameNote, name.note, { in: [{ name: title, nth }] })
      })
      const own = write(now, fields.note, one.properties.note, { in: [fields.more] })
      if (!names.length && !own.length) return []
      return [{ press: placeShown(one, now.lang) }, ...names, ...own, { press: `‹ ${place.all}` }]
    }),
  ]
}

/** By what a field offers a record: with its id where its name stands twice. */
function offered<Item extends { id: string }>(
  list: Item[],
  nameOf: (one: Item) => string,
  id: string,
): string {
  const name = nameOf(list.find((one) => one.id === id)!)
  return list.filter((one) => nameOf(one) === name).length > 1 ? `${name} (${id})` : name
}

/** The notes, each made of the words that it marks. */
export function rebuildNotes(now: Now): Act[] {
  const { story, lang } = now
  const { paragraphs } = story.article
  const actor = (id: string) =>
    offered(story.actors, ({ name }) => said(now, name) ?? Object.values(name)[0]!, id)
  const source = (id: string) =>
    offered(story.sources, ({ title }) => (typeof title === 'string' ? title : title[lang]!), id)
  const more = { in: [fields.more] }
  return [
    { press: words.panels.notes },
    ...story.annotations.flatMap((one): Act[] => {
      const target = one.target.find(({ language }) => language === lang)!
      const index = paragraphs.findIndex(({ id }) => id === target.source)
      const [from] = findQuote(said(now, paragraphs[index]!.text)!, target.selector)
      const select = { paragraph: index + 1, from: from!, to: from! + target.selector.exact.length }
      const about = { in: [fields.more, fields.about] }
      const sides = (one.contested ?? []).flatMap((side, nth): Act[] => [
        ...ifFirst(now, [
          { press: other.add },
          { nth, field: other.kind, value: side.kind },
          { nth, field: other.date, value: side.date },
          { nth, field: other.source, value: source(side.source) },
          ...(side.speaker === null ? [] : [{ nth, field: other.speaker, value: actor(side.speaker) }]),
        ]),
        ...write(now, other.text, side.text, { nth }),
      ])
      const open: Act[] = isFirst(now)
        ? [{ select: { ...select, key: 'Enter' } }]
        : [{ press: said({ ...now, lang: story.lang }, one.title)! }, { select }, { press: text.markInstead }]
      return [
        ...open,
        ...write(now, note.noteTitle, one.title),
        ...write(now, note.body, one.body.value),
        ...ifFirst(now, [
          { field: claim.speaker, value: actor(one.speaker) },
          { field: claim.act, value: one.act },
          { field: claim.date, value: one.date },
          { in: [claim.title], field: claim.source, value: source(one.source) },
          one.place === null
            ? { field: place.choose, value: '' }
            : {
                field: place.choose,
                value: offered(story.places.features, (at) => placeShown(at, lang), one.place),
              },
          { ...more, field: fields.motivation, value: one.motivation },
          ...(one.about ? [{ ...more, press: fields.aboutAdd }] : []),
          ...setIf(about, fields.from, one.about?.from),
          ...setIf(about, fields.to, one.about?.to),
          ...setIf(about, fields.status, one.about?.status),
          { ...more, field: fields.id, value: one.id },
        ]),
        ...write(now, place.noPlace, one.noPlace),
        ...sides,
        { press: `‹ ${note.all}` },
      ]
    }),
  ]
}

/** Journeys, each with the layer that it is drawn on. */
export function rebuildJourneys(now: Now): Act[] {
  const { story } = now
  const { features } = story.places
  return [
    { press: words.panels.layers },
    ...story.journeys.flatMap((one): Act[] => {
      const own = story.layers.find(({ id }) => id === one.layer)!
      const title = shown(now, own.title, [journey.fresh])
      const more = { in: [title, fields.more] }
      const stops = one.stops.flatMap((stop): Act[] => {
        const at = features.find(({ id }) => id === stop.place)!
        const form = { in: [title, placeShown(at, now.lang)] }
        return [
          ...ifFirst(now, [
            { in: [title], field: journey.addStop, value: stop.place! },
            ...setIf(form, journey.date, stop.date),
            { ...form, field: journey.status, value: stop.status },
            ...setIf(form, journey.note, stop.annotation),
          ]),
          ...write(now, fields.stopLabel, stop.label, form),
        ]
      })
      return [
        ...ifFirst(now, [{ press: journey.add }]),
        ...stops,
        ...ifFirst(now, [{ ...more, field: fields.id, value: one.id }]),
        ...write(now, fields.note, one.note, more),
        { press: isFirst(now) ? journey.fresh : said({ ...now, lang: story.lang }, own.title)! },
        ...layerForm(now, own),
        { press: `‹ ${layer.all}` },
      ]
    }),
  ]
}

/** The steps, whose cameras are typed. */
export function rebuildSteps(now: Now): Act[] {
  const { story } = now
  return [
    { press: words.panels.steps },
    ...story.steps.flatMap((one): Act[] => [
      { press: isFirst(now) ? step.add : said({ ...now, lang: story.lang }, one.title)! },
      ...write(now, step.name, one.title),
      ...write(now, step.text, one.text),
      ...ifFirst(now, [
        { field: step.date, value: one.date },
        ...setIf({}, step.note, one.select),
        { field: fields.center, value: latLng(one.camera.center) },
        { field: fields.zoom, value: String(one.camera.zoom) },
        ...story.layers.map(({ id, title }) => ({
          in: [step.layers],
          field: said(now, title)!,
          value: one.layers.includes(id),
        })),
        { in: [fields.more], field: fields.id, value: one.id },
      ]),
      { press: `‹ ${step.all}` },
    ]),
  ]
}
