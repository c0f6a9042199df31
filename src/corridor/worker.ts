// the only door of this folder in the browser: new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
import { answerer } from './answer'
import type { Question } from './messages'
import type { RouteResult } from './route'

const answer = answerer()
let warm = false

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(answer(data))
  if (data.kind !== 'route' || warm) return
  warm = true
  setTimeout(() => warmUp(data, [1, 2, 3, 4, 5, 6]), 300)
})

/**
 * The first blocks a reader sets would take two to five times as long: let the engine compile that way before, one
 * radius a turn, so that a question waits for one at most.
 */
function warmUp({ id, ...question }: Question & { kind: 'route' }, [radiusKm, ...later]: number[]) {
  const center = question.via[0]
  if (!center || radiusKm === undefined) return
  const limits = { blocked: [{ center, radiusKm }] }
  const reply = answer({ ...question, id, via: question.via.slice(-2), limits })
  const route = reply.status === 'done' ? (reply.value as RouteResult) : null
  if (route?.status !== 'ok') return
  const [{ line }, halfWidthKm] = [route, 10]
  answer({ id, kind: 'corridor', line, limits, halfWidthKm })
  answer({ id, kind: 'coastShare', of: { line, halfWidthKm } })
  answer({ id, kind: 'profile', line, limits, stepKm: 2, capKm: 40 })
  setTimeout(() => warmUp({ id, ...question }, later))
}
