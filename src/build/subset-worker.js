/** A thread that cuts fonts: compressing one takes a third of a second, in which the maps can be drawn. */
import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import subsetFont from 'subset-font'

parentPort.on('message', async ({ id, file, text, targetFormat }) => {
  try {
    parentPort.postMessage({ id, bytes: await subsetFont(await readFile(file), text, { targetFormat }) })
  } catch (error) {
    parentPort.postMessage({ id, fault: `${file}: ${error instanceof Error ? error.message : error}` })
  }
})
