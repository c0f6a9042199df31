// @vitest-environment jsdom
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { HostLine } from './host-line'
import { speakAsleep } from './sleeping-frame'
import { restingState } from './state'
import { readyOf, stateOf } from './outbound'
import raw from '../../public/stories/guterres-april-2022/story.json'
import type { Story } from '../story'

const story = raw as unknown as Story
const state = restingState(story)
let ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends) end()
  ends = []
})

function asleep() {
  const host = {} as Window
  const sent: [string, unknown, unknown][] = []
  let wanted = 0
  const line: HostLine = {
    host,
    send: (type, data, id) => void sent.push([type, data, id ?? null]),
    sendHeight: (always) => void sent.push(['height', always ?? false, null]),
  }
  const frame = speakAsleep(line, readyOf(story, state, 360, ['odd']), stateOf(story, state), () => wanted++)
  ends.push(frame.handOver)
  const say = (data: unknown, source: unknown = host) => {
    const event = new MessageEvent('message', { data })
    Object.defineProperty(event, 'source', { value: source })
    dispatchEvent(event)
  }
  return { sent, say, frame, wanted: () => wanted }
}
const ask = (type: string, rest: object = {}) => ({ ns: 'placeline', v: 1, type, ...rest })

describe('a sleeping frame', () => {
  it('says that it is there, with its height and what was left out of its address', () => {
    const { sent } = asleep()
    expect(sent.map(([type]) => type)).toEqual(['ready', 'height'])
    expect(sent[0]![1]).toMatchObject({ story: story.id, height: 360, warnings: ['odd'] })
  })

  it('answers a question for its state and sleeps on', () => {
    const { sent, say, wanted } = asleep()
    say(ask('get-state', { id: 'q1', data: {} }))
    expect(sent.slice(2)).toEqual([
      ['state', stateOf(story, state), 'q1'],
      ['height', true, null],
    ])
    expect(wanted()).toBe(0)
  })

  it('keeps a command, and every question after it, for the page in their order', () => {
    const { sent, say, frame, wanted } = asleep()
    const commands = [ask('focus', { data: { id: 'kyiv' } }), ask('get-state', { id: 2 })]
    for (const command of commands) say(command)
    expect(wanted()).toBeGreaterThan(0)
    expect(sent).toHaveLength(2)
    expect(frame.handOver().map(({ data }) => data)).toEqual(commands)
  })

  it('does nothing for strangers, other widgets, and once it is awake', () => {
    const { sent, say, frame, wanted } = asleep()
    say(ask('focus', { data: { id: null } }), {})
    say({ type: 'focus' })
    say('pymxPYMxa')
    frame.handOver()
    say(ask('get-state'))
    expect(sent).toHaveLength(2)
    expect(wanted()).toBe(0)
  })

  it('is not broken by whatever 500 random messages hold', () => {
    const { say, frame } = asleep()
    const odd = fc.oneof(
      fc.anything(),
      fc.record({
        ns: fc.constant('placeline'),
        v: fc.anything(),
        id: fc.anything(),
        type: fc.oneof(fc.constant('get-state'), fc.anything()),
        data: fc.anything(),
      }),
    )
    const uncaught: unknown[] = []
    const note = (event: ErrorEvent) => uncaught.push(event.error)
    addEventListener('error', note)
    fc.assert(
      fc.property(odd, (data) => {
        say(data)
        return uncaught.length === 0
      }),
      { numRuns: 500, seed: 22 },
    )
    removeEventListener('error', note)
    expect(frame.handOver().every(({ data }) => (data as { ns: string }).ns === 'placeline')).toBe(true)
  })
})
