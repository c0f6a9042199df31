import { feature, type LayerFeature } from './features'
import { mapshaper, type Shapes } from './mapshaper'

const CRIMEA = 'UA-43'
const KHERSON = 'UA-65'

/**
 * The boundary lines between the faces' land, by the policy: `border` between countries, `admin` between oblasts of
 * Ukraine, `admin-crimea` between Crimea and Kherson oblast (over the Syvash too). None runs through a sea.
 */
export async function boundaries(faces: Shapes): Promise<LayerFeature[]> {
  const { lines } = await mapshaper(
    `-i faces.json -filter "water === '' || water === 'lake' || (water === 'syvash' && ['${CRIMEA}', '${KHERSON}'].includes(key))"
     -dissolve2 key copy-fields=country
     -lines each="kind = kindOf(A, B)" -filter "kind !== 'coast'" -dissolve kind -o lines.json`.replace(
      'kindOf(A, B)',
      `!B ? 'coast' : A.country !== B.country ? 'border' : A.country !== 'UKR' ? 'coast' :
       ['${CRIMEA}${KHERSON}', '${KHERSON}${CRIMEA}'].includes(A.key + B.key) ? 'admin-crimea' : 'admin'`.replace(
        /\s+/g,
        ' ',
      ),
    ),
    { faces },
  )
  return (lines as Shapes).features.map(({ geometry, properties }) => {
    const kind = String(properties.kind)
    return feature(`${kind}-lines`, geometry, { kind })
  })
}
