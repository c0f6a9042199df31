import { hasScreen } from '../../browser/engines/screen'
import { startWebKit, webkitPath } from '../../browser/engines/webkit'
import type { Subject } from './subjects'
import { markdown, summary, told } from './table'

/** What one load in WebKitGTK gave, in ms of the page's own time. */
export interface WebKitFigures {
  paintMs: number
  readyMs: number
}

const DESKTOP = [1280, 800] as const
/** Bars against bare MapLibre in the same round. */
const BARS = { paint: 1.5, ready: 1.2 }

/** Whether WebKitGTK and a screen for it are installed here. */
export const hasWebKit = () => webkitPath !== undefined && hasScreen()

/** Loads a page in a new browser, the server on the same machine, and waits for its map. */
export async function measureInWebKit(url: string): Promise<{ version: string; figures: WebKitFigures }> {
  const engine = await startWebKit()
  try {
    await engine.resize(...DESKTOP)
    await engine.open(url)
    // a function with a name inside would call a helper of the compiler that the page has not
    const figures = await engine.evaluate(async () => {
      const end = performance.now() + 60_000
      while (!performance.getEntriesByName('map-ready').length && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 50))
      return {
        paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
        readyMs: performance.getEntriesByName('map-ready')[0]?.startTime ?? NaN,
      }
    }, undefined)
    if (Number.isNaN(figures.readyMs)) throw new Error('the map was not ready within a minute')
    return { version: engine.version, figures }
  } finally {
    await engine.close()
  }
}

/** The table of what was measured in WebKit: rounds by page, the first of them the one to compare with. */
export function webkitTable(pages: { subject: Subject; rounds: (WebKitFigures | undefined)[] }[]): string {
  const base = pages[0]!.rounds
  const row = (
    what: string,
    of: (one: WebKitFigures, base: WebKitFigures) => number,
    digits = 0,
    bar?: number,
  ) => {
    const cells = pages.map(({ rounds }) =>
      summary(rounds.map((one, i) => (one && base[i] ? of(one, base[i]) : null))),
    )
    const ours = cells[pages.findIndex(({ subject }) => subject.root === 'ours')]
    return [
      what,
      ...cells.map((cell) => (cell ? told(cell, digits) : '-')),
      bar === undefined ? '' : `≤ ${bar}`,
      bar === undefined || !ours ? '' : ours.median <= bar ? 'pass' : 'MISS',
    ]
  }
  return markdown([
    ['desktop, WebKitGTK', ...pages.map(({ subject }) => subject.name), 'our bar', 'ours'],
    row('first paint ms', ({ paintMs }) => paintMs),
    row('first paint / bare', (one, bare) => one.paintMs / bare.paintMs, 2, BARS.paint),
    row('ready ms', ({ readyMs }) => readyMs),
    row('ready / bare', (one, bare) => one.readyMs / bare.readyMs, 2, BARS.ready),
  ])
}
