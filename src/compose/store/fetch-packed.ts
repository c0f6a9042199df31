/** A file of the site. Rejects where it does not come. */
export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The text of a file that is compressed with gzip, or that a host has unpacked already. Rejects where it does not come. */
export async function fetchPacked(address: string): Promise<string> {
  const bytes = await fetchBytes(address)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
