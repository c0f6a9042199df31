// the only door of this folder in the browser: new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
import { answerer } from './answer'
import type { Question } from './messages'

const answer = answerer()

addEventListener('message', (event: MessageEvent<Question>) => postMessage(answer(event.data)))
