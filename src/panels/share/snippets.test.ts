// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parseLink } from '../../view/link'
import { preferredHeight } from '../../view/frame-height'
import { snippets, type SnippetOptions } from './snippets'
import raw from '../../../public/stories/guterres-april-2022/story.json'
import type { Story } from '../../story'

const story = raw as unknown as Story
const options: SnippetOptions = {
  base: 'https://maps.example/here/',
  root: 'https://maps.example/here/',
  story: story.id,
  title: 'Says "so" & <so>',
  link: '?lang=uk&layers=moscow,kyiv&focus=land-route#map=5/50/33',
  ui: 'compact',
  gestures: 'direct',
  load: 'click',
  shape: '16:9',
  maxWidthPx: 640,
  integrity: 'sha384-abc=',
}

function parsed(html: string) {
  return new DOMParser().parseFromString(html, 'text/html').body
}

describe('the snippets', () => {
  it('lead to the frame with exactly the options', () => {
    const url = new URL(snippets(options).address)
    const link = parseLink(url.search, url.hash, story)
    expect(link.warnings).toEqual([])
    expect(link.state).toMatchObject({ lang: 'uk', layers: ['moscow', 'kyiv'], selected: 'land-route' })
    expect(link.state.camera).toEqual({ center: [33, 50], zoom: 5 })
    expect(link.frame).toMatchObject({ ui: 'compact', gestures: 'direct', load: 'click', aspect: 16 / 9 })
  })

  it('A is one iframe with a title, lazy, and no script', () => {
    const body = parsed(snippets(options).plain)
    expect(body.children).toHaveLength(1)
    const iframe = body.querySelector('iframe')!
    expect(iframe.title).toBe(options.title)
    expect(iframe.getAttribute('loading')).toBe('lazy')
    expect(new URL(iframe.src).href).toBe(
      new URL(snippets(options).address.replaceAll('%2C', ',').replaceAll('%3A', ':')).href,
    )
    expect(iframe.style.maxWidth).toBe('640px')
  })

  it('B adds the script with its hash, and does without where that is unknown', () => {
    const body = parsed(snippets(options).helper)
    expect(body.querySelector('iframe')!.hasAttribute('data-placeline')).toBe(true)
    const script = body.querySelector('script')!
    expect(script.src).toBe('https://maps.example/here/embed.js')
    expect(script.getAttribute('integrity')).toBe('sha384-abc=')
    expect(script.getAttribute('crossorigin')).toBe('anonymous')
    const plain = parsed(snippets({ ...options, integrity: null }).helper).querySelector('script')!
    expect(plain.hasAttribute('integrity')).toBe(false)
    expect(plain.hasAttribute('crossorigin')).toBe(false)
  })

  it('C has state as attributes and a link inside', () => {
    const map = parsed(snippets(options).component).querySelector('placeline-map')!
    expect(map.getAttribute('layers')).toBe('moscow,kyiv')
    expect(map.getAttribute('focus')).toBe('land-route')
    expect(map.getAttribute('src')).toBe(
      'https://maps.example/here/embed.html?story=guterres-april-2022#map=5/50/33',
    )
    expect(map.querySelector('a')!.textContent).toBe(options.title)
  })

  it('reserve the height that the frame will ask for', () => {
    const { style } = parsed(
      snippets({ ...options, shape: 'auto', ui: 'full', maxWidthPx: null }).plain,
    ).querySelector('iframe')!
    for (const width of [320, 640, 1000]) {
      const css = Math.min(parseInt(style.maxHeight), Math.max(parseInt(style.minHeight), (width * 3) / 4))
      expect(css).toBe(preferredHeight(width, 'full'))
    }
  })
})
