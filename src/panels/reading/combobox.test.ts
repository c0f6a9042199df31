// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { Combobox } from './combobox.svelte'

const PLACES = ['Kharkiv', 'Kherson', 'Kyiv'].map((label) => ({ label }))

function made() {
  const chosen: string[] = []
  const find = (query: string) => PLACES.filter(({ label }) => query.trim() && label.startsWith(query))
  const box = new Combobox(find, ({ label }) => chosen.push(label))
  const write = (query: string) => {
    box.query = query
    box.ask()
  }
  /** Gives whether the key was taken from the page. */
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true })
    box.onkeydown(event)
    return event.defaultPrevented
  }
  return { box, chosen, write, press }
}

describe('a combobox', () => {
  it('lists nothing before anything is asked for', () => {
    const { box, write } = made()
    expect([box.isAsked, box.hits]).toEqual([false, []])
    write('  ')
    expect(box.isAsked).toBe(false)
    write('Kh')
    expect(box.isAsked).toBe(true)
    expect(box.hits.map(({ label }) => label)).toEqual(['Kharkiv', 'Kherson'])
  })

  it('goes through its hits by arrow keys, around the ends', () => {
    const { box, write, press } = made()
    write('K')
    const went = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
      press(key)
      return box.at
    })
    expect(went).toEqual([0, 1, 2, 0, 2])
    write('Kh')
    press('ArrowUp')
    expect(box.at).toBe(1)
  })

  it('marks none where nothing is found', () => {
    const { box, write, press } = made()
    write('x')
    press('ArrowDown')
    press('Enter')
    expect(box.at).toBe(-1)
  })

  it('takes the marked hit by Enter, else the first', () => {
    const { box, chosen, write, press } = made()
    write('Kh')
    press('ArrowDown')
    press('ArrowDown')
    press('Enter')
    expect([chosen, box.query, box.isOpen]).toEqual([['Kherson'], 'Kherson', false])
    press('Enter')
    expect(chosen).toEqual(['Kherson'])
    write('Ky')
    press('Enter')
    expect(chosen).toEqual(['Kherson', 'Kyiv'])
  })

  it('closes its list by the first Escape, is emptied by the second, and leaves the third to the page', () => {
    const { box, write, press } = made()
    write('Kh')
    expect(press('Escape')).toBe(true)
    expect([box.isOpen, box.query]).toEqual([false, 'Kh'])
    expect(press('Escape')).toBe(true)
    expect(box.query).toBe('')
    expect(press('Escape')).toBe(false)
  })
})
