import { expect, it } from 'vitest'
import { creditOf } from '../../../src/build/credit'

it('names each source of the data once, with its licence where the licence asks for it', () => {
  const all = 'Map data © OpenStreetMap contributors (ODbL), Natural Earth, GSHHG, GeoNames (CC BY 4.0)'
  expect(creditOf([])).toBe(all)
  expect(creditOf(['corridor-land', 'crimea', 'kyiv'])).toBe(all)
})

it('stops the build for a file that the manifest does not know', () => {
  expect(() => creditOf(['atlantis'])).toThrow('manifest.json has no atlantis.geojson')
})
