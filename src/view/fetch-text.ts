import { fetchFile, Refused } from './fetch-file'

/** Why a file could not be read. */
export interface Unread {
  status: 'bad'
  reason: 'unreachable' | 'refused' | 'unreadable'
  /** In English, for the console. */
  detail: string
}

/**
 * Fetches a text. Faults of network and server are returned, never thrown.
 * @param hold aborts it
 * @param again after a failure: uses another address, as a preload or a cache may hold the bad response of this one
 */
export async function fetchText(
  url: string,
  hold: AbortController,
  again = false,
): Promise<{ status: 'ok'; text: string } | Unread> {
  const address = again && !url.startsWith('data:') ? `${url}?again=${Date.now()}` : url
  try {
    return { status: 'ok', text: new TextDecoder().decode(await fetchFile(address, hold)) }
  } catch (error) {
    if (error instanceof Refused) return { status: 'bad', reason: 'refused', detail: error.message }
    return { status: 'bad', reason: 'unreachable', detail: String(error) }
  }
}
