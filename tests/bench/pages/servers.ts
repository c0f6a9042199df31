import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('../../serve.mjs', import.meta.url))

/** Serves a folder, compressed; gives its address and how to stop it. */
export async function serve(folder: string, port: number): Promise<{ address: string; stop(): void }> {
  const server = spawn(process.execPath, [SCRIPT, String(port)], {
    env: { ...process.env, SERVE_ROOT: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 50; tries++) {
    if (server.exitCode !== null) break
    if (await fetch(address).catch(() => null)) return { address, stop: () => void server.kill() }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill()
  throw new Error(`nothing is served at ${address}: is the port taken?`)
}
