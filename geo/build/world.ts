import type { BBox } from 'geojson'
import { atlasCountries } from './atlas'
import { kindsOf, pairOf } from './border-kinds'
import { COARSE_BOX } from './extent'
import { feature, layer, type Layer } from './features'
import { worldLabels } from './labels'
import { mapshaper, type Shapes } from './mapshaper'
import { joinedLines } from './seams'

// [box, tolerance in metres], the finest first: what a reader of the story sees close, then the wider continent
const PARTS: [BBox, number][] = [
  [[8, 34, 58, 62], 4_000],
  [[-30, 0, 98, 72], 8_000],
  [[-180, -57, 180, 84], 20_000],
]
const MIN_ISLAND_KM2 = 800

/**
 * The whole world for zoom 2 to 4, with every border on land as the policy draws it; they go on where those of the
 * `coarse` map end.
 */
export async function basemapWorld(coarse: Layer): Promise<Layer> {
  const countries = atlasCountries()
  const { land, lines } = await mapshaper(
    `-i countries.json ${simplified()} -filter-islands min-area=${MIN_ISLAND_KM2}km2
     -dissolve2 + name=land -o land.json target=land precision=0.001
     -target countries -dissolve2 a3 -lines each="pair = B ? ${pairOf('a3')} : ''" -filter "pair !== ''" -dissolve pair
     -o lines.json target=countries precision=0.001`,
    { countries },
  )
  const borders = (await kindsOf(lines as Shapes)).features.map(({ geometry, properties }) => {
    const kind = String(properties.kind)
    return feature(`${kind}-lines`, geometry, { kind })
  })
  return layer([
    ...(land as Shapes).features.map(({ geometry }) => feature('land', geometry, { kind: 'land' })),
    ...(await joinedLines(borders, coarse.features, COARSE_BOX)),
    ...worldLabels(countries),
  ])
}

/** Commands that simplify each part by its own tolerance, as one topology. */
function simplified(): string {
  const names = PARTS.map((_, i) => `part${i}`)
  const cut = PARTS.map(
    ([box, metres], i) =>
      `-target countries -clip + name=${names[i]} bbox=${box.join(',')} -filter "!this.isNull" -each "metres = ${metres}"
       -target countries -erase bbox=${box.join(',')}`,
  )
  return `${cut.join(' ')} -drop target=countries -merge-layers target=${names.join(',')} force name=countries
    -simplify weighted variable interval="metres" keep-shapes -clean`
}
