import { expect, it, vi } from 'vitest'
import { newDraft } from '../draft/draft'
import { setAt, type Json, type Path } from '../draft/json'

vi.mock('../../build/in-page/build-worker?worker&url', () => ({ default: '' }))
const { FolderChecker, needsFolder } = await import('./folder-checker')

const draft = newDraft('en', '2023-02-06')
const having = (path: Path, value: Json) => ({ ...draft, story: setAt(draft.story, path, value) })

it('asks the folder’s checker for what the file’s cannot judge alone', () => {
  expect(needsFolder(draft)).toBe(false)
  expect(needsFolder(having(['layers', 0], { id: 'a', builtin: 'x' }))).toBe(false)
  expect(needsFolder(having(['layers', 0], { id: 'a', geography: { country: ['LB'] } }))).toBe(true)
  expect(needsFolder(having(['layers', 0], { id: 'a', pmtiles: {} }))).toBe(true)
  expect(needsFolder(having(['derived', 0], { id: 'a' }))).toBe(true)
  expect(needsFolder({ ...draft, files: new Map([['media/a.png', new Uint8Array()]]) })).toBe(true)
})

it('asks again for what a folder is judged by, and not for words', () => {
  const checker = new FolderChecker()
  expect(checker.isNew(draft)).toBe(true)
  // no thread starts here: it is asked all the same
  void checker.check(draft)
  expect(checker.isNew(draft)).toBe(false)
  expect(checker.isNew(having(['title'], 'Another'))).toBe(false)
  expect(checker.isNew(having(['annotations', 0], { id: 'n', title: 'A note' }))).toBe(true)
  const noted = having(['annotations', 0], { id: 'n', title: 'A note' })
  void checker.check(noted)
  expect(checker.isNew({ ...noted, story: setAt(noted.story, ['annotations', 0, 'title'], 'B') })).toBe(false)
  const pictured = setAt(noted.story, ['annotations', 0, 'image'], { file: 'media/a.png' })
  expect(checker.isNew({ ...noted, story: pictured })).toBe(true)
  expect(checker.isNew({ ...noted, files: new Map() })).toBe(true)
  expect(checker.isNew(having(['view', 'zoom'], 7))).toBe(true)
})
