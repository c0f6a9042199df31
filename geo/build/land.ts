import { booleanPointInPolygon, polygon } from '@turf/turf'
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { CROSSINGS } from './crossings'
import { CORRIDOR_BOX, boxShape } from './extent'
import { areaFeature, feature, layer, point, type Layer } from './features'
import { mapshaper, type Shapes } from './mapshaper'

// On the coast road west of the frontier crossing by Novoazovsk, in Ukraine
const RUSSIA_BORDER_POINT: Position = [38.2, 47.122]

// The Arabat Spit and the western shore beyond Henichesk are no mainland coast
const WEST_OF_HENICHESK = polygon([
  [
    [34, 45],
    [36.9, 45],
    [36.9, 45.6],
    [34.95, 46.05],
    [34.8134, 46.1575],
    [34, 46.2],
    [34, 45],
  ],
])

/** Everything the route may use, the crossings in it, the Azov coast and the point where the route begins. */
export async function corridorLand(faces: Shapes): Promise<Layer> {
  const crossings = await crossingAreas(faces)
  const { land, coast } = await mapshaper(
    `-i faces.json patches.json combine-files -target faces -clip bbox2=${CORRIDOR_BOX.join(',')}
     -filter "water === ''" + name=dry
     -target faces -lines each="coast = !!B && ((A.water === 'azov' && onCoast(B)) || (B.water === 'azov' && onCoast(A)))" + name=coast
     -filter "coast" -erase west.json -dissolve
     -target dry,patches -merge-layers force name=land -dissolve2
     -o land.json target=land precision=0.00001 -o coast.json target=coast precision=0.00001`
      .replaceAll('onCoast(A)', MAINLAND('A'))
      .replaceAll('onCoast(B)', MAINLAND('B')),
    {
      faces,
      patches: {
        type: 'FeatureCollection',
        features: crossings.filter(({ bridge }) => bridge).map(({ area }) => area),
      },
      west: { type: 'FeatureCollection', features: [WEST_OF_HENICHESK] },
    },
  )
  const only = (shapes: Shapes | undefined) => {
    const geometry = shapes?.features[0]?.geometry
    if (!geometry) throw new Error('corridor land: a step gave nothing')
    return geometry
  }
  const made = layer([
    areaFeature('land', only(land), { kind: 'land' }),
    ...crossings.map(({ area: { geometry }, crossing: { id, name_en, name_uk, name_ru } }) =>
      areaFeature(id, geometry, { kind: 'crossing', name_en, name_uk, name_ru }),
    ),
    feature('azov-coast', inStrokes(only(coast)), {
      kind: 'coast',
      name_en: 'North coast of the Sea of Azov',
      name_uk: 'Північне узбережжя Азовського моря',
      name_ru: 'Северное побережье Азовского моря',
    }),
    point('russia-border-point', RUSSIA_BORDER_POINT, {
      kind: 'border-point',
      name_en: 'Border near Novoazovsk',
      name_uk: 'Кордон поблизу Новоазовська',
      name_ru: 'Граница у Новоазовска',
    }),
  ])
  // where it was cut its sides are no shores
  return { ...made, bbox: CORRIDOR_BOX }
}

function inStrokes(line: Geometry): Geometry {
  return line.type === 'LineString' ? { type: 'MultiLineString', coordinates: [line.coordinates] } : line
}

const MAINLAND = (face: string) =>
  `(${face}.water === '' && ['UA-14', 'UA-23', 'UA-65'].includes(${face}.key))`

async function crossingAreas(faces: Shapes) {
  const { dry } = await mapshaper(
    `-i faces.json -filter "water === ''" -clip near.json -dissolve2 -o dry.json`,
    {
      faces,
      near: boxShape([33, 45.5, 35.5, 46.5]),
    },
  )
  return Promise.all(
    CROSSINGS.map(async (crossing) => {
      const band = polygon([[...crossing.ring, crossing.ring[0] as Position]])
      if (crossing.bridges) return { crossing, bridge: true, area: band as Feature<Polygon | MultiPolygon> }
      const { parts } = await mapshaper(
        '-i dry.json -clip band.json -explode -o parts.json precision=0.00001',
        {
          dry,
          band: { type: 'FeatureCollection', features: [band] },
        },
      )
      const area = ((parts as Shapes).features as Feature<Polygon>[]).find((part) =>
        booleanPointInPolygon(crossing.on, part),
      )
      if (!area) throw new Error(`${crossing.id}: no land at ${crossing.on.join(', ')}`)
      return { crossing, bridge: false, area: area as Feature<Polygon | MultiPolygon> }
    }),
  )
}
