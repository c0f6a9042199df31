import { holdFirstTouch } from './panels/start/first-touch'

// fallback.js looks for it after `load`
document.documentElement.dataset.started = ''
if (!document.fullscreenEnabled) document.documentElement.dataset.noFullScreen = ''
// input before hydration is replayed after it
const touch = holdFirstTouch()

async function start() {
  const { startPage } = await import('./panels/start/start')
  return startPage(false, { gestures: 'direct' })
}

const started = (page: Awaited<ReturnType<typeof start>>) =>
  page ? touch.replay(page.app.tagsPlaced) : touch.release()
start().then(started, (error: unknown) => {
  touch.release()
  console.warn('The page did not start:', error)
  // who has not heard of it yet looks after `load`
  delete document.documentElement.dataset.started
  dispatchEvent(new Event('placeline-failed'))
})
