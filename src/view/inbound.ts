import * as v from 'valibot'
import type { Lang, LayerId, Story } from '../story'
import type { Theme } from './state'
import type { View } from './view.svelte'
import { NS, OUTBOUND_TYPES, VERSION, type MessageId, type Outbound } from './outbound'

/** Commands that a host page may send to a frame. */
export type Command =
  | { type: 'focus'; data: { id: string | null } }
  | { type: 'layers'; data: { layers: LayerId[] } }
  | { type: 'step'; data: { id: string | null } }
  | { type: 'theme'; data: { theme: Theme } }
  | { type: 'lang'; data: { lang: Lang } }
  | { type: 'get-state'; data: Record<string, never> }

export type Inbound =
  /** Of another widget or a browser extension, or an outbound message sent back: it gets no answer. */
  | { status: 'foreign' }
  | { status: 'ok'; id: MessageId; command: Command }
  | { status: 'bad'; id: MessageId; error: Outbound['error'] }

const ID = v.union([v.pipe(v.string(), v.maxLength(80)), v.pipe(v.number(), v.finite()), v.null()])

/** Makes a function that checks messages against one story; it never throws, whatever it is given. */
export function messageReader(story: Story): (input: unknown) => Inbound {
  const layerIds = story.layers.map((l) => l.id)
  const annotationIds = new Set(story.annotations.map((a) => a.id))
  const placed = (id: string) => story.annotations.find((a) => a.place === id)?.id
  const idOrNull = (known: (id: string) => string | undefined) =>
    v.nullable(
      v.pipe(
        v.string(),
        v.check((id) => known(id) !== undefined),
        v.transform((id) => known(id)!),
      ),
    )
  const themes: Theme[] = ['auto', 'light', 'dark']
  const stepIds = story.steps.map((s) => s.id)
  const schemas = {
    focus: v.object({ id: idOrNull((id) => (annotationIds.has(id) ? id : placed(id))) }),
    layers: v.object({
      layers: v.pipe(
        v.union([v.picklist(['all', 'none']), v.array(v.picklist(layerIds))]),
        // in the story's order and each once, however they were asked for
        v.transform((asked) => layerIds.filter((id) => asked === 'all' || asked.includes(id))),
      ),
    }),
    step: v.object({ id: idOrNull((id) => stepIds.find((step) => step === id)) }),
    theme: v.object({ theme: v.picklist(themes) }),
    lang: v.object({ lang: v.picklist(story.langs) }),
    'get-state': v.optional(v.nullable(v.object({}))),
  }
  /** The accepted data of each command, for the `error` message. */
  const rights: Record<keyof typeof schemas, string> = {
    focus: '{ id }: the id of an annotation or place of this story, or null',
    layers: `{ layers }: "all", "none" or a list out of ${layerIds.join(', ')}`,
    step: `{ id }: one of ${stepIds.join(', ')}, or null`,
    theme: `{ theme }: one of ${themes.join(', ')}`,
    lang: `{ lang }: one of ${story.langs.join(', ')}`,
    'get-state': 'an empty object, or nothing',
  }

  return (input) => {
    if (!isRecord(input) || input.ns !== NS) return { status: 'foreign' }
    const known = typeof input.type === 'string' && Object.hasOwn(schemas, input.type)
    // no answer to an outbound message sent back, or frame and host would answer each other for ever
    if (typeof input.type === 'string' && !known && OUTBOUND_TYPES.includes(input.type))
      return { status: 'foreign' }
    const readId = v.safeParse(v.optional(ID, null), input.id)
    const id = readId.success ? readId.output : null
    const bad = (field: string, wrong: unknown, right: string): Inbound => ({
      status: 'bad',
      id,
      error: { type: show(input.type), field, wrong: show(wrong), right },
    })
    if (!readId.success) return bad('id', input.id, 'a string of up to 80 characters, a number, or null')
    if (input.v !== VERSION) return bad('v', input.v, String(VERSION))
    if (!known) return bad('type', input.type, `one of ${Object.keys(schemas).join(', ')}`)
    const type = input.type as keyof typeof schemas
    const read = v.safeParse(schemas[type], input.data)
    if (read.success) return { status: 'ok', id, command: { type, data: read.output ?? {} } as Command }
    const [issue] = read.issues
    const path = v.getDotPath(issue)
    return bad(path ? `data.${path}` : 'data', issue.input, rights[type])
  }
}

type Obey = { [C in Command as C['type']]: (data: C['data'], id: MessageId) => void }

/** Carries out commands on a view; `tell` answers one with the state, by its id. */
export function obeyer(view: View, tell: (id: MessageId) => void): (command: Command, id: MessageId) => void {
  const obey: Obey = {
    focus: ({ id }) => (id === null ? view.close() : view.select(id, 'message')),
    layers: ({ layers }) => view.setLayers(layers),
    step: ({ id }) => (id === null ? view.leaveStep() : view.goToStep(id)),
    theme: ({ theme }) => view.setTheme(theme),
    lang: ({ lang }) => view.setLang(lang),
    'get-state': (_, id) => tell(id),
  }
  return ({ type, data }, id) => (obey[type] as (data: unknown, id: MessageId) => void)(data, id)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value in at most 60 characters, for the `error` message. */
function show(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 57)}...` : value
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
