import type { BBox, Feature, Position } from 'geojson'
import { groundAreas } from '../world-cut'
import { readWorldFile } from './read'

interface Water {
  id: string
  at: [number, number]
  names: Record<string, string>
  lake?: true
}

export const waters = (): Water[] => readWorldFile<{ waters: Water[] }>('labels')!.waters

/** A water by its id or its name in any language of the table. */
export function waterOf(name: string): Water | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[-\s]+/gu, ' ')
      .trim()
  return waters().find(({ id, names }) =>
    [id, ...Object.values(names)].some((one) => plain(one) === plain(name)),
  )
}

/** How far from its name's place a lake is looked for, in degrees, until all of it is in the box. */
const REACHES = [1, 3, 9]
/** A name may stand beside its lake, so far. */
const BESIDE_DEG = 0.2

/** A lake of geo/world with its shore; nothing for a water that is no lake. Throws where there is no such water. */
export function lakeShape(name: string): Feature[] {
  const water = waterOf(name)
  if (!water) throw new Error(`no water is called "${name}"`)
  const { id, at, names, lake } = water
  // beside a canal or a strait may be a lake of another name
  if (!lake) return []
  for (const reach of REACHES) {
    const box: BBox = [
      at[0] - reach,
      Math.max(-85, at[1] - reach),
      at[0] + reach,
      Math.min(84, at[1] + reach),
    ]
    const { lakes } = groundAreas(reach > 3 ? 'region' : 'detail', box)
    const found = lakes.find((rings) => holds(rings, at)) ?? nearest(lakes, at)
    if (!found) return []
    if (reach < REACHES.at(-1)! && touches(found, box)) continue
    const properties = {
      ...Object.fromEntries(Object.entries(names).map(([lang, text]) => [`name_${lang}`, text])),
    }
    return [
      {
        type: 'Feature',
        id,
        properties: { kind: 'lake', ...properties },
        geometry: { type: 'Polygon', coordinates: found },
      },
      {
        type: 'Feature',
        id: `${id}-shore`,
        properties: { kind: 'shore' },
        geometry: { type: 'MultiLineString', coordinates: found },
      },
    ]
  }
  return []
}

function holds(rings: Position[][], at: Position): boolean {
  return rings.reduce((inside, ring) => inside !== crosses(ring, at), false)
}

function crosses(ring: Position[], [x, y]: Position): boolean {
  return ring.slice(1).reduce((inside, [bx, by], i) => {
    const [ax, ay] = ring[i]!
    const over = ay! > y! !== by! > y! && x! < ((bx! - ax!) * (y! - ay!)) / (by! - ay!) + ax!
    return over ? !inside : inside
  }, false)
}

/** The lake with the nearest shore, if that is near enough for the name to be its. */
function nearest(lakes: Position[][][], [x, y]: Position): Position[][] | undefined {
  const away = (rings: Position[][]) =>
    rings[0]!.reduce((least, [px, py]) => Math.min(least, Math.hypot(px! - x!, py! - y!)), Infinity)
  const [first] = lakes.map((rings) => ({ rings, deg: away(rings) })).sort((a, b) => a.deg - b.deg)
  return first && first.deg < BESIDE_DEG ? first.rings : undefined
}

function touches(rings: Position[][], [west, south, east, north]: BBox): boolean {
  const isAt = (value: number, edge: number) => Math.abs(value - edge) < 2e-3
  return rings[0]!.some(([x, y]) => isAt(x!, west) || isAt(x!, east) || isAt(y!, south) || isAt(y!, north))
}
