import type { Feature } from 'geojson'
import Papa from 'papaparse'
import { checked, type ShapesRead } from './read-shapes'

const LAT = /^(?:lat|latitude|y|широта|lat\.|latitud|خط العرض)$/i
const LNG = /^(?:lon|lng|long|longitude|x|довгота|долгота|longitud|خط الطول)$/i

/** The points of a table whose first row names a column of latitudes and one of longitudes, in degrees. */
export function readTable(text: string): ShapesRead {
  const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: true })
  const [head = [], ...rows] = data
  const names = head.map((name) => name.trim())
  const [lat, lng] = [LAT, LNG].map((form) => names.findIndex((name) => form.test(name))) as [number, number]
  if (lat < 0 || lng < 0) return { status: 'bad', why: 'no-columns' }
  const features = rows.map((row): Feature => {
    const [y, x] = [row[lat], row[lng]].map((one) =>
      one?.trim() ? Number(one.trim().replace(',', '.')) : NaN,
    )
    const properties = Object.fromEntries(
      names.flatMap((name, i) => (i === lat || i === lng || !name ? [] : [[name, row[i] ?? '']])),
    )
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [x!, y!] } }
  })
  return checked({ type: 'FeatureCollection', features })
}
