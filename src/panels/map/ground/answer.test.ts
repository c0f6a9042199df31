import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** The answers as a page has them that was just opened. */
const opened = () => import('./answer')

it('is there for the next page of the tab, and for its own hosts alone', async () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  const first = await opened()
  expect(first.answerFor('tiles.example')).toBeNull()
  first.keepAnswer('tiles.example', 'yes')
  vi.resetModules()
  const next = await opened()
  expect(next.answerFor('tiles.example')).toBe('yes')
  expect(next.answerFor('tiles.example, else.example')).toBeNull()
  next.keepAnswer('tiles.example', 'no')
  expect(next.answerFor('tiles.example')).toBe('no')
})

it('holds for its page where a frame has no storage', async () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new DOMException('no origin', 'SecurityError')
    },
    setItem: () => {
      throw new DOMException('no origin', 'SecurityError')
    },
  })
  const { answerFor, keepAnswer } = await opened()
  expect(answerFor('tiles.example')).toBeNull()
  keepAnswer('tiles.example', 'yes')
  expect(answerFor('tiles.example')).toBe('yes')
})
