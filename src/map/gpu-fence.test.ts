import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenDrawn } from './gpu-fence'

const SIGNALED = 1
const WAITING = 0

function context({ sync = {} as object | null, lost = false } = {}) {
  const state = { signal: WAITING, lost, flushed: 0 }
  const gl = {
    SIGNALED,
    fenceSync: () => sync,
    flush: () => state.flushed++,
    isContextLost: () => state.lost,
    getSyncParameter: () => state.signal,
  } as unknown as WebGL2RenderingContext
  return { gl, state }
}

describe('the wait for the graphics processor', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('ends once it has done its work, and not before', () => {
    const { gl, state } = context()
    const done = vi.fn()
    whenDrawn(gl, done)
    expect(state.flushed).toBe(1)
    vi.advanceTimersByTime(200)
    expect(done).not.toHaveBeenCalled()
    state.signal = SIGNALED
    vi.advanceTimersByTime(20)
    expect(done).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(5000)
    expect(done).toHaveBeenCalledOnce()
  })

  it('ends after a second where no answer comes, and at once where the context is lost', () => {
    const slow = context()
    const late = vi.fn()
    whenDrawn(slow.gl, late)
    vi.advanceTimersByTime(900)
    expect(late).not.toHaveBeenCalled()
    vi.advanceTimersByTime(200)
    expect(late).toHaveBeenCalledOnce()

    const gone = context({ lost: true })
    const ended = vi.fn()
    whenDrawn(gone.gl, ended)
    vi.advanceTimersByTime(1)
    expect(ended).toHaveBeenCalledOnce()
  })

  it('waits for nothing without WebGL 2 or without a fence', () => {
    const done = vi.fn()
    whenDrawn(null, done)
    whenDrawn(context({ sync: null }).gl, done)
    expect(done).toHaveBeenCalledTimes(2)
  })
})
