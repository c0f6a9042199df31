import type { Lang } from '../story'
import { addLanguage } from '../story/in-language'
import type { App } from './app.svelte'
import { loadStory } from './story-data'
import { loadCatalogue } from './text'

/** Brings words and story to the language that the state asks for, once both have arrived. */
export function followLanguage(app: App): () => void {
  const { view } = app
  const here = new Set<Lang>([app.lang])
  return $effect.root(() => {
    $effect(() => {
      const { lang } = view.state
      if (lang === app.lang) return
      void Promise.all([loadCatalogue(lang), here.has(lang) ? null : loadStory(lang)])
        .then(([words, story]) => {
          if (story) addLanguage(view.story, story)
          here.add(lang)
          if (view.state.lang !== lang) return
          app.words = words
          app.lang = lang
          view.settle('language')
        })
        .catch(() => view.tell({ id: 'language', text: app.words.appFailed }))
    })
  })
}
