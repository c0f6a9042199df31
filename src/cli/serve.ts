import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import sirv from 'sirv'
import { refuseUnknown, UsageError } from './fail'

type Handler = ReturnType<typeof sirv>

/**
 * Serves files on this machine only.
 * @param port taken, or the next one that is free, up to nine more
 */
export async function serveOn(port: number, handler: Handler): Promise<{ server: Server; address: string }> {
  for (let next = port; ; next++) {
    const server = createServer((request, response) => handler(request, response))
    const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve)
      server.listen(next, '127.0.0.1', () => resolve(null))
    })
    if (!failure) {
      if (next !== port) console.error(`Port ${port} is taken: here it is ${next}.`)
      return { server, address: `http://localhost:${next}/` }
    }
    if (failure.code !== 'EADDRINUSE' || next >= port + 9) throw failure
  }
}

/** A port's number. Throws where it is none. */
export function portOf(given: string): number {
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`--port is "${given}"; it has to be a number from 1 to 65535`)
  return port
}

export const PORT = { type: 'string', default: '4173', description: 'The port on this machine' } as const

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Serves a built site on this machine' },
  args: {
    folder: { type: 'positional', default: 'dist', description: 'The folder of the site' },
    port: PORT,
  },
  async run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    if (!existsSync(join(args.folder, 'index.html')))
      throw new UsageError(`there is no site in ${args.folder}: placeline build makes one`)
    const { address } = await serveOn(portOf(args.port), sirv(args.folder, { dev: true }))
    console.log(`Serving ${args.folder} on ${address} (Ctrl+C ends it)`)
  },
})
