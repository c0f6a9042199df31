import { DEFAULT_VIEW } from '../../../geo/border-views'
import type { App } from '../state/app.svelte'

/** What the page says of boundaries that are not settled, by the view that its story has chosen. */
export function bordersSaid(app: App): { lines: string; dashed: string } {
  const chosen = app.view.story.basemap?.borders ?? DEFAULT_VIEW
  if (chosen === DEFAULT_VIEW) return app.words.disputed
  return { lines: app.words.disputed.linesIn[chosen], dashed: app.words.disputed.dashedIn[chosen] }
}
