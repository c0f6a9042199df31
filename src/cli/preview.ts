import { existsSync, readFileSync, statSync, watch } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize, sep } from 'node:path'
import { defineCommand } from 'citty'
import { stylesFor } from './check-output'
import { refuseUnknown, textOf, told } from './fail'
import { previewSite, type PreviewSite } from './preview-site'
import { PORT, portOf, serveOn } from './serve'

/** Editors write a file in several steps. */
const SETTLED_MS = 60

const EVENTS = '/placeline-preview'
const SCRIPT = '/placeline-preview.js'

/** In each page: takes the new one once it is built, and shows the faults of a story that can't be. */
const SCRIPT_TEXT = `
const events = new EventSource('${EVENTS}')
events.addEventListener('built', () => location.reload())
events.addEventListener('fault', ({ data }) => {
  const box = document.getElementById('placeline-fault') ?? document.body.appendChild(document.createElement('pre'))
  box.id = 'placeline-fault'
  box.setAttribute('role', 'alert')
  box.textContent = JSON.parse(data)
  Object.assign(box.style, {
    position: 'fixed', inset: 'auto 0 0 0', zIndex: 1000, margin: 0, padding: '12px 16px', maxHeight: '50%',
    overflow: 'auto', whiteSpace: 'pre-wrap', background: '#8c2f1b', color: '#fff', font: '13px/1.4 monospace',
  })
})
`

export const preview = defineCommand({
  meta: { name: 'preview', description: 'Shows a story on this machine, and anew after each save' },
  args: {
    folder: { type: 'positional', default: '.', description: 'The folder of a story, or of several' },
    port: PORT,
  },
  async run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    const site = previewSite([args.folder])
    const { out } = site
    const listeners = new Set<ServerResponse>()
    const send = (event: string, data: string) => {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    }

    /** @returns whether there is something to show */
    async function build(): Promise<boolean> {
      const started = performance.now()
      try {
        await site.build()
        console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
        send('built', '')
        return true
      } catch (error) {
        told(error)
        send('fault', textOf(error, stylesFor({ isTTY: false }, {})))
        return false
      }
    }

    if (!(await build()) && !existsSync(out)) console.error('The page comes once the story has no fault.')
    const { address } = await serveOn(portOf(args.port), handlerFor(site, listeners))
    console.log(`See it on ${address} (Ctrl+C ends it)`)
    let timer: NodeJS.Timeout | undefined
    let busy: Promise<unknown> = Promise.resolve()
    watch(args.folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => (busy = busy.then(build)), SETTLED_MS)
    })
  },
})

function handlerFor({ out, serve }: PreviewSite, listeners: Set<ServerResponse>) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === EVENTS) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      listeners.add(response)
      request.once('close', () => listeners.delete(response))
      return
    }
    if (pathname === SCRIPT) {
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-store',
      })
      return response.end(SCRIPT_TEXT)
    }
    const html = pageAt(out, pathname)
    if (html === null) return serve(request, response)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(html.replace('</head>', () => `<script src="${SCRIPT}" defer></script></head>`))
  }
}

/** The HTML of a page; one that says that there is none yet; `null` for other files. */
function pageAt(out: string, pathname: string): string | null {
  const path = normalize(join(out, decodeURIComponent(pathname)))
  if (path !== out && !path.startsWith(out + sep)) return null
  if (!existsSync(out))
    return '<!doctype html><html lang="en"><head><title>Placeline</title></head><body></body></html>'
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
  return file.endsWith('.html') && existsSync(file) ? readFileSync(file, 'utf8') : null
}
