import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { creditOf } from '../credit'
import { GEO_LAYERS, readLayer } from '../geo-layers'
import { clippedTo } from '../ground'
import { packTopologies } from '../packs'
import { SETTINGS } from '../../languages'
import { cutWorld } from '../world-cut'

const ID = 'virtual:compose-ground'
const WORLD: [number, number, number, number] = [-180, -84, 180, 83]

/** A day after all days on which a name changed: a build is the same on every day. */
const TODAY = '9999-12-31'

type Name = 'world' | 'region' | 'towns'

/** The ground of any story, for the composer's map: the world, the same closer up, and the names on it. */
function packs(): Record<Name, string> {
  const options = { detail: [], langs: Object.keys(SETTINGS), asOf: TODAY }
  const { world, coarse, towns } = cutWorld(WORLD, options)
  // half a step of the grid beyond its edge, no map can draw it
  return {
    world: packTopologies({ world: clippedTo(world, WORLD) }),
    region: packTopologies({ region: clippedTo(coarse, WORLD) }),
    towns: packTopologies({ towns }),
  }
}

/** The layers of the built-in geography that a story may name; what is ground or the land of routes is none. */
function builtins() {
  const names = readdirSync(GEO_LAYERS).flatMap((file) => /^(.+)\.geojson$/.exec(file)?.[1] ?? [])
  const isLand = (name: string) => name.endsWith('-land')
  const layers = names
    .filter((name) => !isLand(name) && !name.startsWith('basemap-'))
    .map((id) => {
      const { features } = readLayer(id)
      const kinds = features.map(({ properties }) => String(properties?.kind))
      const kind = features.some(({ geometry }) => geometry.type === 'Point')
        ? 'point'
        : kinds.includes('sea')
          ? 'water'
          : 'area'
      return { id, kind, features: features.flatMap((one) => one.id ?? []) }
    })
  return { layers, lands: names.filter(isLand) }
}

/** Gives the composer the addresses of its ground: `import { world, region, towns, credit, builtins } from 'virtual:compose-ground'`. */
export function composeGround(): Plugin {
  let served: Record<Name, string> | undefined
  let built = false
  return {
    name: 'placeline-compose-ground',
    config(_, { command }) {
      built = command === 'build'
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      served ??= packs()
      const credit = creditOf({ id: 'compose', layers: [], derived: [] }, true)
      const parts = Object.entries(served)
        .map(([name, source]) => {
          if (!built) return `export const ${name} = '/compose-ground/${name}.json'`
          // compressed as a file too, as it is a part of every site and of the package; by a name that no server unpacks
          const packed = gzipSync(source, { level: 9 })
          const file = this.emitFile({ type: 'asset', name: `ground-${name}.json.bin`, source: packed })
          return `export const ${name} = import.meta.ROLLUP_FILE_URL_${file}`
        })
      const values = { credit, builtins: builtins() }
      for (const [name, value] of Object.entries(values))
        parts.push(`export const ${name} = ${JSON.stringify(value)}`)
      return parts.join('\n')
    },
    configureServer(server) {
      server.middlewares.use('/compose-ground', (request, response, next) => {
        const name = /^\/(\w+)\.json/.exec(request.url ?? '')?.[1]
        if (!name || !Object.hasOwn((served ??= packs()), name)) return next()
        response.setHeader('content-type', 'application/json')
        response.end(served[name as Name])
      })
    },
  }
}
