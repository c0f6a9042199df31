import { decompress } from 'brotli/decompress'
import { Buffer } from 'buffer/'
import { gunzipSync as gunzip, gzipSync as gzip } from 'fflate'

/** As node:zlib, as far as the build asks for it. */
export const gunzipSync = (bytes: Uint8Array): Buffer => Buffer.from(gunzip(bytes))
/** Other bytes than Node's, which packs by another library. */
export const gzipSync = (bytes: Uint8Array): Buffer => Buffer.from(gzip(bytes, { level: 9, mtime: 0 }))
export const brotliDecompressSync = (bytes: Uint8Array): Buffer => Buffer.from(decompress(bytes))
