import type { App } from '../state/app.svelte'
import { loadChunk } from './chunk'

let tell = () => {}
/** Resolves when the bar below the map is alive and its layout of small steps is here, or can't come. */
const stepsLaidOut = new Promise<void>((resolve) => (tell = resolve))

/** For the bar: only a step needs this layout, and no page opens with one before its scripts run. */
export function layOutSteps() {
  const reveal = () => {
    document.documentElement.removeAttribute('data-step-to-come')
    tell()
  }
  void loadChunk(() => import('../reading/small-steps.css')).then(reveal, reveal)
}

/** Resolves when the layout of the step that the page opens with is here; at once where no step is on. */
export async function stepLaidOut({ view, covers }: App) {
  if (!view.step) return
  await stepsLaidOut
  // a part that this layout leaves out is not measured by itself before the next frame
  covers.changes++
}
