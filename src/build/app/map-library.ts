import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, transformWithOxc, type Plugin } from 'vite'

/** In `maplibre-gl`: its own TypeScript, published beside the bundles. */
const PACKAGE = createRequire(import.meta.url)
  .resolve('maplibre-gl/package.json')
  .replaceAll(sep, '/')
const SOURCE = `${dirname(PACKAGE)}/src`

/** Of a map that is never tilted the sky, asked for in each frame, has nothing to draw. */
const SKY = 'webgl/draw/draw_sky.ts'

/** A test holds each story's style against the specification; in the page it is not checked again. */
const VALIDATION = 'style/validate_style.ts'

const UNUSED_LAYERS = ['heatmap', 'hillshade', 'color_relief', 'fill_extrusion', 'raster']

/** Vector tiles are for stories with large layers alone: they come in a chunk of their own, `virtual:map-tiles`. */
const LATER = 'source/vector_tile_source.ts'
const WHOLE = '?whole'

/**
 * What of MapLibre no map of a story takes part in, by the beginnings of paths: other layer and source types than those
 * of `src/map`, the check of a style, the sky, the globe, terrain and MapLibre's own debug drawings. Each has to match a file of its source.
 */
const LEFT_OUT = [
  SKY,
  VALIDATION,
  'webgl/draw/draw_terrain.ts',
  'webgl/draw/draw_debug.ts',
  'webgl/draw/draw_collision_debug.ts',
  'webgl/render_to_texture.ts',
  'render/terrain.ts',
  ...UNUSED_LAYERS.flatMap((type) => [
    `style/style_layer/${type}_style_layer.ts`,
    `webgl/draw/draw_${type}.ts`,
    `shaders/glsl/${type}`,
  ]),
  LATER,
  ...['raster_tile', 'raster_dem_tile', 'video', 'canvas', 'image'].map(
    (type) => `source/${type}_source.ts`,
  ),
  'source/vector_tile_mlt.ts',
  'source/raster_dem_tile_worker_source.ts',
  ...['globe_transform', 'globe_camera_helper', 'globe_projection'].map(
    (part) => `geo/projection/${part}.ts`,
  ),
  ...['transform', 'camera_helper', 'projection'].map(
    (part) => `geo/projection/vertical_perspective_${part}.ts`,
  ),
  ...['atmosphere', 'sky', 'terrain', 'debug', 'collision_', '_projection_globe'].map(
    (name) => `shaders/glsl/${name}`,
  ),
]

/** Where MapLibre starts its worker; here that goes by the page's policy for Trusted Types. */
const WEB_WORKER = 'util/web_worker.ts'
const OWN_WORKER = `
import { config } from '${SOURCE}/util/config.ts'
import { startWorker } from '${fileURLToPath(new URL('../../trusted.ts', import.meta.url)).replaceAll(sep, '/')}'
export const workerFactory = () => startWorker(config.WORKER_URL)
`

const NO_FAULTS = `
export const SPEC_SOURCE_TYPES = new Set(['geojson'])
export const validateStyle = {}
export const validateStyleAndEmit = () => false
export const emitValidationErrors = () => false
export const validateAndEmit = () => false
`

/** Stands for a class that comes later, under the name by which MapLibre makes one. */
const CLASS_LATER = `
let whole
export const provide = (given) => { whole = given }
export function VectorTileSource(...given) {
  if (!whole) throw new Error('vector tiles of MapLibre come with virtual:map-tiles: see src/build/app/map-library.ts')
  return new whole(...given)
}
`

/** MapLibre is written for compilers to which a field without a value is a type's, not one set to undefined. */
const CLASS_FIELDS = {
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
}

/** The names that `src/map/live.ts` takes, from where they stand in the source. */
const LIBRARY = `
export { Map } from '${SOURCE}/ui/map.ts'
export { ScaleControl } from '${SOURCE}/ui/control/scale_control.ts'
import { config } from '${SOURCE}/util/config.ts'
import { WorkerPool } from '${SOURCE}/util/worker_pool.ts'
export function setWorkerUrl(url) { config.WORKER_URL = url }
export function setWorkerCount(count) { WorkerPool.workerCount = count }
`

/** What a map with vector tiles needs besides; `src/map/tiles.ts` takes it. */
const TILES = `
import { provide } from '${SOURCE}/${LATER}'
import { VectorTileSource } from '${SOURCE}/${LATER}${WHOLE}'
export { addProtocol } from '${SOURCE}/source/protocol_crud.ts'
provide(VectorTileSource)
`

const WHOLE_WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
/** The id of the worker's module. */
export const MAP_WORKER = `${SOURCE}/source/worker.ts`
/** A module that page and worker both need, to know their chunk by. */
const BOTH = `${SOURCE}/data/bucket/symbol_bucket.ts`
const LIBRARY_ID = '\0map-library.js'
const TILES_ID = '\0map-tiles.js'
const WORKER_URL_ID = '\0map-worker-url.js'

/**
 * Builds MapLibre from its source instead of taking its two bundles, which both hold what page and worker need alike:
 * that part comes once, and what no story's map takes part in stays out. The development server takes the bundles.
 * `worker: 'apart'` is for a build of one file, where the worker is the published bundle.
 */
export function mapLibrary({ worker }: { worker: 'shared' | 'apart' } = { worker: 'shared' }): Plugin {
  let built = true
  return {
    name: 'placeline-map-library',
    enforce: 'pre',
    config(_, { command }) {
      built = command === 'build'
    },
    buildStart() {
      const lost = unmatched(sourceFiles())
      if (lost.length)
        throw new Error(
          `maplibre-gl has no file of its source for ${lost.join(', ')}: see LEFT_OUT in src/build/app/map-library.ts`,
        )
    },
    resolveId(id) {
      if (id === 'virtual:map-worker') return WORKER_URL_ID
      if (id === 'virtual:map-tiles') return built ? TILES_ID : this.resolve('maplibre-gl')
      return id === 'maplibre-gl' && built ? LIBRARY_ID : null
    },
    async load(id) {
      if (id === LIBRARY_ID) return LIBRARY
      if (id === TILES_ID) return TILES
      if (id === WORKER_URL_ID) {
        if (!built || worker === 'apart') return `export { default } from '${WHOLE_WORKER}'`
        const file = this.emitFile({ type: 'chunk', id: MAP_WORKER, name: 'map-worker' })
        return `export default import.meta.ROLLUP_FILE_URL_${file}`
      }
      // the version is all that MapLibre reads of it
      if (built && id === PACKAGE) {
        const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
        return { code: `export default ${JSON.stringify({ version })}`, moduleType: 'js' }
      }
      if (!id.startsWith(`${SOURCE}/`)) return null
      const file = relative(SOURCE, id).replaceAll(sep, '/')
      if (file === WEB_WORKER) return { code: OWN_WORKER, moduleType: 'js' }
      const path = id.replace(WHOLE, '')
      const { code, map } = await transformWithOxc(readFileSync(path, 'utf8'), path, CLASS_FIELDS)
      if (file === LATER) return { code: CLASS_LATER, moduleType: 'js' }
      if (path === id && LEFT_OUT.some((start) => file.startsWith(start)))
        return { code: leftOut(file, code), moduleType: 'js' }
      return { code, map, moduleType: 'js' }
    },
  }
}

/** A catalogue of words, in a folder named after its language. */
const CATALOGUE = /\/src\/languages\/([a-z]+)\/(\w+)\.ts$/

/** Chunks whose modules' names say too little: what page and worker share, and the words of each language. */
export function mapChunkName(chunk: { facadeModuleId?: string | null; moduleIds: string[] }): string {
  const [, lang, kind] = CATALOGUE.exec(chunk.facadeModuleId ?? '') ?? []
  const name = chunk.moduleIds.includes(BOTH) ? 'map-shared' : lang ? `${kind}-${lang}` : '[name]'
  return `assets/${name}-[hash].js`
}

/** Paths of the files of MapLibre's source, relative to it. */
export const sourceFiles = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(sep, '/'))

/** What is to be left out of a source that has these files, and is not there. */
export const unmatched = (files: string[]): string[] =>
  [WEB_WORKER, ...LEFT_OUT].filter((start) => !files.some((file) => file.startsWith(start)))

/**
 * A module that exports the same names as `code`, the JavaScript of `file`: a function or class throws and tells where
 * it was left out, a question whether something is one of a kind says no, a shader is empty, a check finds no fault.
 */
export function leftOut(file: string, code: string): string {
  if (file.startsWith('shaders/')) return `export default ''`
  if (file === VALIDATION) return NO_FAULTS
  return exportsOf(file, code)
    .map((name) => {
      if (/^is[A-Z]/.test(name)) return `export const ${name} = () => false`
      const body =
        file === SKY
          ? ''
          : `throw new Error('${file} of MapLibre is not in this build: see src/build/app/map-library.ts')`
      return `export function ${name}() {${body}}`
    })
    .join('\n')
}

function exportsOf(file: string, code: string): string[] {
  const { module } = parseSync(file.replace(/\.ts$/, '.js'), code)
  return module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName }) => exportName.name ?? 'default'),
  )
}
