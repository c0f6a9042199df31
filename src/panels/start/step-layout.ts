import type { App } from '../state/app.svelte'
import { loadChunk } from './chunk'

let tell = () => {}
/** Resolves when the bar below the map is alive and its layout of small steps is here, or can't come. */
const stepsLaidOut = new Promise<void>((resolve) => (tell = resolve))

let loading: Promise<void> | undefined

/** For the bar: loads the layout that only a step needs. Resolves when it is here, or can't come; asked again it tries again. */
export function layOutSteps(): Promise<void> {
  const reveal = () => {
    document.documentElement.removeAttribute('data-step-to-come')
    tell()
  }
  const fail = () => {
    loading = undefined
    reveal()
  }
  loading ??= loadChunk(() => import('../reading/small-steps.css')).then(reveal, fail)
  return loading
}

/**
 * Loads the layout for a step that is on or that the page was opened with; else after the live map's start,
 * as a style sheet that comes has the whole page styled anew.
 */
export function layOutStepsInTime(app: App) {
  const isAsked = document.documentElement.hasAttribute('data-step-to-come')
  if (isAsked || app.view.step || !app.isMapToCome) void layOutSteps()
}

/** Resolves when the layout of the step that the page opens with is here; at once where no step is on. */
export async function stepLaidOut({ view, covers }: App) {
  if (!view.step) return
  await stepsLaidOut
  // a part that this layout leaves out is not measured by itself before the next frame
  covers.changes++
}
