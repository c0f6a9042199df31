/*
 * For a page whose own scripts or styles do not arrive. A classic script under a lasting name: it needs no CORS, and a
 * new deploy does not take it away. It asks once for the new page where the old one's files are gone; else it lays
 * the page out as one without scripts, and says so.
 */

/** By language; filled in by the build from the catalogues. */
declare const WORDS: Record<string, { partsMissing: string; blocked: string; retry: string; dir: string }>

const script = document.currentScript as HTMLScriptElement
const root = document.documentElement
/** A frame with an opaque origin can load no module without CORS, and can fetch nothing. */
const isSealed = origin === 'null'
/** The reader is told by then, on a network that hangs too: no answer to a question may hold that up for longer. */
const ANSWERS_MS = 5000

const sheets = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
const modules = () => [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')]

addEventListener('load', () => {
  if (root.dataset.started === undefined || sheets().some(isEmpty)) void fallBack()
})
addEventListener('placeline-failed', () => void fallBack())
addEventListener('vite:preloadError', (event) => {
  const { message = '' } = (event as Event & { payload?: Error }).payload ?? {}
  const url = /https?:\S+/.exec(message)?.[0]
  void reloadOnce(url ? [url] : [])
})

/** Whether a style sheet failed to load: it then has no rules. */
function isEmpty({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules.length
  } catch {
    // with an opaque origin the rules can't be read, which shows that the sheet has loaded
    return false
  }
}

addEventListener('placeline-file-gone', (event) => void reloadOnce([(event as CustomEvent<string>).detail]))

async function fallBack() {
  const files = [...modules().map(({ src }) => src), ...sheets().map(({ href }) => href)]
  if (await reloadOnce(files)) return
  if (root.dataset.started === undefined) layBare()
  tell()
}

/**
 * Reloads the page where a deploy has replaced it or removed one of its files. The history entry keeps which versions
 * have done so, so that none does it twice.
 * @returns whether it reloads
 */
async function reloadOnce(files: string[]): Promise<boolean> {
  const scripts = modules().map((module) => module.getAttribute('src')!)
  const version = scripts.join(' ')
  if (isSealed || !version || !/^http/.test(location.protocol)) return false
  const state = history.state as { replaced?: string[] } | null
  const replaced = state?.replaced ?? []
  if (replaced.includes(version)) return false
  const hold = new AbortController()
  setTimeout(() => hold.abort(), ANSWERS_MS)
  try {
    if (!(await isReplaced(scripts, hold.signal)) && !(await someGone(files, hold.signal))) return false
    history.replaceState({ ...state, replaced: [...replaced, version] }, '')
  } catch {
    // offline, no answer in time, or the history state can't be written: without it reloads could loop
    return false
  }
  location.reload()
  return true
}

async function isReplaced(scripts: string[], signal: AbortSignal): Promise<boolean> {
  const answer = await fetch(location.href, { cache: 'reload', signal })
  const html = await answer.text()
  return answer.ok && scripts.some((script) => !html.includes(script))
}

async function someGone(files: string[], signal: AbortSignal): Promise<boolean> {
  const asked = { method: 'HEAD', cache: 'reload', signal } as const
  const answers = await Promise.all(files.map((file) => fetch(file, asked)))
  return answers.some(({ status }) => status === 404 || status === 410)
}

function layBare() {
  // without its scripts the page can't go to another story
  root.removeAttribute('data-other-story')
  const style = document.createElement('link')
  style.rel = 'stylesheet'
  style.href = new URL('fallback.css', script.src).href
  document.head.append(style)
}

function tell() {
  if (document.querySelector('[data-blocked]')) return
  const asked = new URLSearchParams(location.search).get('lang') ?? ''
  // of a tag such as pt-BR the language; one without words of its own is answered in English
  const known = [asked, root.lang].map((tag) => tag.split('-')[0]!)
  const lang = known.find((tag) => Object.hasOwn(WORDS, tag)) ?? 'en'
  const words = WORDS[lang]!
  const box = document.createElement('div')
  box.className = 'blocked'
  box.dataset.blocked = ''
  box.lang = lang
  box.dir = words.dir
  box.setAttribute('role', 'status')
  box.append(isSealed ? words.blocked : words.partsMissing)
  if (!isSealed) box.append(' ', retryButton(words.retry))
  document.body.prepend(box)
}

function retryButton(label: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.className = 'quiet'
  button.textContent = label
  // offline, a reload would lose the text as well
  button.onclick = () =>
    fetch(location.href, { cache: 'reload' }).then(
      () => location.reload(),
      () => {},
    )
  return button
}
