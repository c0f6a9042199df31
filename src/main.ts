import { startPage } from './panels/start'

// for fallback.js: the scripts have arrived
document.documentElement.dataset.started = ''
startPage(false, { gestures: 'direct' }).catch((error: unknown) => {
  console.warn('The page did not start:', error)
  dispatchEvent(new Event('placeline-failed'))
})
