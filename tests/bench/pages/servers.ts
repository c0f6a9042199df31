import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('../../serve.mjs', import.meta.url))

/** Serves a folder, compressed; gives its address and how to stop it. */
export async function serve(folder: string, port: number): Promise<{ address: string; stop(): void }> {
  const server = spawn(process.execPath, [SCRIPT, String(port)], {
    env: { ...process.env, SERVE_ROOT: folder, SERVE_BROTLI: '11' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 50; tries++) {
    const answered = await fetch(address).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 100))
    // another server that has the port already answers as well, and this one ends
    if (server.exitCode !== null) break
    if (answered) return { address, stop: () => void server.kill() }
  }
  server.kill()
  throw new Error(`nothing is served at ${address}: is the port taken?`)
}
