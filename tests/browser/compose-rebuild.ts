import { words } from '../../src/languages/en/compose'
import type { StoryFile } from '../../src/story'
import type { Act, Part } from './compose-hands'

export type Text = string | Record<string, string>
export const { fields, layer, people, story: ofStory, group } = words

/** A story that is written anew, and in which of its languages now. */
export interface Now {
  story: StoryFile
  lang: string
  /** By the code of a province or state: what is searched for, and a part of what the choice says. */
  named?: Record<string, { text: string; choice: string }>
}

export const isFirst = ({ story, lang }: Now) => lang === story.lang
export const ifFirst = (now: Now, acts: Act[]) => (isFirst(now) ? acts : [])

/** The words of a text in the language of now; a bare text is in the story's own. */
export function said({ story, lang }: Now, text: Text | null | undefined): string | undefined {
  if (typeof text === 'string') return lang === story.lang ? text : undefined
  return text?.[lang]
}

/** Fills a field where the story has a text in this language. */
export function write(now: Now, field: string, text: Text | null | undefined, at: Partial<Act> = {}): Act[] {
  const value = said(now, text)
  return value === undefined ? [] : [{ ...at, field, value }]
}

/** What a record is called before and after it is written in this language. */
export function shown(now: Now, text: Text | undefined, more: string[] = []): Part {
  const first = said({ ...now, lang: now.story.lang }, text)
  return { name: [said(now, text), first, ...more].filter((one): one is string => !!one) }
}

const yes = (has: unknown, act: () => Act): Act[] => (has === undefined || has === null ? [] : [act()])
export const setIf = (at: Partial<Act>, field: string, value: string | number | undefined | null): Act[] =>
  yes(value, () => ({ ...at, field, value: String(value) }))

/** The places that small maps open on, which are there once the places are. */
export const rebuildGround = ({ story, lang }: Now): Act[] => [
  { press: words.panels.story },
  ...(story.view.ground ?? []).map((id) => ({
    in: [fields.more, fields.ground],
    field: placeShown(
      story.places.features.find((one) => one.id === id)!,
      lang,
    ),
    value: true,
  })),
]

/** The name by which a list shows a place: the main one of the language, else its first there, else its first. */
export function placeShown({ names }: StoryFile['places']['features'][number], lang: string): string {
  const own = names.filter((name) => name.lang === lang)
  return (own.find(({ primary }) => primary) ?? own[0] ?? names[0]!).toponym
}

export const latLng = ([lng, lat]: readonly [number, number]) => `${lat}, ${lng}`

/** What is said of the story as a whole. */
export function rebuildStory(now: Now): Act[] {
  const { article, geoPolicy, view, ...story } = now.story
  const more = { in: [fields.more] }
  const policy = { in: [fields.more, fields.policy] }
  return [
    { press: words.panels.story },
    ...ifFirst(now, [
      { field: ofStory.lang, value: story.lang },
      { field: ofStory.langs, value: story.langs.join(', ') },
      { field: ofStory.id, value: story.id },
      { field: ofStory.asOf, value: story.asOf },
      { field: ofStory.status, value: 'published' },
      ...setIf({}, ofStory.publisher, article.publisher),
      // what was pasted is a source, if the story does not say otherwise
      ...(article.source ? [] : [{ ...more, field: fields.articleSource, value: fields.none }]),
      { field: ofStory.date, value: article.date },
      { field: fields.center, value: latLng(view.center) },
      { field: fields.zoom, value: String(view.zoom) },
      { ...more, field: fields.minZoom, value: String(view.minZoom) },
      { ...more, field: fields.maxZoom, value: String(view.maxZoom) },
      ...yes(geoPolicy, () => ({ ...more, press: fields.policyAdd })),
      ...setIf(policy, fields.policyAsOf, geoPolicy?.asOf),
    ]),
    ...write(now, ofStory.headline, story.title),
    ...write(now, ofStory.summary, story.summary),
    ...write(now, fields.articleTitle, article.title, more),
    ...write(now, fields.articleNote, article.note, more),
    ...write(now, fields.policyBasis, geoPolicy?.basis, policy),
    ...write(now, fields.policyDisclaimer, geoPolicy?.disclaimer, policy),
  ]
}

/** The text in a further language. */
export const rebuildText = (now: Now): Act[] =>
  isFirst(now)
    ? []
    : now.story.article.paragraphs.flatMap(({ text }, i) => write(now, `Paragraph ${i + 1}`, text))

/** Sources, and who speaks. The article is the first source from the beginning. */
export function rebuildPeople(now: Now): Act[] {
  const { sources, actors } = now.story
  return [
    { press: words.panels.people },
    ...sources.flatMap((source, i): Act[] => {
      const at = { in: [source.id] }
      const more = { in: [source.id, fields.more] }
      return [
        ...ifFirst(now, [
          ...(i ? [{ press: people.addSource }] : []),
          { in: [i ? 'source-1' : 'article', fields.more], field: fields.id, value: source.id },
          ...setIf(at, people.publisher, source.publisher),
          ...(source.publisher === null ? [{ ...at, field: fields.noPublisher, value: true }] : []),
          ...setIf(at, people.date, source.date),
          ...(source.date === null ? [{ ...at, field: fields.noDate, value: true }] : []),
          ...setIf(at, people.address, source.url),
          ...setIf(more, fields.sourceLang, source.lang),
        ]),
        ...write(now, people.title, source.title, at),
        ...write(now, fields.note, source.note, more),
      ]
    }),
    ...actors.flatMap((actor): Act[] => {
      const at = { in: [actor.id] }
      const more = { in: [actor.id, fields.more] }
      const roles = actor.roles.flatMap(({ text, source }, i): Act[] => {
        const role = { in: [actor.id, fields.more, shown(now, text, [String(i + 1)])] }
        return [
          ...ifFirst(now, [{ ...more, press: fields.roleAdd }]),
          ...write(now, fields.role, text, role),
          ...ifFirst(now, [{ ...role, field: fields.roleSource, value: source }]),
        ]
      })
      return [
        ...ifFirst(now, [
          { press: people.addActor },
          { in: ['person-1', fields.more], field: fields.id, value: actor.id },
          ...setIf(at, people.party, actor.party),
          ...setIf(more, fields.alias, actor.alias?.join('\n')),
        ]),
        ...write(now, people.name, actor.name, at),
        ...roles,
      ]
    }),
  ]
}

type Layer = StoryFile['layers'][number]
const allLayers: Act = { press: `‹ ${layer.all}` }

/** The form of a layer that is open. */
export function layerForm(now: Now, one: Layer): Act[] {
  const { geography } = one
  return [
    ...ifFirst(now, [
      ...setIf({}, fields.provinces, geography?.admin1?.join('\n')),
      ...setIf({}, fields.countries, geography?.country?.join('\n')),
      ...setIf({}, fields.lakes, geography?.water?.join('\n')),
      ...setIf({}, fields.towns, geography?.city?.join('\n')),
      { field: layer.group, value: one.group },
      { field: layer.colours[one.colour], value: true },
      { field: layer.on, value: one.on },
      { in: [fields.more], field: fields.id, value: one.id },
    ]),
    ...write(now, layer.name, one.title),
  ]
}

/** The layers of shapes and places; those of journeys and routes come with these. */
export function rebuildLayers(now: Now): Act[] {
  const { groups, layers } = now.story
  const made = layers.filter(({ kind }) => kind !== 'journey' && kind !== 'corridor')
  const headings = groups.flatMap(({ id, title }, i): Act[] => [
    ...ifFirst(now, [
      ...(i ? [{ press: group.add }] : []),
      { in: [{ name: fields.more, nth: i }], field: fields.id, value: id },
    ]),
    ...write(now, group.one, title, { nth: i }),
  ])
  return [
    { press: words.panels.layers },
    ...made.flatMap((one, i): Act[] => {
      if (!isFirst(now))
        return [
          { press: said({ ...now, lang: now.story.lang }, one.title)! },
          ...layerForm(now, one),
          allLayers,
        ]
      const code = one.geography?.admin1?.[0] ?? one.geography?.country?.[0]
      const search = code ? now.named?.[code] : undefined
      const fresh = one.builtin ?? search?.choice ?? layer.pointsTitle
      const add: Act = one.builtin
        ? { field: layer.ofBuiltin, value: one.builtin }
        : search
          ? { search: { label: layer.byName, ...search } }
          : { press: layer.ofPlaces }
      // the headings are there once a layer is
      const withHeadings: Act[] = i
        ? []
        : [allLayers, ...headings, { press: fresh, nth: fresh === words.panels.places ? 1 : 0 }]
      return [add, ...withHeadings, ...layerForm(now, one), allLayers]
    }),
    ...(isFirst(now) ? [] : headings),
  ]
}
