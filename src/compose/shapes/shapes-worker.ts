import { readShapes } from './read-shapes'

// a country's whole survey takes many seconds to read, in which the page may not stand still
addEventListener('message', async ({ data }: MessageEvent<{ name: string; bytes: Uint8Array }>) => {
  postMessage(await readShapes(data.name, data.bytes))
})
