/** Why a file could not be read. */
export interface Unread {
  status: 'bad'
  reason: 'unreachable' | 'refused' | 'unreadable'
  /** In English, for the console. */
  detail: string
}

/** A download fails after this time without a byte; a slow one that goes on does not. */
const STALL_MS = 30_000

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
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => hold.abort(`nothing came for ${STALL_MS / 1000} s`), STALL_MS)
  }
  try {
    wait()
    const response = await fetch(address, { signal: hold.signal })
    if (!response.ok) return { status: 'bad', reason: 'refused', detail: `HTTP ${response.status}` }
    return { status: 'ok', text: await textOf(response, wait) }
  } catch (error) {
    return { status: 'bad', reason: 'unreachable', detail: String(error) }
  } finally {
    clearTimeout(timer)
  }
}

async function textOf({ body }: Response, onBytes: () => void): Promise<string> {
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  let text = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    onBytes()
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}
