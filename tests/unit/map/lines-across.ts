import { readFileSync } from 'node:fs'
import { lineIntersect, lineString } from '@turf/turf'
import type { Feature, FeatureCollection, LineString, Position } from 'geojson'
import { packSources, storyPath } from '../../../src/build/packs'
import { buildStyle } from '../../../src/map/style'
import { drawn, isDrawnAt, NAMED_PALETTE, property } from '../../../src/poster/paint'
import { parseStoryText, type LayerId } from '../../../src/story'

const parsed = parseStoryText(readFileSync(storyPath('guterres-april-2022'), 'utf8'), 'guterres-april-2022')
if (parsed.status === 'bad') throw new Error(JSON.stringify(parsed.problems))
export const { story } = parsed

const packs = packSources({ type: 'FeatureCollection', features: [] })
const data = Object.assign({}, ...Object.values(packs)) as Record<string, FeatureCollection>

export interface Stroke {
  layer: string
  kind: unknown
  widthPx: number
  dashed: boolean
  colour: unknown
}

const read = new Map<string, { feature: Feature; stroke: Stroke }[]>()

/** Every line that the style draws at a zoom with these layers on. */
function strokes(zoom: number, on: LayerId[]) {
  const key = [zoom, ...on].join()
  const known = read.get(key)
  if (known) return known
  const style = buildStyle({
    story,
    palette: NAMED_PALETTE,
    lang: 'en',
    tagged: [],
    on,
    data,
    fontFaces: {},
  })
  const found = style.layers.flatMap((layer) => {
    if (layer.type !== 'line' || layer.layout?.visibility === 'none' || !isDrawnAt(layer, zoom)) return []
    return drawn(layer, data[layer.source]?.features ?? [], zoom)
      .filter((feature) => feature.geometry.type !== 'Point')
      .map((feature) => {
        const stroke = {
          layer: layer.id,
          kind: feature.properties?.kind as unknown,
          widthPx: Number(property(layer, 'line-width', zoom, feature)),
          dashed: property(layer, 'line-dasharray', zoom, feature) !== null,
          colour: property(layer, 'line-color', zoom, feature),
        }
        return { feature, stroke }
      })
  })
  read.set(key, found)
  return found
}

/** Every line that the style draws across a way at a zoom, with the look it has there. */
export function linesAcross(way: Position[], zoom: number, on: LayerId[]): Stroke[] {
  return strokes(zoom, on)
    .filter(({ feature }) => lineIntersect(lineString(way), feature as Feature<LineString>).features.length)
    .map(({ stroke }) => stroke)
}
