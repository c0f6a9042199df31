import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, dirname, join, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { builderFile } from '../build/site-files'
import type { BuildFault } from '../build/in-page/question'
import type { Problem } from '../story/parse'
import { FolderFault, refuseUnknown, UsageError } from './fail'
import { emptyStory, writeStory } from './new'
import { appFiles, previewSite } from './preview-site'
import { PORT, portOf, serveOn } from './serve'

/** The files of a story's folder, by their paths in it. */
const OWN = /^(?:story\.json|layers\/[A-Za-z0-9._-]{1,100}|media\/[A-Za-z0-9._-]{1,100})$/
const BYTES_MOST = 60e6
const STORY = 'story.json'

export const compose = defineCommand({
  meta: {
    name: 'compose',
    description: 'Edits the story of a folder in the browser, and saves to the folder',
  },
  args: {
    folder: {
      type: 'positional',
      default: '.',
      description: 'The folder of a story; one that is not there is made',
    },
    port: PORT,
  },
  async run({ args, rawArgs, cmd }) {
    refuseUnknown(rawArgs, cmd)
    const folder = resolve(args.folder)
    if (!existsSync(join(folder, STORY))) {
      if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length))
        throw new UsageError(`there is no ${STORY} in ${args.folder}, and it is not empty`)
      writeStory(folder, emptyStory(folder, 'en'))
      console.log(`${args.folder} is new, with an empty draft: paste a text on the page that opens`)
    }
    // whoever does not know it, such as another page of the browser, can neither read nor write
    const token = randomBytes(16).toString('hex')
    const { address } = await serveOn(portOf(args.port), handlerFor(folder, token))
    console.log(`Edit it on ${address}compose.html#folder=${token} (Ctrl+C ends it)`)
  },
})

/** Answers for the composer, for the story's folder, and for the preview that was built last. */
function handlerFor(folder: string, token: string) {
  const { out, build: buildPreview, serve: preview } = previewSite([folder])
  const base = `/placeline-folder/${token}/`
  const builder = builderFile()
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    // a name of another host that leads to this machine is no name of this page
    if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? '')) return end(response, 403)
    if (pathname.startsWith('/preview/')) {
      request.url = request.url!.slice('/preview'.length)
      return existsSync(out) ? preview(request, response) : end(response, 404)
    }
    const ofBuilder = builder(decodeURIComponent(pathname.slice(1)))
    if (ofBuilder) return sendBuilder(ofBuilder, response)
    if (!pathname.startsWith('/placeline-folder/')) return appFiles(request, response)
    if (!pathname.startsWith(base)) return end(response, 403)
    const path = decodeURIComponent(pathname.slice(base.length))
    if (request.method === 'GET' && path === '') return answer(response, listOf(folder))
    if (request.method === 'POST' && path === 'preview')
      return void build().then((faults) => answer(response, { faults }))
    if (!OWN.test(path)) return end(response, 404)
    if (request.method === 'GET') return readFileOf(join(folder, path), response)
    if (request.method === 'PUT') return void writeFileOf(join(folder, path), request, response)
    return end(response, 405)
  }

  /** @returns what is wrong, which the page tells in its own language; nothing where the preview is there */
  async function build(): Promise<BuildFault[]> {
    try {
      await buildPreview()
      return []
    } catch (error) {
      if (error instanceof FolderFault) return error.fault.problems.map(faultOf)
      return [{ path: '', wrong: error instanceof Error ? error.message : String(error), right: '' }]
    }
  }
}

/** What is wrong, and of which file where it is another than the story. */
const faultOf = ({ file, path, wrong, right }: Problem): BuildFault => ({
  path: file === STORY ? path : `${file} ${path}`.trim(),
  wrong,
  right,
})

/** What the page is told of a folder: its name, a key that is the same each time, and the files that are a story's. */
function listOf(folder: string) {
  const inner = (kind: string) => {
    const at = join(folder, kind)
    return existsSync(at) && statSync(at).isDirectory()
      ? readdirSync(at).map((name) => `${kind}/${name}`)
      : []
  }
  const paths = [STORY, ...inner('layers'), ...inner('media')].filter(
    (path) => OWN.test(path) && statSync(join(folder, path)).isFile(),
  )
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return { name: basename(folder), key: `folder-${key}`, files: paths }
}

function sendBuilder(file: string, response: ServerResponse) {
  const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
  response.writeHead(200, { 'content-type': type })
  response.end(readFileSync(file))
}

function readFileOf(file: string, response: ServerResponse) {
  if (!existsSync(file) || !statSync(file).isFile()) return end(response, 404)
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
  response.end(readFileSync(file))
}

async function writeFileOf(file: string, request: IncomingMessage, response: ServerResponse) {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > BYTES_MOST) return end(response, 413)
    parts.push(part)
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, Buffer.concat(parts))
    end(response, 204)
  } catch {
    end(response, 500)
  }
}

function answer(response: ServerResponse, value: unknown) {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

function end(response: ServerResponse, status: number) {
  response.writeHead(status).end()
}
