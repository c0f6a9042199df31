/** A thread that cuts fonts and renders pictures: each takes up to a third of a second, beside which maps are drawn. */
import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import subsetFont from 'subset-font'

let renderer
const TASKS = {
  font: async ({ file, text, targetFormat }) => subsetFont(await readFile(file), text, { targetFormat }),
  png: async ({ svg, width, fontBuffers, defaultFontFamily, library }) => {
    renderer ??= readFile(library).then((packed) => initWasm(gunzipSync(packed)))
    await renderer
    const fitTo = { mode: 'width', value: width }
    return new Resvg(svg, { fitTo, font: { fontBuffers, defaultFontFamily } }).render().asPng()
  },
}

parentPort.on('message', async ({ id, task }) => {
  try {
    parentPort.postMessage({ id, bytes: await TASKS[task.kind](task) })
  } catch (error) {
    parentPort.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
