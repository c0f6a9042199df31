import type { Question } from './question'

// WebKit runs a worker's own module once more where another imports it, so all that others share lies beside it
const here = import('./build-answers')
here.catch((error: unknown) => reportError(error))

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  const { answer } = await here
  answer(data)
})
