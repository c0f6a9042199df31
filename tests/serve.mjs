// Serves dist/ as a plain static host would, compressed, on each port given; a second port is a second origin.
// Usage: node tests/serve.mjs 4173 [4174 ...]; files under tests/fixtures/hosts are served below /hosts/, and
// http://maps.example in them stands for the first port. Below /nocors/ is dist/ again, without CORS headers, below
// /trusted/ with the policy of docs/hosting.md and Trusted Types, and below /watched/ and /no-webgl/ with scripts of
// tests/fixtures/hosts before each page's own.
// SERVE_ROOT names another folder than dist/, SERVE_BROTLI another quality of compression, up to 11.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const root = process.env.SERVE_ROOT ? join(resolve(process.env.SERVE_ROOT), sep) : dist
const hosts = fileURLToPath(new URL('./fixtures/hosts/', import.meta.url))
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}
/** The longest line of docs/hosting.md that is a policy: what is tested is what is written. */
const POLICY = readFileSync(fileURLToPath(new URL('../docs/hosting.md', import.meta.url)), 'utf8')
  .match(/^Content-Security-Policy: (.*)$/gm)
  .map((line) => line.slice(line.indexOf(' ') + 1))
  .sort((a, b) => b.length - a.length)[0]
const SCRIPTS = { watched: ['watch.js'], 'no-webgl': ['watch.js', 'no-webgl.js'] }
const compressed = new Map()
const ports = process.argv.slice(2).map(Number)
const maps = `http://127.0.0.1:${ports[0]}`

function answer(request, response) {
  const asked = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname))
  const [, kind = '', rest = ''] = /^\/(nocors|trusted|watched|no-webgl)(\/.*)$/.exec(asked) ?? []
  const open = kind !== 'nocors'
  const path = rest || asked
  let file = path.startsWith('/hosts/') ? join(hosts, path.slice(7)) : join(root, path)
  if (!file.startsWith(root) && !file.startsWith(hosts)) return void response.writeHead(403).end()
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
  if (!existsSync(file))
    return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const headers = {
    'content-type': type,
    'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (open) headers['access-control-allow-origin'] = '*'
  if (kind === 'trusted') headers['content-security-policy'] = POLICY
  if (file.startsWith(hosts) && extname(file) === '.html') {
    response.writeHead(200, headers)
    return void response.end(readFileSync(file, 'utf8').replaceAll('http://maps.example', maps))
  }
  if (kind in SCRIPTS && extname(file) === '.html') {
    const tags = SCRIPTS[kind].map((name) => `<script src="/hosts/${name}"></script>`).join('')
    response.writeHead(200, headers)
    return void response.end(readFileSync(file, 'utf8').replace(/<head[^>]*>/, (head) => head + tags))
  }
  const squeezable = /text|json|svg|javascript/.test(type)
  if (squeezable && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
    const key = `${file}:${statSync(file).mtimeMs}`
    if (!compressed.has(key)) compressed.set(key, packed(readFileSync(file)))
    response.writeHead(200, { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' })
    return void response.end(compressed.get(key))
  }
  response.writeHead(200, headers)
  createReadStream(file).pipe(response)
}

/** What hosts compress with on the fly; at the best, as files are sent that were compressed before, it takes seconds. */
const ON_THE_FLY = 5

function packed(bytes) {
  const quality = bytes.length > 1e6 ? ON_THE_FLY : Number(process.env.SERVE_BROTLI ?? ON_THE_FLY)
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}

for (const port of ports)
  createServer((request, response) => {
    try {
      answer(request, response)
    } catch {
      response.writeHead(400).end()
    }
  }).listen(port, '127.0.0.1')
