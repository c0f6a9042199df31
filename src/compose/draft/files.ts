import type { Draft } from './draft'
import { newId } from './ids'
import { isList, isRecord, type Json } from './json'

/** A file that comes into the folder of a draft. */
export interface NewFile {
  folder: 'layers' | 'media'
  /** As it is called where it comes from, with its ending. */
  name: string
  /** With its dot. */
  ending: string
  bytes: Uint8Array
}

/** A draft with one more file, and the path that it has in the folder, which no other has. */
export function withFile(
  draft: Draft,
  { folder, name, ending, bytes }: NewFile,
): { draft: Draft; path: string } {
  const names = [...draft.files.keys()].map((path) => path.replace(/^[^/]*\/|\.\w+$/g, ''))
  const path = `${folder}/${newId(name.replace(/\.\w+$/, ''), 'file', names)}${ending}`
  return { draft: { ...draft, files: new Map([...draft.files, [path, bytes]]) }, path }
}

/** Whether a story names a file of its folder anywhere. */
const names = (json: Json, path: string): boolean =>
  isList(json)
    ? json.some((one) => names(one, path))
    : isRecord(json) &&
      Object.entries(json).some(([key, value]) => (key === 'file' && value === path) || names(value, path))

/** A draft without a file that its story does not name any more. */
export function withoutUnusedFile(draft: Draft, path: string): Draft {
  if (!draft.files.has(path) || names(draft.story, path)) return draft
  return { ...draft, files: new Map([...draft.files].filter(([name]) => name !== path)) }
}
