import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { ID } from '../panels/state/element-ids'
import { fillDocument, type DocumentParts } from './document'
import { drawing } from '../../tests/fixtures/drawing'

const { story } = drawing()
const SHELL = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Placeline</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/start-1.js">
    <link rel="stylesheet" crossorigin href="./assets/start-1.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>`

const parts: DocumentParts = {
  story,
  data: story,
  lang: 'en',
  page: { html: `<main><div id="${ID.staticMap}"></div></main>`, schemaOrg: { name: '</script><b>' } },
  poster: '<svg role="img"></svg>',
  file: 'index.html',
  site: '',
  picture: 'og-en.png',
}
const filled = (changes: Partial<DocumentParts> = {}) =>
  new JSDOM(fillDocument(SHELL, { ...parts, ...changes })).window.document

describe('a filled page', () => {
  it('has the policy before anything that it governs, and no inline script but data', () => {
    const document = filled()
    const [charset, policy] = [...document.head.children]
    expect(charset!.getAttribute('charset')).toBe('utf-8')
    expect(policy!.getAttribute('http-equiv')).toBe('Content-Security-Policy')
    const value = policy!.getAttribute('content')!
    expect(value).toContain("default-src 'none'")
    expect(value).not.toContain('unsafe')
    for (const script of document.querySelectorAll('script:not([src])'))
      expect(script.getAttribute('type')).toMatch(/^application\/(ld\+)?json$/)
    expect(document.querySelectorAll('style, [style], [onclick]')).toHaveLength(0)
  })

  it('fetches no script where scripts are off, and its modules as early as before', () => {
    const document = filled()
    expect(document.querySelector('link[rel=modulepreload]')).toBeNull()
    const sources = [...document.querySelectorAll('script[src]')].map((s) => s.getAttribute('src'))
    expect(sources).toEqual(['./assets/index-1.js', './assets/start-1.js'])
  })

  it('names its style sheet before any script, and what the map needs for a script that waits for none', () => {
    const preload = {
      script: 'assets/preload-1.js',
      start: ['assets/app-1.js'],
      files: ['assets/live-1.js', 'assets/basemap-1.json'],
    }
    const document = filled({ lang: 'uk', preload })
    const [first, list, sender, ...others] = document.querySelectorAll('link[rel=stylesheet], script')
    expect(first!.getAttribute('href')).toBe('../assets/start-1.css')
    const files = ['../assets/live-1.js', '../assets/basemap-1.json']
    expect(JSON.parse(list!.textContent)).toEqual({ start: [], files })
    const frame = filled({ lang: 'uk', preload, file: 'embed.html' })
    const start = ['../assets/app-1.js']
    expect(JSON.parse(frame.getElementById('preload')!.textContent)).toEqual({ start, files })
    expect(list!.id).toBe('preload')
    expect(sender!.getAttribute('src')).toBe('../assets/preload-1.js')
    expect(sender!.hasAttribute('async')).toBe(true)
    expect(others.map((o) => o.getAttribute('src')).slice(0, 2)).toEqual([
      '../assets/index-1.js',
      '../assets/start-1.js',
    ])
    expect(document.querySelectorAll('link[rel=stylesheet]')).toHaveLength(1)
  })

  it('cannot be broken out of by what the story says', () => {
    const document = filled({ data: { ...story, title: '</script><img src=x onerror=alert(1)>' } })
    expect(document.querySelector('img, b')).toBeNull()
    expect(JSON.parse(document.getElementById('story-data')!.textContent).title).toContain('</script>')
    expect(JSON.parse(document.querySelector('[type="application/ld+json"]')!.textContent).name).toBe(
      '</script><b>',
    )
  })

  it('leads to the other languages from a folder of its own', () => {
    const document = filled({ lang: 'uk' })
    expect(document.documentElement.lang).toBe('uk')
    expect(document.querySelector('script[src]')!.getAttribute('src')).toBe('../assets/index-1.js')
    const links = [...document.querySelectorAll('link[hreflang]')].map((l) => [
      l.getAttribute('hreflang'),
      l.getAttribute('href'),
    ])
    expect(links).toEqual([
      ['en', '../'],
      ['uk', '../uk/'],
      ['ru', '../ru/'],
      ['x-default', '../'],
    ])
  })

  it('gives other sites whole addresses where the site is known', () => {
    const document = filled({ site: 'https://news.example/map/' })
    const image = document.querySelector('meta[property="og:image"]')
    expect(image!.getAttribute('content')).toBe('https://news.example/map/og-en.png')
    expect(filled({ picture: null }).querySelector('meta[property="og:image"]')).toBeNull()
  })

  it('does not get made without a place for its map', () => {
    expect(() => fillDocument(SHELL, { ...parts, page: { html: '<main></main>', schemaOrg: {} } })).toThrow(
      'poster',
    )
  })
})
