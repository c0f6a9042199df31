// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { KeyAreas } from './key-areas'

it('lets keys work in an area, but for the areas in it that have their own', () => {
  const keys = new KeyAreas()
  const make = (parent: Element) => parent.appendChild(document.createElement('div'))
  const map = make(document.body)
  const card = make(map)
  const button = make(make(map))
  const inCard = make(card)
  keys.on(map)
  keys.off(card)
  expect([map, button].map((at) => keys.has(at))).toEqual([true, true])
  expect([card, inCard, document.body].map((at) => keys.has(at))).toEqual([false, false, false])
})
