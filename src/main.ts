import { holdFirstTouch } from './panels/start/first-touch'

// for fallback.js: the scripts have arrived
document.documentElement.dataset.started = ''
if (!document.fullscreenEnabled) document.documentElement.dataset.noFullScreen = ''
// what a reader touches before the page comes alive counts all the same
const touch = holdFirstTouch()

async function start() {
  const { startPage } = await import('./panels/start/start')
  await startPage(false, { gestures: 'direct' })
}

start().then(touch.replay, (error: unknown) => {
  touch.release()
  console.warn('The page did not start:', error)
  dispatchEvent(new Event('placeline-failed'))
})
