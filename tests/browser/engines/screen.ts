import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'

const XVFB = '/usr/bin/Xvfb'

/** Whether a browser with a window can be started here. */
export const hasScreen = () => existsSync(XVFB) || Boolean(process.env.DISPLAY)

/**
 * A screen that nobody looks at, as WebGL of these browsers needs a window; the user's own where there is none.
 * @returns the environment for a browser on it, in which OpenGL is drawn by software
 */
export async function openScreen(): Promise<{ env: Record<string, string>; close(): void }> {
  const env = { ...(process.env as Record<string, string>), LIBGL_ALWAYS_SOFTWARE: '1' }
  if (!existsSync(XVFB)) return { env, close() {} }
  const server = spawn(XVFB, ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const display = await firstLine(server)
  return { env: { ...env, DISPLAY: `:${display}` }, close: () => void server.kill() }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout!.on('data', (data) => {
      said += String(data)
      if (said.includes('\n')) resolve(said.trim())
    })
    server.on('error', reject)
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)))
  })
}
