import { flushSync } from 'svelte'
import { plainText, textIn, type Lang, type Story } from '../../story'
import { addLanguage } from '../../story/in-language'
import type { App } from '../state/app.svelte'
import { loadStory } from '../state/story-data'
import { loadCatalogue, type Catalogue } from './text'

/** The words of the page and of the story in one language. */
export interface Spoken {
  words: Catalogue
  story: Story
}

async function loadSpoken(lang: Lang): Promise<Spoken> {
  const [words, story] = await Promise.all([loadCatalogue(lang), loadStory(lang)])
  return { words, story }
}

/**
 * Brings words and story to the language that the state asks for, once both have arrived; where they do not,
 * the language stays as it was and the reader is told. The document says which language it is in. `first` resolves once
 * the page is in the language that it was opened in, or could not be.
 */
export function followLanguage(
  app: App,
  load: (lang: Lang) => Promise<Spoken> = loadSpoken,
): { first: Promise<void>; stop: () => void } {
  const { view } = app

  async function turnTo(wanted: Lang) {
    try {
      const { words, story } = await load(wanted)
      addStory(app, wanted, story)
      // the reader may have chosen another language meanwhile
      if (view.state.lang !== wanted) return
      app.words = words
      app.lang = wanted
      document.title = plainText(textIn(view.story.title, wanted, view.story.lang).value)
      view.settle('language')
    } catch {
      if (view.state.lang !== wanted) return
      view.setLang(app.lang)
      const text = app.words.reading.languageFailed
      view.tell({ id: 'language', text, retry: () => view.setLang(wanted) })
    }
  }

  let first: Promise<void> | undefined
  const stop = $effect.root(() => {
    $effect(() => {
      const wanted = view.state.lang
      const turned = wanted === app.lang ? Promise.resolve() : turnTo(wanted)
      first ??= turned
    })
    $effect(() => {
      document.documentElement.lang = app.lang
    })
  })
  flushSync()
  return { first: first ?? Promise.resolve(), stop }
}

function addStory(app: App, lang: Lang, story: Story) {
  if (app.storyLangs.includes(lang)) return
  addLanguage(app.view.story, story)
  app.storyLangs = [...app.storyLangs, lang]
}

/** Adds the story's words in its other languages, so that a search finds names in any; what can't be had is told. */
export async function addOtherLanguages(app: App): Promise<void> {
  const { view } = app
  const missing = view.story.langs.filter((lang) => !app.storyLangs.includes(lang))
  const came = await Promise.allSettled(
    missing.map(async (lang) => addStory(app, lang, await loadStory(lang))),
  )
  if (came.every(({ status }) => status === 'fulfilled')) return view.settle('search')
  const text = app.words.reading.searchPartly
  view.tell({ id: 'search', text, retry: () => void addOtherLanguages(app) })
}
