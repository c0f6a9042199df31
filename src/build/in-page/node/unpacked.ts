import { gunzipSync } from 'fflate'

/** The bytes of a library that lies compressed beside the composer. Rejects where it does not come. */
export async function unpacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address).catch(() => {
    throw new Error(`${address} did not come`)
  })
  if (!answer.ok) throw new Error(`${address} did not come: HTTP ${answer.status}`)
  return gunzipSync(new Uint8Array(await answer.arrayBuffer()))
}
