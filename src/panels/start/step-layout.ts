import type { App } from '../state/app.svelte'

let tell = () => {}
/** Resolves when the bar below the map is alive. */
const stepsLaidOut = new Promise<void>((resolve) => (tell = resolve))

/** For the bar, once it is laid out by the step that the page opens with. */
export function tellStepLaidOut() {
  document.documentElement.removeAttribute('data-step-to-come')
  tell()
}

/** Resolves when the step that the page opens with is laid out; at once where no step is on. */
export async function stepLaidOut({ view, covers }: App) {
  if (!view.step) return
  await stepsLaidOut
  // a part that this layout leaves out is not measured by itself before the next frame
  covers.changes++
}
