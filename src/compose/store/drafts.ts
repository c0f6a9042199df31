import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Draft } from '../draft/draft'
import type { Json } from '../draft/json'

/** A draft as it is listed. */
export interface KeptDraft {
  key: string
  title: string
  lang: string
  /** Milliseconds since 1970. */
  savedAt: number
}

interface DraftRecord extends KeptDraft {
  /** As JSON: what was edited keeps the order of its keys. */
  story: string
  original: string | null
  files: string[]
}

interface Drafts extends DBSchema {
  drafts: { key: string; value: DraftRecord }
  files: { key: [draft: string, path: string]; value: Uint8Array }
}

export type SaveFault = 'full' | 'failed'

let opened: Promise<IDBPDatabase<Drafts>> | undefined

function database(): Promise<IDBPDatabase<Drafts>> {
  opened ??= openDB<Drafts>('placeline-compose', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'key' })
      db.createObjectStore('files')
    },
    // another version of the page wants the database
    blocking: () => void opened?.then((db) => (db.close(), (opened = undefined))),
    terminated: () => (opened = undefined),
  })
  return opened
}

/**
 * Keeps a draft in this browser, whole or not at all.
 * @param before what was kept last, whose files need not be written again
 */
export async function saveDraft(
  head: Omit<KeptDraft, 'savedAt'>,
  draft: Draft,
  before: Draft | null,
): Promise<SaveFault | null> {
  try {
    const db = await database()
    const work = db.transaction(['drafts', 'files'], 'readwrite', { durability: 'strict' })
    const files = work.objectStore('files')
    const record: DraftRecord = {
      ...head,
      savedAt: Date.now(),
      story: JSON.stringify(draft.story),
      original: draft.original,
      files: [...draft.files.keys()],
    }
    const changed = [...draft.files].filter(([path, bytes]) => before?.files.get(path) !== bytes)
    const gone = before ? [...before.files.keys()].filter((path) => !draft.files.has(path)) : []
    await Promise.all([
      work.objectStore('drafts').put(record),
      ...changed.map(([path, bytes]) => files.put(bytes, [head.key, path])),
      ...gone.map((path) => files.delete([head.key, path])),
      work.done,
    ])
    return null
  } catch (error) {
    return (error as { name?: unknown } | null)?.name === 'QuotaExceededError' ? 'full' : 'failed'
  }
}

/** A draft that was kept; `null` where there is none of this key, or it can't be read. */
export async function loadDraft(key: string): Promise<Draft | null> {
  try {
    const work = (await database()).transaction(['drafts', 'files'])
    const record = await work.objectStore('drafts').get(key)
    if (!record) return null
    const files = new Map<string, Uint8Array>()
    for (const path of record.files) {
      const bytes = await work.objectStore('files').get([key, path])
      if (bytes) files.set(path, bytes)
    }
    return { story: JSON.parse(record.story) as Json, original: record.original, files }
  } catch {
    return null
  }
}

/** All drafts that are kept, the last one first; none where the browser keeps nothing. */
export async function listDrafts(): Promise<KeptDraft[]> {
  try {
    const all = await (await database()).getAll('drafts')
    return all
      .map(({ key, title, lang, savedAt }) => ({ key, title, lang, savedAt }))
      .sort((a, b) => b.savedAt - a.savedAt)
  } catch {
    return []
  }
}

export async function forgetDraft(key: string): Promise<void> {
  const work = (await database()).transaction(['drafts', 'files'], 'readwrite')
  const files = work.objectStore('files')
  const range = IDBKeyRange.bound([key, ''], [key, '\uffff'])
  await Promise.all([work.objectStore('drafts').delete(key), files.delete(range), work.done])
}
