import type { FeatureCollection } from 'geojson'
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { needsFine } from '../../../src/map/basemap'
import { cameraAt, type Breakpoint } from '../../../src/map/breakpoints'
import { loadPack } from '../../../src/map/load'
import type { PackName } from '../../../src/map/pack-sources'
import type { Story } from '../../../src/story'
import { pageFiles, storyFile } from '../../../src/view/page-files'
import type { Camera } from '../../../src/view/state'
import given from '#bench/given.json'

/** What every comparison page is given: the same story, style and places as ours. */
export interface Given {
  view: Story['view']
  /** The cameras that our page opens with on maps of different sizes. */
  breakpoints: Breakpoint[]
  /** Our style with empty sources. */
  style: StyleSpecification
  journey: FeatureCollection
  /** The sources of each data pack. */
  packs: Record<PackName, string[]>
  places: {
    id: string
    name: string
    layer: string | null
    lngLat: [number, number]
    notes: { title: string; text: string }[]
  }[]
}

export const { view, breakpoints, style, journey, packs, places } = given as Given

/** What the map has to say of its data. */
export const { credit } = pageFiles()!.facts as { credit: string }

/** What the measuring script asks of a comparison page; our own page is asked through its own controls. */
export interface BenchApi {
  /** Where a place stands in the window, in CSS px. */
  point(place: string): { x: number; y: number }
  open(place: string): void
  close(): void
  toggle(layer: string, on: boolean): void
}

/** The map's element and the camera that our page would open with there. */
export function page(): { container: HTMLElement; camera: Camera } {
  const container = document.getElementById('map')!
  const { clientWidth, clientHeight } = container
  return { container, camera: cameraAt(breakpoints, clientWidth, clientHeight) }
}

/** The same packs as our page opens with, decoded by the same code. */
export async function loadData(zoom: number): Promise<Record<string, FeatureCollection>> {
  const names = (['basemap', 'layers', 'route', 'fine'] as const).filter(
    (name) => name !== 'fine' || needsFine(zoom),
  )
  const loaded = await Promise.all(
    names.map((name) => loadPack({ url: storyFile(name), sources: packs[name] })),
  )
  const data: Record<string, FeatureCollection> = { journey }
  for (const pack of loaded) {
    if (pack.status === 'bad') throw new Error(pack.detail)
    Object.assign(data, pack.sources)
  }
  return data
}

/** The popup's content: the notes of a place, as text. */
export function notesOf(id: string): HTMLElement {
  const place = places.find((one) => one.id === id)!
  const box = document.createElement('div')
  const add = (tag: string, text: string) => {
    const element = document.createElement(tag)
    element.textContent = text
    box.append(element)
  }
  add('h2', place.name)
  for (const note of place.notes) {
    add('h3', note.title)
    add('p', note.text)
  }
  return box
}

export function expose(bench: BenchApi) {
  Object.assign(window, { bench })
}

export function markReady() {
  performance.mark('map-ready')
}
