import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Writes embed.json beside embed.js: its hash, for the `integrity` of a snippet; and its types as embed.d.ts.
 */
export function embedFacts(): Plugin {
  return {
    name: 'placeline-embed-facts',
    generateBundle(_, bundle) {
      const script = bundle['embed.js']
      if (script?.type !== 'chunk') throw new Error('the embed build made no embed.js')
      const integrity = `sha384-${createHash('sha384').update(script.code).digest('base64')}`
      const bytes = Buffer.byteLength(script.code)
      this.emitFile({
        type: 'asset',
        fileName: 'embed.json',
        source: JSON.stringify({ integrity, bytes }) + '\n',
      })
      const types = readFileSync(new URL('../../embed/types.ts', import.meta.url), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: types })
    },
  }
}
