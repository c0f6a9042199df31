// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ID } from '../state/element-ids'
import { holdFirstTouch, type FirstTouch } from './first-touch'

const PLACED = Promise.resolve()

let touch: FirstTouch
const onTouch = vi.fn()
const heard: string[] = []

/** What the page would hear of, once it lives. */
function listen() {
  document.body.addEventListener('click', (event) => heard.push(`click ${(event.target as Element).id}`))
  document.body.addEventListener('keydown', (event) => heard.push(`key ${event.key}`))
}

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const click = (id: string) => {
  const event = new MouseEvent('click', {
    bubbles: true,
    cancelable: true,
    detail: 1,
    clientX: 3,
    clientY: 4,
  })
  find(id).dispatchEvent(event)
  return event.defaultPrevented
}

describe('the first touch of a page', () => {
  beforeEach(() => {
    heard.length = 0
    onTouch.mockClear()
    document.body.replaceWith(document.createElement('body'))
    document.body.innerHTML = `
      <div id="${ID.staticMap}"><svg id="picture"></svg></div><div id="${ID.canvas}"></div>
      <button id="button"></button><a id="away" href="other.html"></a><a id="here" href="#note"></a>
      <input id="box" type="checkbox"><label id="label" for="box"></label>
      <input id="field" type="text"><button id="tag"></button>`
    listen()
    document.elementFromPoint = () => find('tag')
    touch = holdFirstTouch(onTouch)
  })
  afterEach(() => {
    touch.release()
    vi.useRealTimers()
  })

  it('is held back, and counts once the page lives', async () => {
    expect(click('button')).toBe(true)
    expect(heard).toEqual([])
    expect(onTouch).toHaveBeenCalled()
    await touch.replay(PLACED)
    expect(heard).toEqual(['click button'])
    click('here')
    expect(heard).toEqual(['click button', 'click here'])
  })

  it('is let through where the browser answers by itself', async () => {
    for (const id of ['away', 'field', 'label']) expect(click(id), id).toBe(false)
    expect(heard).toEqual(
      ['click away', 'click field', 'click label', 'click box'].filter((h) => h !== 'click box'),
    )
    await touch.replay(PLACED)
  })

  it('shows at once on a checkbox, which is clicked again from where it was', async () => {
    click('box')
    expect(find<HTMLInputElement>('box').checked).toBe(true)
    expect(heard).toEqual([])
    await touch.replay(PLACED)
    expect(heard).toEqual(['click box'])
    expect(find<HTMLInputElement>('box').checked).toBe(true)
  })

  it.each([ID.canvas, 'picture'])(
    'on the static map (%s) goes to the tag there, once that is placed',
    async (id) => {
      click(id)
      let place = () => {}
      const replayed = touch.replay(new Promise<void>((resolve) => (place = resolve)))
      await Promise.resolve()
      expect(heard).toEqual([])
      place()
      await replayed
      expect(heard).toEqual(['click tag'])
    },
  )

  it('on the static map does not wait for ever', async () => {
    vi.useFakeTimers()
    click(ID.canvas)
    void touch.replay(new Promise<void>(() => {}))
    await vi.advanceTimersByTimeAsync(1500)
    expect(heard).toEqual(['click tag'])
  })

  it('goes to what is in its place in a page that was made anew', async () => {
    click('button')
    find('button').remove()
    await touch.replay(PLACED)
    expect(heard).toEqual(['click tag'])
  })

  it('is heard by the page alone where that could not start', () => {
    touch.release()
    expect(click('button')).toBe(false)
    expect(heard).toEqual(['click button'])
  })
})
