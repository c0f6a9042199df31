import { kindsOf, pairOf } from './border-kinds'
import { feature, type LayerFeature } from './features'
import { mapshaper, type Shapes } from './mapshaper'

const CRIMEA = 'UA-43'
const KHERSON = 'UA-65'

/**
 * The boundary lines between the faces' land, by the policy: `border` and `undetermined` between countries, `admin`
 * between oblasts of Ukraine, `admin-contested` between Crimea and Kherson oblast (over the Syvash too). None runs
 * through a sea.
 */
export async function boundaries(faces: Shapes): Promise<LayerFeature[]> {
  const kind = `!B ? 'coast' : A.country !== B.country ? 'border' : A.country !== 'UKR' ? 'coast' :
    ['${CRIMEA}${KHERSON}', '${KHERSON}${CRIMEA}'].includes(A.key + B.key) ? 'admin-contested' : 'admin'`
  const { lines } = await mapshaper(
    `-i faces.json -filter "water === '' || water === 'lake' || (water === 'syvash' && ['${CRIMEA}', '${KHERSON}'].includes(key))"
     -dissolve2 key copy-fields=country
     -lines each="kind = ${kind.replace(/\s+/g, ' ')}; pair = kind === 'border' ? ${pairOf('country')} : ''"
     -filter "kind !== 'coast'" -dissolve kind,pair -o lines.json`,
    { faces },
  )
  const { features } = lines as Shapes
  const between = features.filter(({ properties }) => properties.kind === 'border')
  const within = features.filter(({ properties }) => properties.kind !== 'border')
  const drawn = await kindsOf({ type: 'FeatureCollection', features: between })
  return [...within, ...drawn.features].map(({ geometry, properties }) => {
    const kind = String(properties.kind)
    return feature(`${kind}-lines`, geometry, { kind })
  })
}
