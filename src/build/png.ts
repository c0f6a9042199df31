import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { APP_FILES } from './app-files'
import { APP } from './root'
import { onThread } from './threads'

export interface Drawing {
  svg: string
  /** Of the picture, in px. */
  width: number
  /** TrueType. */
  fontBuffers: Uint8Array[]
  defaultFontFamily: string
}

/** An SVG as a PNG, on a thread of its own, by the same renderer that publishes in the page. */
export const pngOf = (drawing: Drawing): Promise<Buffer> =>
  onThread({ kind: 'png', ...drawing, library: library() })

/** The renderer's WebAssembly, compressed, out of what every site has for the composer. */
function library(): string {
  const folder = join(fileURLToPath(new URL(APP_FILES.site, APP)), 'assets/compose')
  const name = readdirSync(folder).find((one) => one.startsWith('index_bg.wasm-'))
  if (!name) throw new Error('the app is not built: npm run build:app')
  return join(folder, name)
}
