import { followMessages } from '../../view/messages-adapter.svelte'
import type { SleepingFrame } from '../../view/sleeping-frame'
import type { FrameOptions } from '../../view/state'
import { startPage } from './start'

/** Starts the page of a frame, and takes over the messages from its sleeping part. */
export async function startFrame(defaults: Partial<FrameOptions>, asleep: SleepingFrame | null) {
  const started = await startPage(true, defaults)
  if (!started) return null
  const { app, warnings, inLanguage } = started
  // `ready` holds the title in the language of the address
  await inLanguage
  followMessages(app.view, warnings, () => app.lang, asleep)
  return app
}
