import type { Json, Path } from '../draft/json'
import type { Choice } from '../parts/Combo.svelte'

/** A field that is there for every record of its kind: what it is called and how its value is entered. */
interface Labelled {
  /** From the record, with dots. */
  at: string
  label: string
  hint?: string
}

/** A field of a form, as data. Left empty, its key goes, unless it is `needed`. */
export type Spec =
  | (Labelled & {
      as: 'words' | 'long' | 'line' | 'tag' | 'date' | 'url'
      needed?: boolean
      /** The record goes with it. */
      prune?: boolean
    })
  | (Labelled & { as: 'number' })
  /** `keep` where it has to be said that it is not so. */
  | (Labelled & { as: 'flag'; keep?: boolean })
  | (Labelled & { as: 'choice'; choices: { value: string; name: string }[]; none?: string })
  /** Ids of records, each a checkbox. */
  | (Labelled & { as: 'picks'; choices: Choice[] })
  /** Short texts, one a line; `numbers` where they are. With `prune` the record goes with the last of them. */
  | (Labelled & { as: 'items'; numbers?: boolean; prune?: boolean })
  /** A latitude and a longitude; or several, one a line. */
  | (Labelled & { as: 'position' })
  | (Labelled & { as: 'positions' })
  /** The record's own id, in a list of the story. */
  | { as: 'id'; list: Path; index: number; onRenamed?: (id: string) => void }
  /** A record that may be left out as a whole. */
  | (Labelled & { as: 'group'; add: string; remove: string; fresh: Json; fields: Spec[] })
  | (Labelled & {
      as: 'list'
      /** The record goes with the last of them. */
      prune?: boolean
      add: string
      remove: string
      fresh: (story: Json) => Json
      /** What an item is called. */
      nameOf: (item: Json, index: number) => string
      fields: (item: Json, index: number) => Spec[]
    })
  | (Labelled & { as: 'picture' })

export type SpecOf<As extends Spec['as']> = Extract<Spec, { as: As }>

/** The keys of a path that is written with dots. */
export const keysOf = (at: string): string[] => at.split('.')
