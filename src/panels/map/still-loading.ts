import type { App } from '../state/app.svelte'

const LONG_MS = 8000

/**
 * Tells the reader that the map is still on its way, where that takes long; `again` is for a network that hangs.
 * @returns what ends the waiting, when the map has come or can't
 */
export function tellIfSlow({ view, words }: App, again: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const tell = () =>
    view.tell({
      id: 'slow',
      text: words.stillLoading,
      retry: () => {
        again()
        wait()
      },
    })
  const wait = () => {
    view.settle('slow')
    timer = setTimeout(tell, LONG_MS)
  }
  const end = () => {
    clearTimeout(timer)
    view.settle('slow')
  }
  wait()
  return end
}
