import { polygon } from '@turf/turf'
import type { Feature, Polygon, Position } from 'geojson'
import { areaFeature, feature, layer, type Layer } from './features'
import { mapshaper, type Shapes } from './mapshaper'

/** IHO S-23 (Limits of Oceans and Seas), Sea of Azov: Cape Takil to Cape Panagia, drawn on past both capes to land. */
const KERCH_LINE: Position[] = [
  [36.3, 45.0668], // inland of Cape Takil
  [36.467, 45.1],
  [36.633, 45.133],
  [36.8, 45.1662], // inland of Cape Panagia
]

// The Sea of Azov's side of that line; everywhere else the ring runs over land or through the Syvash
const AZOV_SIDE = polygon([
  [
    ...KERCH_LINE,
    [40.5, 45.3],
    [40.5, 48],
    [33.66, 48],
    [33.66, 46.2],
    [33.72, 46.05],
    [33.9, 45.8],
    [34, 45.3],
    [35.3, 45.2],
    [36.3, 45.0668],
  ],
])

// West of a line across the Henichesk strait, its mainland tip to the tip of the Arabat spit
const HENICHESK_STRAIT = polygon([
  [
    [34.8116, 46.145],
    [34.8116, 46.165],
    [34.79, 46.175],
    [34.76, 46.175],
    [34.76, 46.14],
    [34.8, 46.135],
    [34.8116, 46.145],
  ],
])

const INSIDE_AZOV = [36.5, 46] // its middle

/** 'lake' is water of an oblast; '' (on land) is no name. */
export type WaterName = 'azov' | 'syvash' | 'sea' | 'lake'

/** Cuts the water at the Kerch line and the Henichesk strait and names every piece in a `water` field. */
export async function nameWaters(water: Shapes, lakes: Shapes): Promise<Shapes> {
  const { named } = await mapshaper(
    `-i water.json side.json strait.json lakes.json combine-files
     -union target=water,side,strait name=pieces -filter "is_water === 1" -explode
     -each "water = inside !== 1 ? 'sea' : strait === 1 ? 'syvash' : 'inner'"
     -each "w = this.bounds; if (water === 'inner') water =
       w[0] < ${INSIDE_AZOV[0]} && w[2] > ${INSIDE_AZOV[0]} && w[3] > 47 ? 'azov' : w[0] < 34.9 ? 'syvash' : 'sea'"
     -target lakes -each "water = 'lake'" -erase pieces -merge-layers target=pieces,lakes force name=named
     -dissolve2 water -o named.json target=named`,
    {
      lakes,
      water: mark(water.features as Feature<Polygon>[], 'is_water'),
      side: mark([AZOV_SIDE], 'inside'),
      strait: mark([HENICHESK_STRAIT], 'strait'),
    },
  )
  return named as Shapes
}

function mark(features: Feature<Polygon>[], field: string): Shapes {
  return { type: 'FeatureCollection', features: features.map((f) => ({ ...f, properties: { [field]: 1 } })) }
}

/** The Sea of Azov and the Syvash, each one feature, and the sea's shore without the lines that close it off. */
export async function seaOfAzov(faces: Shapes): Promise<Layer> {
  const { seas, shore } = await mapshaper(
    `-i faces.json -filter "water === 'azov' || water === 'syvash'" + name=seas -dissolve2 water -o seas.json target=seas
     -target faces -each "side = water === 'azov' ? 'azov' : water && water !== 'lake' ? 'water' : 'land'" -dissolve2 side
     -lines each="shore = !!B && [A.side, B.side].sort().join() === 'azov,land'" -filter "shore" -dissolve -o shore.json`,
    { faces },
  )
  const [edge] = (shore as Shapes).features
  if (!edge) throw new Error('the Sea of Azov has no shore: look at the cuts in nameWaters')
  const geometryOf = (water: WaterName) => {
    const found = (seas as Shapes).features.find(({ properties }) => properties.water === water)
    if (!found) throw new Error(`no water named ${water}: look at the cuts in nameWaters`)
    return found.geometry
  }
  return layer([
    areaFeature('sea-of-azov', geometryOf('azov'), {
      kind: 'sea',
      name_en: 'Sea of Azov',
      name_uk: 'Азовське море',
      name_ru: 'Азовское море',
    }),
    areaFeature('syvash', geometryOf('syvash'), {
      kind: 'lagoon',
      precision: 'approximate',
      name_en: 'Syvash',
      name_uk: 'Сиваш',
      name_ru: 'Сиваш',
    }),
    feature('edge-shore', edge.geometry, { kind: 'shore' }),
  ])
}
