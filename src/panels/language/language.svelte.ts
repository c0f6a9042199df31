import { flushSync, untrack } from 'svelte'
import { loadFonts } from '../../map/font-faces'
import { directionOf } from '../../languages'
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
  // the map's own names too are written anew
  const fonts = loadFonts(lang, [])
  const [words, story] = await Promise.all([loadCatalogue(lang), loadStory(lang), fonts])
  return { words, story }
}

/**
 * Loads catalogue and story texts for the state's language, then shows them and sets `<html lang>`. Where they fail to
 * load, the language stays and a notice says so.
 * @returns `first` resolves when the language of the address is shown or has failed; `stop` ends it
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
      const { documentElement } = document
      documentElement.lang = app.lang
      if (directionOf(app.lang) === 'rtl') documentElement.dir = 'rtl'
      else documentElement.removeAttribute('dir')
      // what lies over the map has changed sides
      untrack(() => app.covers.changes++)
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

/** Loads the story's other languages, so that a search finds names in any; a notice says where one fails. */
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
