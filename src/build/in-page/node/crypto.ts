import { sha256 } from '@noble/hashes/sha2.js'
import { Buffer } from 'buffer/'

/** As node:crypto, as far as the build asks for it: SHA-256 of texts and bytes. */
export function createHash(_: 'sha256') {
  const hash = sha256.create()
  const made = {
    update(content: string | Uint8Array) {
      hash.update(typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content))
      return made
    },
    digest: (encoding: 'hex') => Buffer.from(hash.digest()).toString(encoding),
  }
  return made
}
