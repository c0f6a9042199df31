/**
 * The ids by which scripts find what is in the HTML of a page before its components live there. Components, the build
 * (src/poster/document.ts) and the shells (`app` in index.html and embed.html) write them.
 */
export const ID = {
  app: 'app',
  storyData: 'story-data',
  page: 'page',
  staticMap: 'static-map',
  canvas: 'canvas',
  loadMap: 'load-map',
  legend: 'legend',
  legendToggle: 'legend-toggle',
} as const

export function byId(name: keyof typeof ID): HTMLElement | null {
  return document.getElementById(ID[name])
}

/** The first element in the page, or in a part of it, that stands for a note: a mark, a line of a list, a dot of a tag. */
export function noteElement(id: string, within: ParentNode = document): HTMLElement | null {
  return within.querySelector(`[data-annotation="${id}"]`)
}

/** The checkboxes of the layers, by the layers' ids. */
export function layerBoxes(): Map<string, HTMLInputElement> {
  const boxes = document.querySelectorAll<HTMLInputElement>('input[data-layer]')
  return new Map([...boxes].map((box) => [box.dataset.layer!, box]))
}
