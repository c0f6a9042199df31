/** Style sheets that did not arrive with their chunk; the bundler's loader asks for each only once. */
const lost = new Set<string>()

const links = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
/** The page's own sheets, which fallback.js looks after. */
const own = new Set(typeof document === 'undefined' ? [] : links())

if (typeof window !== 'undefined')
  window.addEventListener('vite:preloadError', ({ payload }) => {
    const href = /CSS for (\S+)/.exec(payload.message)?.[1]
    if (href) lost.add(href)
  })

/** Loads a chunk with a style sheet of its own, also when the sheet failed before. Rejects where one can't be had. */
export async function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  await Promise.all([...lost].map(loadStyle))
  const chunk = await load()
  // what failed at first and came by another address is here
  const here = new Set(links().flatMap((link) => (rulesOf(link) ? [nameOf(link)] : [])))
  const empty = links().filter((link) => !own.has(link) && rulesOf(link) === 0 && !here.has(nameOf(link)))
  for (const link of empty) {
    lost.add(link.getAttribute('href')!)
    link.remove()
  }
  if (empty.length) throw new Error(`${[...lost].join(', ')} holds no rules`)
  return chunk
}

const nameOf = ({ href }: HTMLLinkElement) => href.split('?')[0]!

/** How many; 0 also where a server answers with a page in the place of a missing file. `null` for no sheet. */
function rulesOf({ sheet }: HTMLLinkElement): number | null {
  try {
    return sheet ? sheet.cssRules.length : null
  } catch {
    // in a frame without an origin of its own the rules can't be read
    return Infinity
  }
}

function loadStyle(href: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  // by another address: a preload may hold the bad answer for this one
  link.href = `${href}?again=${Date.now()}`
  return new Promise((resolve, reject) => {
    const fail = () => {
      link.remove()
      reject(new Error(`${href} did not arrive`))
    }
    link.onload = () => {
      if (rulesOf(link) === 0) return fail()
      lost.delete(href)
      resolve()
    }
    link.onerror = fail
    document.head.append(link)
  })
}
