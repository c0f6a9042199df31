import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const URL_OF = 'https://maps.example/assets/map-worker.js'

class FakeWorker extends EventTarget {
  static made: FakeWorker[] = []
  constructor(readonly url: string) {
    super()
    FakeWorker.made.push(this)
  }
}

let trusted: typeof import('./trusted')
beforeEach(async () => {
  FakeWorker.made = []
  vi.stubGlobal('Worker', FakeWorker)
  vi.resetModules()
  trusted = await import('./trusted')
})
afterEach(() => void vi.unstubAllGlobals())

it('gives out a worker that runs already, once', async () => {
  trusted.startEarly(URL_OF)
  trusted.startEarly(URL_OF)
  expect(FakeWorker.made.map(({ url }) => url)).toEqual([URL_OF])
  expect(await trusted.startWorker(URL_OF)).toBe(FakeWorker.made[0])
  expect(await trusted.startWorker(URL_OF)).toBe(FakeWorker.made[1])
})

it('starts none early that has been asked for, and none of another address', async () => {
  await trusted.startWorker(URL_OF)
  trusted.startEarly(URL_OF)
  expect(FakeWorker.made).toHaveLength(1)
  trusted.startEarly('https://maps.example/other.js')
  expect(await trusted.startWorker(URL_OF)).not.toBe(FakeWorker.made[1])
})

it('starts a worker anew whose script did not come early', async () => {
  trusted.startEarly(URL_OF)
  FakeWorker.made[0]!.dispatchEvent(new Event('error'))
  expect(await trusted.startWorker(URL_OF)).toBe(FakeWorker.made[1])
})

it('tells that no worker may start only where one is asked for', async () => {
  vi.stubGlobal('Worker', function blocked() {
    throw new Error('blocked')
  })
  trusted.startEarly(URL_OF)
  await expect(trusted.startWorker(URL_OF)).rejects.toThrow('blocked')
})

it('starts none early in a frame with an opaque origin', () => {
  vi.stubGlobal('origin', 'null')
  trusted.startEarly(URL_OF)
  expect(FakeWorker.made).toEqual([])
})
