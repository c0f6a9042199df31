// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withoutOtherSizes } from './other-sizes'

let tellSize: () => void
let poster: HTMLElement
let size: { width: number; height: number }

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: () => void) {
        tellSize = told
      }
      observe() {}
      disconnect() {
        tellSize = () => {}
      }
    },
  )
  size = { width: 800, height: 600 }
  poster = document.createElement('div')
  poster.innerHTML =
    '<svg><svg><g id="land"></g><g id="r0" style="display:none"></g><g id="r1"></g><g id="r2" style="display:none"></g></svg></svg>'
  Object.defineProperties(poster, {
    clientWidth: { get: () => size.width },
    clientHeight: { get: () => size.height },
  })
  document.body.append(poster)
})
afterEach(() => {
  poster.remove()
  vi.unstubAllGlobals()
})

const here = () => [...poster.querySelectorAll('g')].map(({ id }) => id)
const ALL = ['land', 'r0', 'r1', 'r2']

it('takes out what is not shown, and puts it back where it was', () => {
  const putBack = withoutOtherSizes(poster)
  expect(here()).toEqual(['land', 'r1'])
  putBack()
  putBack()
  expect(here()).toEqual(ALL)
  expect(poster.innerHTML).not.toContain('<!--')
})

it('has the names of another size back when the map gets that size, and not before', () => {
  withoutOtherSizes(poster)
  // observers tell of the size at first too
  tellSize()
  expect(here()).toEqual(['land', 'r1'])
  size.width = 700
  tellSize()
  expect(here()).toEqual(ALL)
})

it('has them all on paper', () => {
  withoutOtherSizes(poster)
  dispatchEvent(new Event('beforeprint'))
  expect(here()).toEqual(ALL)
})
