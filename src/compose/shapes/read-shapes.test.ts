import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readShapes } from './read-shapes'

const read = (name: string, text: string) => readShapes(name, strToU8(text))
const shapes = async (name: string, text: string) => {
  const made = await read(name, text)
  if (made.status !== 'ok') throw new Error(JSON.stringify(made))
  return made.collection.features.map(({ geometry, properties }) => [
    geometry.type,
    (geometry as { coordinates?: unknown }).coordinates,
    properties?.name,
  ])
}
const POINT = '{ "type": "Point", "coordinates": [30.7, 46.4] }'

describe('shapes from a file', () => {
  it('GeoJSON: a collection, a feature, a geometry', async () => {
    const feature = `{ "type": "Feature", "properties": { "name": "a" }, "geometry": ${POINT} }`
    const one = [['Point', [30.7, 46.4], 'a']]
    expect(await shapes('a.geojson', `{ "type": "FeatureCollection", "features": [${feature}] }`)).toEqual(
      one,
    )
    expect(await shapes('a.json', feature)).toEqual(one)
    expect(await shapes('a.json', POINT)).toEqual([['Point', [30.7, 46.4], undefined]])
  })

  it('KML: a folder, its geometries of several parts', async () => {
    const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>a</name>
      <MultiGeometry><Point><coordinates>30.7,46.4,0</coordinates></Point>
      <LineString><coordinates>30.7,46.4 31,47</coordinates></LineString></MultiGeometry></Placemark></Document></kml>`
    expect((await shapes('a.kml', kml)).map(([type, , name]) => [type, name])).toEqual([
      ['Point', 'a'],
      ['LineString', 'a'],
    ])
  })

  it('GPX: tracks', async () => {
    const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><name>a</name><trkseg><trkpt lat="46.4" lon="30.7"/><trkpt lat="47" lon="31"/></trkseg></trk></gpx>`
    expect(await shapes('a.gpx', gpx)).toEqual([
      [
        'LineString',
        [
          [30.7, 46.4],
          [31, 47],
        ],
        'a',
      ],
    ])
  })

  it('a table: its columns in any order, with decimal commas, in quotation marks', async () => {
    expect(await shapes('a.csv', '\uFEFFname,Longitude,Latitude\r\n"a, b",30.7,46.4\r\n')).toEqual([
      ['Point', [30.7, 46.4], 'a, b'],
    ])
    expect(await shapes('a.csv', 'широта;довгота;name\n46,4;30,7;a')).toEqual([['Point', [30.7, 46.4], 'a']])
    expect(await read('a.csv', 'name,place\na,b')).toEqual({ status: 'bad', why: 'no-columns' })
  })

  it('names what it leaves out, and what it can not read', async () => {
    const rows = await read('a.csv', 'lat,lon\n46.4,30.7\n946,30\n,5')
    expect(rows).toMatchObject({
      status: 'ok',
      left: [expect.stringContaining('feature 1'), expect.stringContaining('feature 2')],
    })
    expect(await read('a.geojson', '{ "type": "FeatureCollection" "features": [] }')).toMatchObject({
      why: 'wrong',
    })
    expect(
      await read(
        'a.geojson',
        `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[NaN,1]}}`,
      ),
    ).toMatchObject({ status: 'bad' })
    expect(await read('a.kml', 'no')).toMatchObject({ wrong: 'the file cannot be read as XML' })
    expect(await read('a.kml', '<kml>\n<name>x</nam>\n</kml>')).toMatchObject({
      wrong: 'the file cannot be read as XML, line 2: <name> is closed by </nam>',
    })
    expect(await read('a.shp', 'x')).toEqual({ status: 'bad', why: 'unknown' })
  })

  it('a bomb: entities, depth, size, properties without end', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><kml>&c;</kml>'
    expect(await read('a.kml', entities)).toMatchObject({
      why: 'wrong',
      wrong: expect.stringContaining('entities'),
    })
    const deep = `{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${'['.repeat(5000)}${']'.repeat(5000)}}}`
    expect(await read('a.geojson', deep)).toMatchObject({ status: 'bad' })
    expect(await readShapes('a.geojson', new Uint8Array(100e6))).toEqual({
      status: 'bad',
      why: 'too-large',
    })
    const feature = `{"type":"Feature","properties":{},"geometry":${POINT}},`
    const list = `{"type":"FeatureCollection","features":[${feature.repeat(5e6 / feature.length)}`
    const largest = {
      [`${'['.repeat(49e6)}`]: 'brackets more than 100 deep',
      [`${list}${feature.slice(0, -1).replace('30.7', 'NaN')}]}`]:
        expect.stringMatching(/^NaN at character [45]/),
      [list]: 'the file ends too early: 2 brackets are still open',
    }
    for (const [text, wrong] of Object.entries(largest))
      expect(await read('a.geojson', text)).toMatchObject({ status: 'bad', why: 'wrong', wrong })
    // a bracket in a text nests nothing
    const quoted = `{"type":"Feature","properties":{"name":"${'[\\"'.repeat(200)}"},"geometry":${POINT}}`
    expect(await read('a.geojson', quoted)).toMatchObject({ status: 'ok' })
    const huge = JSON.stringify({
      type: 'Feature',
      properties: { name: 'a', x: 'y'.repeat(9e6), z: { a: 1 } },
      geometry: JSON.parse(POINT),
    })
    const made = await read('a.geojson', huge)
    expect(made.status === 'ok' && made.collection.features[0]!.properties).toEqual({ name: 'a' })
  })
})
