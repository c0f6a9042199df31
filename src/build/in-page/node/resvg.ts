import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm'
import wasm from 'virtual:packed/@resvg/resvg-wasm/index_bg.wasm'
import { Buffer } from 'buffer/'
import { readFileSync } from './fs'
import { unpacked } from './unpacked'

interface Options {
  fitTo: NonNullable<ResvgRenderOptions['fitTo']>
  font: { fontFiles: string[]; loadSystemFonts: boolean; defaultFontFamily: string }
}

let ready: Promise<void> | undefined

/** As @resvg/resvg-js: the same renderer, compiled for browsers. */
export async function renderAsync(svg: string, { fitTo, font }: Options) {
  ready ??= unpacked(wasm).then(initWasm)
  await ready
  const { fontFiles, defaultFontFamily } = font
  const fontBuffers = fontFiles.map((file) => new Uint8Array(readFileSync(file) as Buffer))
  const image = new Resvg(svg, { fitTo, font: { fontBuffers, defaultFontFamily } }).render()
  return { asPng: () => Buffer.from(image.asPng()) }
}
