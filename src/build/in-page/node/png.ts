import { initWasm, Resvg } from '@resvg/resvg-wasm'
import wasm from 'virtual:packed/@resvg/resvg-wasm/index_bg.wasm'
import { Buffer } from 'buffer/'
import type { Drawing } from '../../png'
import { unpacked } from './unpacked'

let ready: Promise<void> | undefined

/** As `src/build/png.ts`, on the thread that builds. */
export async function pngOf({ svg, width, fontBuffers, defaultFontFamily }: Drawing) {
  ready ??= unpacked(wasm).then(initWasm)
  await ready
  const fitTo = { mode: 'width', value: width } as const
  return Buffer.from(new Resvg(svg, { fitTo, font: { fontBuffers, defaultFontFamily } }).render().asPng())
}
