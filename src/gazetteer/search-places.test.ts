import { expect, test } from 'vitest'
import { gazetteerOnDisk } from '../../tests/fixtures/place-texts'
import { geographyOf } from './place'
import { searchPlaces } from './search-places'

const gazetteer = await gazetteerOnDisk()
const first = (query: string, language: string) => {
  const place = searchPlaces(query, { language, gazetteer, limit: 3 })[0]?.place
  return place && `${place.kind} ${place.name} ${place.country}`
}

test('a place is found by its beginning, in any language, without its accents', () => {
  expect(first('Bogot', 'en')).toBe('city Bogotá CO')
  expect(first('medellin', 'es')).toBe('city Medellín CO')
  expect(first('Одес', 'uk')).toBe('city Odesa UA')
  expect(first('محافظة حلب', 'ar')).toBe('admin1 Aleppo SY')
  expect(first('bosph', 'fr')).toMatch('water Bosporus')
  expect(first('são p', 'en')).toBe('city São Paulo BR')
  expect(first('北', 'en')).toBe('city Beijing CN')
})

test('an island is found by each of its names, in its own country', () => {
  expect(first('Viti Levu', 'en')).toBe('region Viti Levu FJ')
  expect(first('Лемнос', 'ru')).toBe('region Lemnos GR')
  expect(first('Fraser Island', 'en')).toBe("region K'gari AU")
  expect(first('Farmakonisi', 'en')).toBe('region Farmakonisi GR')
  expect(first('Isle Royale', 'en')).toBe('region Isle Royale US')
})

test('what was typed in full comes before what is larger', () => {
  expect(first('Paris', 'fr')).toBe('city Paris FR')
  expect(first('Parish', 'en')).not.toBe('city Paris FR')
})

test('less than two letters find nothing', () => {
  expect(searchPlaces(' a', { language: 'en', gazetteer })).toEqual([])
})

test('a place says how a story names it', () => {
  const named = (query: string) => geographyOf(searchPlaces(query, { language: 'en', gazetteer })[0]!.place)
  expect(named('Texas')).toEqual({ admin1: ['US-TX'] })
  expect(named('France')).toEqual({ country: ['FR'] })
  expect(named('Lake Victoria')).toEqual({ water: ['lake-victoria'] })
  expect(named('Odesa')).toEqual({ city: [698740] })
  expect(named('Anatolia')).toBeNull()
})
