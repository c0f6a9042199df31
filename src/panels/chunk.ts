/** Style sheets that did not arrive with their chunk; the bundler's loader asks for each only once. */
const lost = new Set<string>()

if (typeof window !== 'undefined')
  window.addEventListener('vite:preloadError', ({ payload }) => {
    const href = /CSS for (\S+)/.exec(payload.message)?.[1]
    if (href) lost.add(href)
  })

/** Loads a chunk with a style sheet of its own, also when the sheet failed before. Rejects where one can't be had. */
export async function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  await Promise.all([...lost].map(loadStyle))
  return load()
}

function loadStyle(href: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  // by another address: a preload may hold the bad answer for this one
  link.href = `${href}?again=${Date.now()}`
  return new Promise((resolve, reject) => {
    link.onload = () => {
      lost.delete(href)
      resolve()
    }
    link.onerror = () => {
      link.remove()
      reject(new Error(`${href} did not arrive`))
    }
    document.head.append(link)
  })
}
