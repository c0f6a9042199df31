import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { leftOut, mapChunkName, sourceFiles, unmatched } from './map-library'

const SOURCE = new URL('../../../node_modules/maplibre-gl/src/', import.meta.url)
const made = (code: string) =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`) as Promise<unknown>

describe('what of MapLibre stays out of the build', () => {
  it('is in its source, and a renamed file would stop the build', () => {
    const files = sourceFiles()
    expect(unmatched(files)).toEqual([])
    const renamed = files.map((file) => file.replace('heatmap_style_layer', 'heat_style_layer'))
    expect(unmatched(renamed)).toEqual(['style/style_layer/heatmap_style_layer.ts'])
  })

  it('says where it was left out when it is wanted all the same', async () => {
    const code = leftOut(
      'style/style_layer/raster_style_layer.ts',
      'export const isRasterStyleLayer = (layer) => layer.type === "raster"\nexport class RasterStyleLayer {}\n',
    )
    const { isRasterStyleLayer, RasterStyleLayer } = (await made(code)) as {
      isRasterStyleLayer: (layer: object) => boolean
      RasterStyleLayer: new () => object
    }
    expect(isRasterStyleLayer({ type: 'raster' })).toBe(false)
    expect(() => new RasterStyleLayer()).toThrow(
      /raster_style_layer\.ts of MapLibre is not in this build: see src\/build\/app\/map-library\.ts/,
    )
  })

  it('draws no sky, without a word', async () => {
    const code = leftOut(
      'webgl/draw/draw_sky.ts',
      'export function drawSky(mesh, frame) { frame.draw(mesh) }',
    )
    const { drawSky } = (await made(code)) as { drawSky: () => void }
    expect(drawSky()).toBeUndefined()
  })

  it('checks no style, under all the names that its check has', async () => {
    const file = 'style/validate_style.ts'
    const code = readFileSync(new URL(file, SOURCE), 'utf8')
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
    const stub = (await made(leftOut(file, code))) as Record<string, unknown>
    expect(names).toContain('validateStyleAndEmit')
    expect(Object.keys(stub).sort()).toEqual(names.sort())
    expect((stub.validateStyleAndEmit as () => boolean)()).toBe(false)
  })
})

it('names the chunk that page and worker share, whatever else is in it', () => {
  const shared = sourceFiles().filter((file) => file.endsWith('symbol_bucket.ts'))
  const folder = fileURLToPath(SOURCE).replaceAll('\\', '/')
  const moduleIds = ['/src/map/hatch.ts', ...shared.map((file) => folder + file)]
  expect(mapChunkName({ moduleIds })).toBe('assets/map-shared-[hash].js')
  expect(mapChunkName({ moduleIds: ['/src/map/hatch.ts'] })).toBe('assets/[name]-[hash].js')
  const facadeModuleId = '/src/languages/uk/words.ts'
  expect(mapChunkName({ facadeModuleId, moduleIds: [facadeModuleId] })).toBe('assets/words-uk-[hash].js')
})
