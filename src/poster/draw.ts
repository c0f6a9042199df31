import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { bbox } from '@turf/turf'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { BASE_SOURCES } from '../story/layer-ids'
import type { PosterStyles, StyleByBreakpoint } from './css'
import type { Frame } from './frame'
import { drawn, isDrawnAt } from './paint'
import { dotsOf, pathOf, pathScale, type PathOptions } from './path'
import { paintOf, ringOf } from './svg-paint'

type FillLayer = Extract<LayerSpecification, { type: 'fill' }>

/** One style layer as SVG paths, one for each paint that its features have; '' where no breakpoint shows it. */
export function drawLayer(
  layer: LayerSpecification,
  style: StyleSpecification,
  frame: Frame,
  styles: PosterStyles,
) {
  if (layer.type !== 'fill' && layer.type !== 'line' && layer.type !== 'circle') return ''
  const features = featuresOf(style, layer.source)
  const story = layer.id.startsWith(layer.source) && !BASE_SOURCES.includes(layer.source)
  const mark = `data-style="${layer.id}"`
  const of = story ? ` of-${layer.source}` : ''
  const options = optionsOf(layer, style)
  const scale = layer.type === 'circle' ? 1 : pathScale(frame, options)
  const transform = scale === 1 ? '' : ` transform="scale(${scale})"`
  const byPaint = new Map<string, Feature[]>()
  const known = new Map<string, string | null>()
  for (const feature of features) {
    // what a style makes of a feature follows from its properties, which most share with many others
    const properties = propertiesOf(feature)
    let key = known.get(properties)
    if (key === undefined) known.set(properties, (key = paintKey(layer, frame, feature)))
    if (key === null) continue
    const group = byPaint.get(key)
    if (group) group.push(feature)
    else byPaint.set(key, [feature])
  }
  return [...byPaint]
    .map(([key, group]) => {
      const paint = JSON.parse(key) as StyleByBreakpoint
      const d = layer.type === 'circle' ? dotsOf(group, frame) : pathOf(group, frame, options)
      if (!d) return ''
      if (layer.type === 'fill' && layer.paint?.['fill-pattern']) return hatched(layer, of, d, frame)
      const ring = layer.type === 'circle' ? ringOf(layer, frame, group[0]!) : null
      const under = ring ? `<path class="${styles.nameOf(ring)}${of}" d="${d}"/>` : ''
      return `${under}<path ${mark} class="${styles.nameOf(paint)}${of}"${transform} d="${d}"/>`
    })
    .join('')
}

const propertiesTexts = new WeakMap<Feature, string>()

function propertiesOf(feature: Feature): string {
  let text = propertiesTexts.get(feature)
  if (text === undefined) {
    text = JSON.stringify([feature.geometry.type, feature.properties])
    propertiesTexts.set(feature, text)
  }
  return text
}

/** How a layer paints a feature on each breakpoint, as JSON; `null` where none shows it. */
function paintKey(layer: LayerSpecification, frame: Frame, feature: Feature): string | null {
  const shown = frame.breakpoints.map(
    ({ zoom }) => isDrawnAt(layer, zoom) && drawn(layer, [feature], zoom).length > 0,
  )
  return shown.some(Boolean)
    ? JSON.stringify(
        frame.breakpoints.map(({ zoom }, i) => (shown[i] ? paintOf(layer, zoom, feature) : null)),
      )
    : null
}

/** The features of a GeoJSON source of a style; none for another type of source. */
export function featuresOf(style: StyleSpecification, source: string): Feature[] {
  const found = style.sources[source]
  return found?.type === 'geojson' ? (found.data as FeatureCollection).features : []
}

/** The world is masked by the region; small rings of the basemap may be dropped, those of a story's layer not. */
function optionsOf({ id, source }: { id: string; source: string }, style: StyleSpecification): PathOptions {
  if (source !== 'world')
    return { detail: source !== 'coarse' ? 'story' : id.endsWith('-river') ? 'faint' : 'region' }
  const mask = featuresOf(style, 'coarse').find((f) => f.properties?.kind === 'mask')
  if (!mask) return { detail: 'world' }
  const [west, south, east, north] = bbox(mask)
  return { detail: 'world', hidden: [[west!, north!] as Position, [east!, south!] as Position] }
}

/** MapLibre scales a pattern from the integer zoom below: one fill for each of those zooms. */
function hatched({ id, source, paint }: FillLayer, of: string, d: string, frame: Frame): string {
  const pattern = String(paint!['fill-pattern'])
  const uses = hatchZooms(frame).map(({ zoom, breakpoints }) =>
    breakpoints
      .map((i) => `<use class="r${i}" href="#p-${source}" fill="url(#p-${pattern}-${zoom})"/>`)
      .join(''),
  )
  return (
    `<defs><path id="p-${source}" d="${d}"/></defs>` +
    `<g data-style="${id}" class="${of.trim()}">${uses.join('')}</g>`
  )
}

/** The integer zooms below the breakpoints', each with the indices of its breakpoints. */
export function hatchZooms(frame: Frame): { zoom: number; breakpoints: number[] }[] {
  const zooms = [...new Set(frame.breakpoints.map((b) => Math.floor(b.zoom)))]
  return zooms.map((zoom) => ({
    zoom,
    breakpoints: frame.breakpoints.flatMap((b, i) => (Math.floor(b.zoom) === zoom ? [i] : [])),
  }))
}
