import { mapshaper, type Shapes } from './mapshaper'

/**
 * Lays the named waters over the provinces: faces with `key`, `country` and `water` ('' on land) that cover the box
 * and share every vertex, so whatever is dissolved from them meets without gap or overlap.
 */
export async function mosaic(provinces: Shapes, waters: Shapes): Promise<Shapes> {
  const { faces } = await mapshaper(
    `-i provinces.json waters.json combine-files -union target=provinces,waters name=faces
     -filter "!!key" -each "water = water || ''; country = /^UA-/.test(key) ? 'UKR' : key" -filter-slivers min-area=0.05km2 -filter "!this.isNull"
     -o faces.json precision=0.00001`,
    { provinces, waters },
  )
  return faces as Shapes
}
