import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { contentCorner, sizeOfScreen, type Engine, type Scope } from './engine'
import { openScreen } from './screen'

const DRIVER = '/usr/bin/WebKitWebDriver'

/** WebKitGTK's own small browser, below the folder of the machine's kind. */
function miniBrowser(): string | undefined {
  if (!existsSync(DRIVER)) return
  return readdirSync('/usr/lib')
    .flatMap((folder) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find((path) => existsSync(path))
}
export const webkitPath = miniBrowser()

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

type Call = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>

/** Plain WebDriver over HTTP: the client libraries that still know WebKitGTK want a newer Node than the project. */
function caller(base: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: body && JSON.stringify(body) })
    const { value } = (await answer.json()) as { value: never }
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
}

export async function startWebKit(): Promise<Engine> {
  const screen = await openScreen()
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...screen.env,
      // no page lives long enough for code to earn its best compilation
      JSC_useFTLJIT: 'false',
      JSC_useOMGJIT: 'false',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      // its sandbox does not start for root
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  })
  const whole = caller(`http://127.0.0.1:${port}`)
  await up(() => whole('GET', '/status'))
  const { sessionId, capabilities } = await whole<{
    sessionId: string
    capabilities: { browserVersion: string }
  }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: webkitPath, args: ['--automation'] } },
    },
  })
  const call = caller(`http://127.0.0.1:${port}/session/${sessionId}`)
  const page = scopeOf(call, null)
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    ...page,
    open: (url) => call('POST', '/url', { url }),
    async resize(width, height) {
      await call('POST', '/window/rect', { width, height })
      // the window has a bar of its own
      const [w, h] = await page.evaluate(sizeOfScreen, undefined)
      await call('POST', '/window/rect', { width: width * 2 - w, height: height * 2 - h })
    },
    async frame() {
      await call('POST', '/frame', { id: null })
      return scopeOf(call, await call('POST', '/element', { using: 'css selector', value: 'iframe' }))
    },
    async close() {
      await call('DELETE', '')
      driver.kill()
      screen.close()
    },
  }
}

/** @param frame the element of the frame, or `null` for the page itself */
function scopeOf(call: Call, frame: object | null): Scope {
  const enter = async (id: object | null) => {
    await call('POST', '/frame', { id: null })
    if (id) await call('POST', '/frame', { id })
  }
  const run = async <A, T>(where: object | null, task: (a: A) => T | Promise<T>, argument: A): Promise<T> => {
    await enter(where)
    const script = `const done = arguments[arguments.length - 1]
      Promise.resolve().then(() => (${task})(arguments[0])).then((value) => done({ value }), (e) => done({ error: String(e) }))`
    const { value, error } = await call<{ value: T; error?: string }>('POST', '/execute/async', {
      script,
      args: [argument ?? null],
    })
    if (error) throw new Error(error)
    return value
  }
  return {
    evaluate: (task, argument) => run(frame, task, argument),
    async click(selector) {
      await enter(frame)
      const found = await call<Record<string, string>>('POST', '/element', {
        using: 'css selector',
        value: selector,
      })
      await call('POST', `/element/${found[ELEMENT]}/click`, {})
    },
    async screen() {
      const size = await run(null, sizeOfScreen, undefined)
      return { size, origin: frame ? await run(null, contentCorner, undefined) : [0, 0] }
    },
    async screenshot() {
      const [width, height] = await run(null, sizeOfScreen, undefined)
      await run(null, stir, true)
      const png = await call<string>('GET', '/screenshot').finally(() => run(null, stir, false))
      return { png, of: { x: 0, y: 0, width, height } }
    },
  }
}

/** A screenshot waits for the next frame, which a page at rest does not draw: runs in the page. */
function stir(on: boolean) {
  const { style, dataset } = document.documentElement
  if (!on) {
    delete dataset.stirred
    return style.removeProperty('outline')
  }
  dataset.stirred = ''
  const again = (n: number) => {
    if (dataset.stirred === undefined) return
    style.outline = `${n % 2}px solid transparent`
    requestAnimationFrame(() => again(n + 1))
  }
  again(0)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Waits until a call is answered. */
async function up(call: () => Promise<unknown>) {
  for (let tries = 0; tries < 200; tries++)
    try {
      return await call()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  throw new Error('The driver of WebKit does not answer.')
}
