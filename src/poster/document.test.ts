import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { ID } from '../panels/state/element-ids'
import { fillDocument, textDocument, type DocumentParts } from './document'
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
  canonical: '',
  folder: '',
  sheet: 'assets/map-1.css',
  preload: null,
  oembed: null,
  files: { story: story.id, assets: {}, start: ['assets/app-1.js'], live: ['assets/live-1.js'], facts: null },
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

  it('names its style sheets before any script, and its files for a script that waits for none', () => {
    const changes = { lang: 'uk', preload: 'assets/preload-1.js' }
    const document = filled(changes)
    const [app, own, list, sender, ...others] = document.querySelectorAll('link[rel=stylesheet], script')
    expect(app!.getAttribute('href')).toBe('../assets/start-1.css')
    expect(own!.getAttribute('href')).toBe('../assets/map-1.css')
    expect(list!.id).toBe('files')
    const told = { ...parts.files, root: '../' }
    expect(JSON.parse(list!.textContent)).toEqual({ ...told, start: [] })
    const frame = filled({ ...changes, file: 'embed.html' })
    expect(JSON.parse(frame.getElementById('files')!.textContent)).toEqual(told)
    expect(sender!.getAttribute('src')).toBe('../assets/preload-1.js')
    expect(sender!.hasAttribute('async')).toBe(true)
    expect(others.map((o) => o.getAttribute('src')).slice(0, 2)).toEqual([
      '../assets/index-1.js',
      '../assets/start-1.js',
    ])
    expect(document.querySelectorAll('link[rel=stylesheet]')).toHaveLength(2)
  })

  it('finds the site from a folder of its own', () => {
    const folder = 'stories/one/'
    const changes = { lang: 'uk', folder, canonical: folder }
    const document = filled({ ...changes, picture: `${folder}og-uk.png`, oembed: 'oembed/one.json' })
    expect(document.querySelector('link[rel=stylesheet]')!.getAttribute('href')).toBe(
      '../../../assets/start-1.css',
    )
    expect(JSON.parse(document.getElementById('files')!.textContent).root).toBe('../../../')
    const image = document.querySelector('meta[property="og:image"]')
    expect(image!.getAttribute('content')).toBe('../../../stories/one/og-uk.png')
    expect(document.querySelector('link[type="application/json+oembed"]')!.getAttribute('href')).toBe(
      '../../../oembed/one.json',
    )
    expect(document.querySelector('link[hreflang=ru]')!.getAttribute('href')).toBe('../ru/')
    const known = filled({ ...changes, site: 'https://news.example/map/' })
    expect(known.querySelector('link[hreflang=ru]')!.getAttribute('href')).toBe(
      'https://news.example/map/stories/one/ru/',
    )
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

  it('names one address of a story that is in two folders, for itself and its other languages', () => {
    const site = 'https://news.example/map/'
    const addresses = (changes: Partial<DocumentParts>) =>
      [...filled({ lang: 'uk', ...changes }).querySelectorAll('link[rel=canonical], link[hreflang=ru]')].map(
        (link) => link.getAttribute('href'),
      )
    expect(addresses({})).toEqual(['../uk/', '../ru/'])
    expect(addresses({ folder: 'stories/one/' })).toEqual(['../../../uk/', '../../../ru/'])
    expect(addresses({ folder: 'stories/one/', site })).toEqual([`${site}uk/`, `${site}ru/`])
    const own = 'stories/two/'
    expect(addresses({ folder: own, canonical: own, site })).toEqual([`${site}${own}uk/`, `${site}${own}ru/`])
    expect(addresses({ file: 'embed.html' })).toEqual([])
  })

  it('does not get made without a place for its map', () => {
    expect(() => fillDocument(SHELL, { ...parts, page: { html: '<main></main>', schemaOrg: {} } })).toThrow(
      'poster',
    )
  })
})

describe('a page of text', () => {
  it('names the page that it is the text of, where there is one', () => {
    const canonical = (href?: string) => {
      const text = {
        title: 'One',
        lang: 'en',
        body: '<main></main>',
        folder: 'stories/one/',
        canonical: href,
      }
      const { document } = new JSDOM(textDocument(SHELL, text)).window
      return document.querySelector('link[rel=canonical]')?.getAttribute('href')
    }
    expect(canonical('../../')).toBe('../../')
    expect(canonical()).toBeUndefined()
  })
})
