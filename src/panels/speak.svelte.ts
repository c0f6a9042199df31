import type { App } from './app.svelte'
import { loadCatalogue } from './text'

/**
 * Brings words and language to those of the state, once the catalogue has arrived; where it does not, the
 * language stays as it was and the reader is told. The document says which language it is in.
 */
export function followLanguage(app: App, load = loadCatalogue): () => void {
  const { view } = app
  return $effect.root(() => {
    $effect(() => {
      const wanted = view.state.lang
      if (wanted !== app.lang) void turnTo(wanted)
    })
    $effect(() => {
      document.documentElement.lang = app.lang
      document.title = app.text(view.story.title)
    })
  })

  async function turnTo(wanted: typeof app.lang) {
    try {
      const words = await load(wanted)
      // the reader may have chosen another language meanwhile
      if (view.state.lang !== wanted) return
      app.words = words
      app.lang = wanted
      view.settle('language')
    } catch {
      if (view.state.lang !== wanted) return
      view.setLang(app.lang)
      const text = app.words.reading.languageFailed
      view.tell({ id: 'language', text, retry: () => view.setLang(wanted) })
    }
  }
}
