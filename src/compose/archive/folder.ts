import { zipSync, type Zippable } from 'fflate'
import { decodeText } from '../../folder/decode'
import { readJsonText } from '../../story/json-text'
import { STORY_FILE, type Draft } from '../draft/draft'
import { isRecord, stringAt, type Json } from '../draft/json'
import { storyText } from '../draft/write'

export type FolderRead =
  | { status: 'ok'; draft: Draft }
  | { status: 'no-story' }
  /** Where the text stops being JSON, and the mend, in the checker's words. */
  | { status: 'no-json'; line: number; wrong: string; right: string }

/** A draft out of the files of a folder, or of an archive of one: those beside its `story.json` and below. */
export function readFolder(files: ReadonlyMap<string, Uint8Array>): FolderRead {
  const [path] = [...files.keys()]
    .filter((one) => one === STORY_FILE || one.endsWith(`/${STORY_FILE}`))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
  if (path === undefined) return { status: 'no-story' }
  const root = path.slice(0, -STORY_FILE.length)
  const { text, faults } = decodeText(files.get(path)!)
  const [fault] = faults
  if (text === null || (fault && !fault.warning))
    return { status: 'no-json', line: fault?.line ?? 1, wrong: fault?.wrong ?? '', right: fault?.right ?? '' }
  const { value, faults: broken } = readJsonText(text)
  if (broken[0] || !isRecord(value as Json)) {
    const { offset = 0, wrong = 'no object', right = 'a story: { … }' } = broken[0] ?? {}
    return { status: 'no-json', line: text.slice(0, offset).split('\n').length, wrong, right }
  }
  const rest = [...files].filter(([one]) => one.startsWith(root) && one !== path)
  const own = new Map(rest.map(([one, bytes]) => [one.slice(root.length), bytes]))
  return { status: 'ok', draft: { story: value as Json, original: text, files: own } }
}

const depth = (path: string) => path.split('/').length

/** All files of a draft's folder, `story.json` first. */
export function folderFiles(draft: Draft): Map<string, Uint8Array> {
  return new Map([[STORY_FILE, new TextEncoder().encode(storyText(draft))], ...draft.files])
}

/** The name of a draft's folder, which is the story's id. */
export const folderName = ({ story }: Draft): string => stringAt(story, ['id']) || 'story'

/** The earliest day that a zip can say; the same folder gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1)
const PACKED = /\.(?:jpe?g|png|webp|avif|gif)$/i

/** The folder of a draft as a zip archive. */
export function zipFolder(draft: Draft): Uint8Array<ArrayBuffer> {
  const name = folderName(draft)
  const entries = [...folderFiles(draft)].map(([path, bytes]): [string, Zippable[string]] => [
    `${name}/${path}`,
    [bytes, { level: PACKED.test(path) ? 0 : 6, mtime: NO_TIME }],
  ])
  return zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>
}
