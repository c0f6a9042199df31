import { fetchFile } from '../../view/fetch-file'

/** A file of the site. Rejects where it does not come. */
export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return fetchFile(address).catch((error: unknown) => {
    throw new Error(`${address}: ${error instanceof Error ? error.message : String(error)}`)
  })
}

/** The text of a file that is compressed with gzip, or that a host has unpacked already. Rejects where it does not come. */
export async function fetchPacked(address: string): Promise<string> {
  const bytes = await fetchBytes(address)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
