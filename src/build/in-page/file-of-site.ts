import { fetchFile, Refused } from '../../view/fetch-file'

/** A file of the site that serves the composer. Rejects where it does not come, with a sentence that says so. */
export async function fileOfSite(address: URL | string): Promise<Uint8Array<ArrayBuffer>> {
  return fetchFile(address).catch((error: unknown) => {
    const name = typeof address === 'string' ? address : address.pathname
    if (error instanceof Refused) throw new Error(`${name} did not come: HTTP ${error.status}`)
    // what the browser says of it is in a language of its own
    throw new Error(`${name} did not come`)
  })
}
