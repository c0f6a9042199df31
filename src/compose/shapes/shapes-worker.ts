// a country's whole survey takes many seconds to read, in which the page may not stand still;
// WebKit runs a worker's own module once more where another imports it, so all that others share lies beside it
const here = import('./read-shapes')
here.catch((error: unknown) => reportError(error))

addEventListener('message', async ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
  const { readShapes } = await here
  postMessage(await readShapes(data.name, data.bytes))
})
