import { startPage } from './panels/start'
import { followMessages } from './view/messages-adapter.svelte'

// for fallback.js: the scripts have arrived
document.documentElement.dataset.started = ''
startPage(true, { gestures: 'cooperative' }).then(
  ({ view, warnings }) => {
    if (view.frame.transparent) document.documentElement.dataset.transparent = ''
    followMessages(view, warnings)
  },
  (error: unknown) => {
    console.warn('The page did not start:', error)
    dispatchEvent(new Event('placeline-failed'))
  },
)
