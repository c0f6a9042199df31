import { followMessages } from '../../view/messages-adapter.svelte'
import type { SleepingFrame } from '../../view/sleeping-frame'
import type { FrameOptions } from '../../view/state'
import { startPage } from './start'

/** Starts the page in a frame, over what its HTML shows, and takes over the talk with the host page. */
export async function startFrame(defaults: Partial<FrameOptions>, asleep: SleepingFrame | null) {
  const { app, warnings, inLanguage } = await startPage(true, defaults)
  // what it says of itself is in the language of its address
  await inLanguage
  followMessages(app.view, warnings, () => app.lang, asleep)
}
