import type { MultiLineString } from 'geojson'
import { feature, type LayerFeature } from './features'
import { mapshaper, type Shapes } from './mapshaper'

/** What a region's edge runs along; where it is none of these, the region has no line of its own. */
export type EdgeKind = 'shore' | 'limit'

/**
 * The edge of a region as lines: `shore` along the open sea, `limit` between it and other oblasts of Ukraine.
 * Where the policy has a line of its own (a border, the Crimea line) the edge is that line and none of the region's;
 * along the Syvash, in which the Crimea line runs, there is none either.
 * @param keys the region's faces, by `key`
 */
export async function outlineOf(
  faces: Shapes,
  keys: readonly string[],
  kinds: readonly EdgeKind[],
): Promise<LayerFeature[]> {
  const inside = JSON.stringify(keys).replaceAll('"', "'")
  const { edge } = await mapshaper(
    `-i faces.json -each "side = water && water !== 'lake' ? (water === 'syvash' ? 'none' : 'shore') :
       ${inside}.includes(key) ? 'in' : country === 'UKR' ? 'limit' : 'none'"
     -dissolve2 side -lines each="kind = !B ? 'none' : A.side === 'in' ? B.side : B.side === 'in' ? A.side : 'none'"
     -filter "${JSON.stringify(kinds).replaceAll('"', "'")}.includes(kind)" -dissolve kind -o edge.json`,
    { faces },
  )
  return (edge as Shapes).features.map(({ geometry, properties }) => {
    const kind = String(properties.kind)
    return feature(`edge-${kind}`, geometry as MultiLineString, { kind })
  })
}
