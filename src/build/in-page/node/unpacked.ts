import { gunzipSync } from 'fflate'
import { fileOfSite } from '../file-of-site'

/** The bytes of a library that lies compressed beside the composer. Rejects where it does not come. */
export async function unpacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return gunzipSync(await fileOfSite(address))
}
