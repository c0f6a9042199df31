import { coordEach, polygon } from '@turf/turf'
import { Delaunay } from 'd3-delaunay'
import { COARSE_BOX } from './extent'
import { mapshaper, type Shapes } from './mapshaper'

type Sample = { key: string; x: number; y: number }

const LNG_SCALE = Math.cos((47 * Math.PI) / 180) // near enough to true nearness at the Sea of Azov

/**
 * Extends the provinces over every point of the box that none of them holds, each point to the nearest one,
 * so that a finer coast can then cut them without leaving strips of no man's land.
 */
export async function extendSeawards(provinces: Shapes): Promise<Shapes> {
  const { shore } = await mapshaper(
    `-i provinces.json -lines each="key = B ? '' : A.key" -filter "key !== ''" -densify interval=1.5km -o shore.json`,
    { provinces },
  )
  const cells = nearestCells(shoreSamples(shore as Shapes))
  const { extended } = await mapshaper(
    `-i cells.json provinces.json combine-files -target cells -dissolve2 key -clip bbox2=${COARSE_BOX.join(',')}
     -inlay provinces -dissolve2 key -clean -o extended.json`,
    { cells, provinces },
  )
  return extended as Shapes
}

function shoreSamples(shore: Shapes): Sample[] {
  const samples = new Map<string, Sample>()
  for (const feature of shore.features) {
    const key = String(feature.properties.key)
    coordEach(feature, ([lng = 0, lat = 0]) => {
      samples.set(`${lng},${lat}`, { key, x: lng * LNG_SCALE, y: lat })
    })
  }
  return [...samples.values()]
}

function nearestCells(samples: Sample[]): Shapes {
  const [west, south, east, north] = COARSE_BOX
  const voronoi = Delaunay.from(
    samples,
    ({ x }) => x,
    ({ y }) => y,
  ).voronoi([(west - 1) * LNG_SCALE, south - 1, (east + 1) * LNG_SCALE, north + 1])
  const features = samples.flatMap(({ key }, i) => {
    const ring = voronoi.cellPolygon(i)?.map(([x, y]) => [x / LNG_SCALE, y])
    return ring && ring.length >= 4 ? [polygon([ring], { key })] : []
  })
  return { type: 'FeatureCollection', features }
}
