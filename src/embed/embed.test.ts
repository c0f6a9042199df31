// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlacelineEmbed } from './types'
import { place, say, stubObserver } from '../../tests/fixtures/host-page'

const ADDRESS = 'https://maps.example/embed.html?story=s'
let embed: PlacelineEmbed
let page: ReturnType<typeof stubObserver>

beforeAll(async () => {
  vi.useFakeTimers()
  page = stubObserver()
  await import('./embed')
  embed = window.placelineEmbed!
})
afterAll(() => vi.useRealTimers())
beforeEach(() => {
  page.see([])
  document.body.replaceChildren()
})

function frame(src = ADDRESS, attributes: Record<string, string> = {}) {
  const iframe = document.createElement('iframe')
  iframe.src = src
  for (const [name, value] of Object.entries(attributes)) iframe.setAttribute(name, value)
  document.body.append(iframe)
  embed.scan()
  return iframe
}

describe('an iframe', () => {
  it('is taken up by its address or its mark, once', () => {
    const one = frame()
    const two = frame('https://maps.example/other.html', { 'data-placeline': '' })
    const not = frame('https://maps.example/player.html')
    expect(embed.of(one)).not.toBeNull()
    expect(embed.of(two)).not.toBeNull()
    expect(embed.of(not)).toBeNull()
    const before = embed.of(one)
    embed.scan()
    expect(embed.of(one)).toBe(before)
  })

  it.each([
    [480, '480px'],
    [5, '120px'],
    [99_999, '4000px'],
  ])('gets the height %d as %s', (height, expected) => {
    const iframe = frame()
    say(iframe.contentWindow, 'resize', { width: 600, height })
    expect(iframe.style.height).toBe(expected)
  })

  it.each([[NaN], [Infinity], ['480'], [null], [{}]])('keeps its height at %s', (height) => {
    const iframe = frame()
    say(iframe.contentWindow, 'resize', { height })
    expect(iframe.style.height).toBe('')
  })

  it('keeps its height where its author fixed it', () => {
    const iframe = frame(ADDRESS, { 'data-height': 'fixed' })
    say(iframe.contentWindow, 'resize', { height: 480 })
    expect(iframe.style.height).toBe('')
  })

  it('hears its own frame only', () => {
    const [one, two] = [frame(), frame()]
    say(two.contentWindow, 'resize', { height: 480 })
    say(window, 'resize', { height: 500 })
    say(null, 'resize', { height: 510 })
    expect(one.style.height).toBe('')
    expect(two.style.height).toBe('480px')
  })

  it('takes no message of another shape', () => {
    const iframe = frame()
    const got = vi.fn()
    for (const type of ['resize', 'select', 'Fly now']) iframe.addEventListener(`placeline:${type}`, got)
    say(iframe.contentWindow, 'resize', { height: 480 }, { ns: 'other' })
    say(iframe.contentWindow, 'resize', { height: 480 }, { v: 2 })
    say(iframe.contentWindow, 'Fly now', {})
    say(iframe.contentWindow, 'select', null)
    expect(got).not.toHaveBeenCalled()
  })

  it('passes on what a frame tells that is newer than the script', () => {
    const iframe = frame()
    const got = vi.fn()
    iframe.addEventListener('placeline:what-is-new', got)
    say(iframe.contentWindow, 'what-is-new', { on: true })
    expect(got).toHaveBeenCalledOnce()
  })

  it('passes on what the frame says as an event that bubbles', () => {
    const iframe = frame()
    const got = vi.fn()
    document.body.addEventListener('placeline:select', got, { once: true })
    say(iframe.contentWindow, 'select', { id: 'a', title: 'A', place: null })
    expect(got.mock.calls[0]![0].detail).toEqual({ id: 'a', title: 'A', place: null })
  })

  it('sends commands and resolves the answer to its own question', async () => {
    const iframe = frame()
    const sent = vi.spyOn(iframe.contentWindow!, 'postMessage')
    const map = embed.of(iframe)!
    map.show('a')
    map.setLayers(['kyiv'])
    expect(sent.mock.calls.map(([m]) => [m.type, m.data])).toEqual([
      ['focus', { id: 'a' }],
      ['layers', { layers: ['kyiv'] }],
    ])
    const asked = map.getState()
    const id = sent.mock.calls[2]![0].id
    say(iframe.contentWindow, 'state', { lang: 'ru' }, { id: 'other' })
    say(iframe.contentWindow, 'state', { lang: 'uk' }, { id })
    expect(await asked).toEqual({ lang: 'uk' })
    const lost = map.getState()
    vi.advanceTimersByTime(6000)
    await expect(lost).rejects.toThrow(/did not answer/)
  })
})

function component(attributes: Record<string, string> = {}, inside = 'fallback') {
  const element = document.createElement('placeline-map')
  element.setAttribute('src', ADDRESS)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(inside)
  document.body.append(element)
  const iframe = () => withWindow(element.shadowRoot!.querySelector('iframe'))
  return { element, iframe, slot: () => element.shadowRoot!.querySelector('slot')! }
}

/** jsdom gives no window to a frame in a shadow tree. */
function withWindow(iframe: HTMLIFrameElement | null) {
  if (iframe && !iframe.contentWindow) {
    const contentWindow = { postMessage: vi.fn(), location: { replace: vi.fn() } }
    Object.defineProperty(iframe, 'contentWindow', { value: contentWindow })
  }
  return iframe
}

describe('<placeline-map>', () => {
  it('loads when it is near the screen, and shows what is inside until the map is there', () => {
    const { element, iframe, slot } = component({ layers: 'kyiv,moscow', lang: 'uk', label: 'The map' })
    expect(iframe()).toBeNull()
    page.see([element])
    expect(Object.fromEntries(new URL(iframe()!.src).searchParams)).toEqual({
      story: 's',
      layers: 'kyiv,moscow',
      lang: 'uk',
    })
    expect(iframe()!.title).toBe('The map')
    expect(slot().hidden).toBe(false)
    expect(iframe()!.style.opacity).toBe('0')
    say(iframe()!.contentWindow, 'ready', { title: 'Told' })
    expect(slot().hidden).toBe(true)
    expect(iframe()!.style.opacity).toBe('')
  })

  it('turns attributes into commands and reports into attributes', () => {
    const { element, iframe } = component()
    page.see([element])
    say(iframe()!.contentWindow, 'ready', {})
    const sent = vi.spyOn(iframe()!.contentWindow!, 'postMessage')
    element.setAttribute('focus', 'a')
    element.setAttribute('layers', 'none')
    element.removeAttribute('focus')
    element.setAttribute('theme', 'dark')
    expect(sent.mock.calls.map(([m]) => [m.type, m.data])).toEqual([
      ['focus', { id: 'a' }],
      ['layers', { layers: 'none' }],
      ['focus', { id: null }],
      ['theme', { theme: 'dark' }],
    ])
    sent.mockClear()
    say(iframe()!.contentWindow, 'select', { id: 'b' })
    say(iframe()!.contentWindow, 'layers', { layers: ['kyiv', 'crimea'] })
    say(iframe()!.contentWindow, 'state', { lang: 'ru', theme: 'auto' })
    expect(element.getAttribute('focus')).toBe('b')
    expect(element.getAttribute('layers')).toBe('kyiv,crimea')
    expect(element.getAttribute('lang')).toBe('ru')
    // a report is no command: the two would answer each other for ever
    expect(sent).not.toHaveBeenCalled()
    say(iframe()!.contentWindow, 'select', { id: null })
    expect(element.hasAttribute('focus')).toBe(false)
  })

  it('keeps the height that its author gave', () => {
    const { element, iframe } = component({ height: '420' })
    page.see([element])
    say(iframe()!.contentWindow, 'resize', { height: 600 })
    expect(element.style.height).toBe('420px')
  })

  it('takes a new height and a new label without loading again', () => {
    const { element, iframe } = component({ height: '420', label: 'One' })
    page.see([element])
    const src = iframe()!.src
    say(iframe()!.contentWindow, 'ready', {})
    element.setAttribute('label', 'Two')
    element.setAttribute('height', '300')
    expect(iframe()!.title).toBe('Two')
    expect(element.style.height).toBe('300px')
    element.removeAttribute('height')
    say(iframe()!.contentWindow, 'resize', { height: 600 })
    expect(element.style.height).toBe('600px')
    expect(iframe()!.src).toBe(src)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', ''])('loads nothing from %j', (src) => {
    const { element, iframe } = component({ src })
    page.see([element])
    expect(iframe()).toBeNull()
    expect(element.textContent).toBe('fallback')
  })

  it('lets go when it leaves the page', () => {
    const { element } = component()
    expect(embed.of(element)).not.toBeNull()
    element.remove()
    expect(embed.of(element)).toBeNull()
    expect(page.observed.has(element)).toBe(false)
  })
})

describe('many maps', () => {
  const live = () =>
    embed
      .maps()
      .filter((map) => map.mode === 'live')
      .map((map) => map.element)

  it('are live three at a time, the nearest', () => {
    const all = Array.from({ length: 10 }, () => component())
    const elements = all.map((one) => one.element)
    place(elements)
    page.see(elements.slice(0, 5))
    for (const one of all) if (one.iframe()) say(one.iframe()!.contentWindow, 'ready', {})
    page.see(elements.slice(0, 5))
    // the screen is 768 px high: its middle is at 384
    expect(live()).toEqual(elements.slice(0, 3))
    expect(all[4]!.iframe()).not.toBeNull()
    expect(all[9]!.iframe()).toBeNull()
    // far away in the page now, and back
    place([...elements].reverse())
    page.see(elements.slice(7))
    for (const one of all.slice(7)) say(one.iframe()!.contentWindow, 'ready', {})
    page.see(elements.slice(7))
    expect(live()).toEqual(elements.slice(7))
  })

  it('come back as they were last seen', () => {
    const all = Array.from({ length: 4 }, () => component())
    const elements = all.map((one) => one.element)
    place(elements)
    page.see(elements)
    for (const one of all) say(one.iframe()!.contentWindow, 'ready', {})
    page.see(elements)
    const seen = `${ADDRESS}&focus=kyiv&static=1#map=5/50/33`
    say(all[3]!.iframe()!.contentWindow, 'link', { frame: seen, href: '' })
    say(all[2]!.iframe()!.contentWindow, 'link', { frame: 'https://elsewhere.example/embed.html', href: '' })
    const addressOf = (i: number) => (embed.of(elements[i]!) as unknown as { address: string }).address
    expect(addressOf(3)).toBe(`${ADDRESS}&focus=kyiv#map=5/50/33`)
    expect(addressOf(2)).toBe(ADDRESS)
    const sent = () =>
      vi.mocked(all[3]!.iframe()!.contentWindow!.location.replace).mock.calls.map(([to]) => String(to))
    // one that is near but not among the nearest opens still
    expect(all[3]!.iframe()!.src).toBe(`${ADDRESS}&static=1`)
    expect(sent()).toEqual([])
    place([...elements].reverse())
    page.see(elements)
    expect(sent()).toEqual([`${ADDRESS}&focus=kyiv#map=5/50/33`])
  })
})
