// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import type { Story } from '../../story'
import { parseLink } from '../../view/link'
import { View } from '../../view/view.svelte'
import { nextPaint } from '../start/next-turn'
import { CardFocus } from './card-focus'
import { REAL_FILE } from '../../../tests/fixtures/story-files'

// a path and not a URL, which this environment has a kind of its own of
const story = JSON.parse(readFileSync(REAL_FILE, 'utf8')) as Story
const step = story.steps.find(({ select }) => select)!
const note = step.select!
const focused = () => document.activeElement?.id

function made() {
  const link = parseLink('', '', story, {}, 'en')
  const view = new View(story, link.frame, link.state)
  const find = (id: string) => document.getElementById(id)!
  const focus = new CardFocus(view)
  const open = async (origin: View['origin'], by?: string) => {
    if (by) find(by).focus()
    view.select(note, origin)
    focus.take(find('card'), find('title'))
    await nextPaint()
  }
  return { view, focus, find, open }
}

describe('the focus of a note', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <button id="tag"></button><button id="mark" data-annotation="${note}"></button>
      <button id="of-step" data-step-go="note"></button>
      <section id="card"><h2 id="title" tabindex="-1"></h2><button id="next"></button></section>`
  })

  it('is at its title, and goes back to what opened it', async () => {
    const { view, focus, open } = made()
    await open('map', 'tag')
    expect(focused()).toBe('title')
    focus.close()
    expect(view.state.selected).toBeNull()
    expect(focused()).toBe('tag')
  })

  it('goes to the mark of the note where what opened it is gone', async () => {
    const { focus, find, open } = made()
    await open('map', 'tag')
    find('tag').remove()
    focus.close()
    expect(focused()).toBe('mark')
  })

  it.each(['link', 'message', 'step'] as const)(
    'stays with the reader where a %s opened it',
    async (origin) => {
      const { open } = made()
      await open(origin, 'tag')
      expect(focused()).toBe('tag')
    },
  )

  it('stays on the button that turns from note to note, and still goes back to the opener', async () => {
    const { focus, open } = made()
    await open('map', 'tag')
    await open('card', 'next')
    expect(focused()).toBe('next')
    focus.close()
    expect(focused()).toBe('tag')
  })

  it('goes back to the step that keeps the note behind a button', async () => {
    const { view, focus, open } = made()
    view.goToStep(step.id)
    view.close()
    await open('text', 'of-step')
    focus.close()
    expect(view.state.step).toBe(step.id)
    expect(view.exploring).toBe(false)
    expect(focused()).toBe('of-step')
  })
})
