import { expect, it } from 'vitest'
import { Highlight } from './highlight.svelte'

it('is on one annotation, or on none', () => {
  const highlight = new Highlight('a')
  const on = () => ['a', 'b', 'constructor'].filter((id) => highlight.is(id))
  expect([highlight.id, on()]).toEqual(['a', ['a']])
  highlight.set('b')
  expect([highlight.id, on()]).toEqual(['b', ['b']])
  highlight.set('b')
  expect(on()).toEqual(['b'])
  highlight.set(null)
  expect([highlight.id, on()]).toEqual([null, []])
  highlight.set('a')
  expect(on()).toEqual(['a'])
})
