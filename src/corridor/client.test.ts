import { describe, expect, test } from 'vitest'
import { answerer } from './answer'
import { corridorClient, type WorkerLike } from './client'
import type { Question, Reply } from './messages'
import { collection, kmPoint, kmPolygon } from '../../tests/fixtures/corridor/lands'

const land = collection(
  kmPolygon([
    [-10, -10],
    [10, -10],
    [10, 10],
    [-10, 10],
  ]),
)
const via = [kmPoint(-5, 0), kmPoint(5, 0)]

/** A worker that answers when told to. */
function slowWorker() {
  const answer = answerer()
  const questions: Question[] = []
  const listeners = new Map<string, (event: never) => void>()
  const worker: WorkerLike = {
    // what crosses the door has to be plain JSON
    postMessage: (message) => void questions.push(JSON.parse(JSON.stringify(message)) as Question),
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
  }
  const emit = (type: string, event: unknown) => listeners.get(type)?.(event as never)
  const reply = () => {
    const data = JSON.parse(JSON.stringify(answer(questions.shift()!))) as Reply
    emit('message', { data })
  }
  return { worker, questions, reply, emit }
}

describe('corridorClient', () => {
  test('land, route, corridor: answers with the time they took', async () => {
    const { worker, reply } = slowWorker()
    const client = corridorClient(worker)
    const answers = [client.ask('land', { collection: land }), client.ask('route', { via })] as const
    reply()
    reply()
    expect(await answers[0]).toEqual({ status: 'done', value: { crossings: [] }, ms: expect.any(Number) })
    const route = await answers[1]
    expect(route).toMatchObject({ status: 'done', value: { status: 'ok', lengthKm: expect.closeTo(10, 1) } })
    const corridor = client.ask('corridor', { line: via, halfWidthKm: 2 })
    reply()
    expect(await corridor).toMatchObject({ status: 'done', value: { pieces: 1 } })
  })

  test('only the latest question of a kind is sent on; the others are stale', async () => {
    const { worker, questions, reply } = slowWorker()
    const client = corridorClient(worker)
    void client.ask('land', { collection: land })
    reply()
    const asked = [1, 2, 3, 4].map((halfWidthKm) => client.ask('corridor', { line: via, halfWidthKm }))
    expect(questions).toHaveLength(1)
    reply()
    expect(questions).toMatchObject([{ halfWidthKm: 4 }])
    reply()
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([
      'stale',
      'stale',
      'stale',
      'done',
    ])
  })

  test('kinds do not wait for each other', () => {
    const { worker, questions } = slowWorker()
    const client = corridorClient(worker)
    void client.ask('corridor', { line: via, halfWidthKm: 1 })
    void client.ask('profile', { line: via, stepKm: 2, capKm: 50 })
    expect(questions.map(({ kind }) => kind)).toEqual(['corridor', 'profile'])
  })

  test('errors come back as answers', async () => {
    const { worker, reply, emit } = slowWorker()
    const client = corridorClient(worker)
    const early = client.ask('route', { via })
    reply()
    expect(await early).toEqual({ status: 'error', wrong: expect.stringContaining('no land yet') })
    const bad = client.ask('land', { collection: { type: 'FeatureCollection', features: [] } })
    reply()
    expect(await bad).toEqual({
      status: 'error',
      wrong: expect.stringContaining('no feature of kind "land"'),
    })
    const open = client.ask('route', { via })
    emit('error', { message: 'out of memory' })
    expect(await open).toEqual({ status: 'error', wrong: 'out of memory' })
    expect(await client.ask('route', { via })).toEqual({ status: 'error', wrong: 'out of memory' })
  })

  test('an unknown kind is told; after close open questions are stale', async () => {
    const { worker, reply } = slowWorker()
    const client = corridorClient(worker)
    void client.ask('land', { collection: land })
    reply()
    const odd = client.ask('nonsense' as 'route', { via })
    reply()
    expect(await odd).toEqual({ status: 'error', wrong: expect.stringContaining('nonsense') })
    const open = client.ask('route', { via })
    client.close()
    expect(await open).toEqual({ status: 'stale' })
    expect((await client.ask('route', { via })).status).toBe('error')
  })

  test('a message that cannot be posted is an error', async () => {
    const worker: WorkerLike = {
      postMessage: () => {
        throw new Error('could not be cloned')
      },
      addEventListener: () => undefined,
    }
    expect(await corridorClient(worker).ask('route', { via })).toEqual({
      status: 'error',
      wrong: 'could not be cloned',
    })
  })
})
