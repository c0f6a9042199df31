import { followMessages } from '../view/messages-adapter.svelte'
import type { SleepingFrame } from '../view/sleeping-frame'
import type { FrameOptions } from '../view/state'
import { startPage } from './start'

/** Starts the page in a frame, over what its HTML shows, and takes over the talk with the host page. */
export async function startFrame(defaults: Partial<FrameOptions>, asleep: SleepingFrame | null) {
  const { view, warnings } = await startPage(true, defaults)
  followMessages(view, warnings, asleep)
}
