// the only door of this folder in the browser: new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
import { answerer } from './answer'
import type { Question } from './messages'

const answer = answerer()
let warm = false

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(answer(data))
  if (data.kind !== 'route' || warm) return
  warm = true
  setTimeout(() => warmUp(data), 300)
})

/** The first block a reader sets would take five times as long: let the engine compile that way before. */
function warmUp(question: Question & { kind: 'route' }) {
  const center = question.via[0]
  if (!center) return
  for (const radiusKm of [1, 2, 3])
    answer({ ...question, via: question.via.slice(-2), limits: { blocked: [{ center, radiusKm }] } })
}
