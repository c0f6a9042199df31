import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { folderFiles } from '../archive/folder'
import { newDraft, type Draft } from './draft'
import { History } from './history'
import { newId } from './ids'
import {
  appendAt,
  insertAt,
  isList,
  isRecord,
  moveAt,
  removeAt,
  setAt,
  valueAt,
  type Json,
  type Path,
} from './json'
import { storyText } from './write'

const STORIES = readdirSync('public/stories').map((id) =>
  readFileSync(`public/stories/${id}/story.json`, 'utf8'),
)
const opened = (text: string): Draft => ({
  story: JSON.parse(text) as Json,
  original: text,
  files: new Map(),
})

/** A path into a value, chosen by a number. */
function pathIn(json: Json, choice: number, at: Path = []): Path {
  const keys = isList(json) ? [...json.keys()] : isRecord(json) ? Object.keys(json) : []
  const key = keys[choice % (keys.length + (at.length ? 1 : 0))]
  return key === undefined
    ? at
    : pathIn(valueAt(json, [key])!, Math.floor(choice / (keys.length + 1)), [...at, key])
}

type Random = [kind: number, where: number, what: string]

/** One edit of a draft: another value, a key or an item gone, new or moved. */
function edited(story: Json, [kind, where, what]: Random): Json {
  const path = pathIn(story, where)
  if (!path.length) return setAt(story, ['title'], what)
  const value = valueAt(story, path)!
  if (kind === 0) return removeAt(story, path)
  if (isList(value) && value.length > 1) return moveAt(story, path, 0, where % value.length)
  if (isList(value)) return insertAt(story, path, 0, what)
  return setAt(story, isRecord(value) ? [...path, `x${what.length}`] : path, what)
}

describe('a history', () => {
  it('gives the start byte for byte after any edits are undone, and the end after they are redone', () => {
    const edits = fc.array(fc.tuple(fc.nat(3), fc.nat(), fc.string({ maxLength: 12 })), {
      minLength: 1000,
      maxLength: 1000,
    })
    fc.assert(
      fc.property(fc.constantFrom(...STORIES), edits, (text, all) => {
        const history = new History({
          ...opened(text),
          files: new Map([['layers/a.geojson', strToU8('{}')]]),
        })
        const saved = () => [...folderFiles(history.draft)].map(([path, bytes]) => [path, strFromU8(bytes)])
        const start = saved()
        all.forEach((edit, i) => {
          const { story, files, original } = history.draft
          // now and then a file of the folder is another as well, or gone
          const other = new Map(files)
          if (i % 7 === 0) other.set(`layers/${'abc'[i % 3]}.geojson`, strToU8(edit[2]))
          if (i % 50 === 49) other.delete('layers/a.geojson')
          history.edit({
            original,
            story: edited(story, edit),
            files: i % 7 && i % 50 !== 49 ? files : other,
          })
        })
        const end = saved()
        let steps = 0
        while (history.canUndo) {
          history.undo()
          steps++
        }
        expect(steps).toBeGreaterThan(900)
        expect(saved()).toEqual(start)
        expect(start[0]).toEqual(['story.json', text])
        while (history.canRedo) history.redo()
        expect(saved()).toEqual(end)
      }),
      { numRuns: 3 },
    )
  })

  it('undoes the letters of a field together, and no more', () => {
    const history = new History(newDraft('en', '2024-05-02'))
    const type = (title: string, nowMs: number, key = 'title') =>
      history.edit({ ...history.draft, story: setAt(history.draft.story, [key], title) }, key, nowMs)
    type('T', 0)
    type('Th', 200)
    type('The', 400)
    type('The bridge', 5000)
    type('s', 5100, 'summary')
    history.undo()
    history.undo()
    expect(valueAt(history.draft.story, ['title'])).toBe('The')
    type('Then', 5200)
    history.undo()
    expect(valueAt(history.draft.story, ['title'])).toBe('The')
    history.undo()
    expect(history.canUndo).toBe(false)
    expect(valueAt(history.draft.story, ['title'])).toBe('')
  })
})

describe('a written story', () => {
  it.each(STORIES)('is the same bytes where nothing was edited, or all was edited back', (text) => {
    const { story, ...rest } = opened(text)
    const there = setAt(story, ['title'], 'other')
    expect(storyText({ ...rest, story: setAt(there, ['title'], valueAt(story, ['title'])!) })).toBe(text)
  })

  it('keeps what was not edited as it was written', () => {
    const text =
      '{\n\t"view": { "center": [1.0, 2.50],\n\t\t"zoom": 3e0 },\n\t"title": "a",\n\t"x": [1,\n 2]\n}'
    const made = storyText({ ...opened(text), story: setAt(opened(text).story, ['title'], 'é "b"') })
    expect(made).toBe(text.replace('"a"', '"é \\"b\\""'))
    const moved = storyText({ ...opened(text), story: setAt(opened(text).story, ['view', 'center', 0], 7) })
    expect(moved).toContain('"center": [7, 2.50]')
    expect(moved).toContain('"zoom": 3e0')
    expect(moved).toContain('[1,\n 2]')
  })

  it('finds an item again by its id', () => {
    const text = '{ "notes": [\n    { "id": "a",   "n": 1 },\n    { "id": "b",   "n": 2 }\n  ]}'
    const made = storyText({
      ...opened(text),
      story: appendAt(moveAt(opened(text).story, ['notes'], 0, 1), ['notes'], 5),
    })
    expect(made).toContain('{ "id": "b",   "n": 2 },')
    expect(JSON.parse(made)).toEqual({ notes: [{ id: 'b', n: 2 }, { id: 'a', n: 1 }, 5] })
  })
})

describe('ids', () => {
  it('come from names, are unique, and have a kind where a name has no Latin letter', () => {
    expect(newId('São Tomé: the Harbour!', 'place', [])).toBe('sao-tome-the-harbour')
    expect(newId('Stone Ford', 'place', ['stone-ford', 'stone-ford-2'])).toBe('stone-ford-3')
    expect(newId('Одеса', 'place', ['place-1'])).toBe('place-2')
    expect(newId('Straße', 'place', [])).toBe('strasse')
  })
})
