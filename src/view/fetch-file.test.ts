import { afterEach, expect, it, vi } from 'vitest'
import { serveSlowly } from '../../tests/fixtures/slow-server'
import { fetchFile, Refused } from './fetch-file'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const serving = (parts: number[][], gapMs: number, ends: boolean, status?: number) =>
  serveSlowly(
    parts.map((part) => Uint8Array.from(part)),
    gapMs,
    ends,
    status,
  )

it('gives all bytes of a file that comes in parts, in a buffer of their own', async () => {
  serving([[1, 2], [3], [4, 5]], 20_000, true)
  const read = fetchFile('x')
  await vi.advanceTimersByTimeAsync(70_000)
  const bytes = await read
  expect([...bytes]).toEqual([1, 2, 3, 4, 5])
  expect(bytes.buffer.byteLength).toBe(5)
})

it('gives up where no answer comes, and where an answer goes silent', async () => {
  serving([[1]], 100, false)
  const silent = fetchFile('x').catch(String)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await silent).toContain('nothing came for 30 s')
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason))),
  )
  const hanging = fetchFile('x').catch(String)
  await vi.advanceTimersByTimeAsync(31_000)
  expect(await hanging).toContain('nothing came for 30 s')
})

it('tells a file that is refused from one that does not come', async () => {
  serving([], 0, true, 404)
  const error: unknown = await fetchFile('x').catch((one: unknown) => one)
  expect(error).toBeInstanceOf(Refused)
  expect((error as Refused).status).toBe(404)
})

it('is called off by whoever asked', async () => {
  serving([[1]], 100, false)
  const hold = new AbortController()
  const read = fetchFile('x', hold).catch(String)
  hold.abort('not wanted')
  expect(await read).toBe('not wanted')
})
