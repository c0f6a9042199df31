import { describe, expect, it } from 'vitest'
import { readCoordinates } from './coordinates'

const at = (text: string) =>
  readCoordinates(text)?.lngLat.map((degrees) => Number(degrees.toFixed(3))) ?? null

describe('coordinates in a text', () => {
  it.each([
    '46.482, 30.733',
    '46.482,30.733',
    '46.482 30.733',
    '(46.482; 30.733)',
    '46,482; 30,733',
    '46.482° 30.733°',
    'N46.482 E30.733',
    '46.482N, 30.733E',
    '46°28′55.2″ N 30°43′58.8″ E',
    `46°28'55.2"N 30°43'58.8"E`,
    '46 28 55.2 N, 30 43 58.8 E',
    'N 46° 28.92′, E 30° 43.98′',
    'geo:46.482,30.733?z=11',
    'https://www.openstreetmap.org/?mlat=46.482&mlon=30.733#map=12/46.4/30.7',
    'https://www.openstreetmap.org/#map=12/46.482/30.733',
    'https://maps.example/maps/@46.482,30.733,12z',
    'https://maps.example/maps/place/X/@46.4,30.7,12z/data=!3m1!4b1!3d46.482!4d30.733',
    'https://maps.example/?q=46.482,30.733',
    'https://maps.example/?ll=46.482%2C30.733&z=5',
  ])('%s', (text) => expect(at(text)).toEqual([30.733, 46.482]))

  it('on the other sides of the globe, with any minus sign', () => {
    expect(at('15°54′S 69°24′W')).toEqual([-69.4, -15.9])
    expect(at('−15.9, −69.4')).toEqual([-69.4, -15.9])
  })

  it('none in a name, a date, a number, or off the globe', () => {
    for (const text of [
      'Alder',
      '',
      '12',
      '2024-05-02',
      '91, 10',
      '10, 181',
      '10°70′N 5°E',
      'https://example.org/1,2',
    ])
      expect(at(text), text).toBeNull()
  })
})
