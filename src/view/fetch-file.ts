/** A download fails after this time without a byte; a slow one that goes on does not. */
const STALL_MS = 30_000

/** The server answered, and has not given the file. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number) {
    super(`HTTP ${status}`)
    this.status = status
  }
}

/**
 * Fetches the whole of a file. Rejects with `Refused` where the server does not give it, else where it does not come:
 * there is no network, or for 30 s not a byte.
 * @param hold aborts it
 * @returns bytes that have their buffer to themselves
 */
export async function fetchFile(
  address: string | URL,
  hold = new AbortController(),
): Promise<Uint8Array<ArrayBuffer>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => hold.abort(new Error(`nothing came for ${STALL_MS / 1000} s`)), STALL_MS)
  }
  try {
    wait()
    const response = await fetch(address, { signal: hold.signal })
    if (!response.ok) throw new Refused(response.status)
    return await bytesOf(response, wait)
  } finally {
    clearTimeout(timer)
  }
}

async function bytesOf({ body }: Response, onBytes: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let part = await reader?.read(); part && !part.done; part = await reader!.read()) {
    onBytes()
    parts.push(part.value)
  }
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
