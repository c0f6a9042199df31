/** Style sheets that failed to load with their chunk; Vite's loader requests each only once. */
const lost = new Set<string>()

const links = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
/** The page's own style sheets: fallback.js handles those. */
const own = new Set(typeof document === 'undefined' ? [] : links())

if (typeof window !== 'undefined')
  window.addEventListener('vite:preloadError', ({ payload }) => {
    const href = /CSS for (\S+)/.exec(payload.message)?.[1]
    if (href) lost.add(href)
  })

/**
 * Imports a chunk that has a style sheet of its own, and loads the sheet again where it failed before.
 * @returns rejects where chunk or sheet can't be loaded
 */
export async function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  await Promise.all([...lost].map(loadStyle))
  const chunk = await load()
  // a sheet that failed first may have been loaded from another address
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

/** Number of CSS rules: `null` without a sheet, 0 also where the server sent HTML for a missing file. */
function rulesOf({ sheet }: HTMLLinkElement): number | null {
  try {
    return sheet ? sheet.cssRules.length : null
  } catch {
    // in a frame with an opaque origin the rules can't be read
    return Infinity
  }
}

function loadStyle(href: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  // another address, as a preload may have kept the bad response of this one
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
