import type { BBox, Position } from 'geojson'
import { point, type LayerFeature } from './features'

type Label = readonly [string, Position, string, string, string, 1 | 2 | 3]

/** Names of waters: [id, place, English, Ukrainian, Russian, rank]. Placed by hand in open water, clear of the coast. */
const SEAS: Label[] = [
  ['black-sea', [34, 43.2], 'Black Sea', 'Чорне море', 'Чёрное море', 1],
  ['sea-of-azov', [36.6, 46], 'Sea of Azov', 'Азовське море', 'Азовское море', 2],
  ['baltic-sea', [19.5, 56.2], 'Baltic Sea', 'Балтійське море', 'Балтийское море', 1],
  ['caspian-sea', [50, 43.3], 'Caspian Sea', 'Каспійське море', 'Каспийское море', 1],
  ['kerch-strait', [36.53, 45.22], 'Kerch Strait', 'Керченська протока', 'Керченский пролив', 3],
  ['syvash', [34.68, 45.97], 'Syvash', 'Сиваш', 'Сиваш', 3],
  ['taganrog-bay', [38.3, 46.95], 'Taganrog Bay', 'Таганрозька затока', 'Таганрогский залив', 3],
  ['karkinit-bay', [33, 45.85], 'Karkinit Bay', 'Каркінітська затока', 'Каркинитский залив', 3],
  [
    'kakhovka-reservoir',
    [34.1, 47.5],
    'Kakhovka Reservoir',
    'Каховське водосховище',
    'Каховское водохранилище',
    3,
  ],
]

/** Names of countries, placed by hand near the middle of what the region shows of each. */
const COUNTRIES: Label[] = [
  ['ukraine', [31.3, 49.1], 'Ukraine', 'Україна', 'Украина', 1],
  ['russia', [41.5, 53.2], 'Russia', 'Росія', 'Россия', 1],
  ['belarus', [28, 53.2], 'Belarus', 'Білорусь', 'Беларусь', 1],
  ['poland', [20.2, 51.7], 'Poland', 'Польща', 'Польша', 1],
  ['romania', [24.8, 45.9], 'Romania', 'Румунія', 'Румыния', 1],
  ['moldova', [28.6, 47.4], 'Moldova', 'Молдова', 'Молдова', 2],
  ['hungary', [19.4, 47.1], 'Hungary', 'Угорщина', 'Венгрия', 2],
  ['slovakia', [19.8, 48.7], 'Slovakia', 'Словаччина', 'Словакия', 2],
  ['serbia', [20.9, 44], 'Serbia', 'Сербія', 'Сербия', 2],
  ['bulgaria', [25.3, 42.7], 'Bulgaria', 'Болгарія', 'Болгария', 2],
  ['turkey', [34.5, 41.3], 'Turkey', 'Туреччина', 'Турция', 1],
  ['georgia', [43.2, 42.2], 'Georgia', 'Грузія', 'Грузия', 2],
  ['lithuania', [23.8, 55.4], 'Lithuania', 'Литва', 'Литва', 2],
  ['latvia', [25.2, 56.8], 'Latvia', 'Латвія', 'Латвия', 2],
  ['estonia', [25.8, 58.7], 'Estonia', 'Естонія', 'Эстония', 2],
  ['kazakhstan', [50, 48.6], 'Kazakhstan', 'Казахстан', 'Казахстан', 1],
]

/** Labels of the fine map, where the names above would fall outside the view. */
const FINE_COUNTRIES: Label[] = [
  ['ukraine', [34.3, 48.9], 'Ukraine', 'Україна', 'Украина', 1],
  ['russia', [40.4, 46.6], 'Russia', 'Росія', 'Россия', 1],
]

const WORLD: Label[] = [
  ['united-states', [-98, 39.5], 'United States', 'США', 'США', 1],
  ['ukraine', [31.3, 49.1], 'Ukraine', 'Україна', 'Украина', 1],
  ['russia', [60, 60], 'Russia', 'Росія', 'Россия', 1],
  ['atlantic-ocean', [-35, 40], 'Atlantic Ocean', 'Атлантичний океан', 'Атлантический океан', 1],
]

export const coarseLabels = (box: BBox) => inside(box, SEAS, COUNTRIES)
export const fineLabels = (box: BBox) => inside(box, SEAS, FINE_COUNTRIES)
export const worldLabels = () => [
  ...labels(
    'country-label',
    WORLD.filter(([id]) => !id.endsWith('ocean')),
  ),
  ...labels(
    'sea-label',
    WORLD.filter(([id]) => id.endsWith('ocean')),
  ),
]

function inside([west, south, east, north]: BBox, seas: Label[], countries: Label[]): LayerFeature[] {
  const shown = ([, [lng = 0, lat = 0]]: Label) => lng > west && lng < east && lat > south && lat < north
  return [...labels('sea-label', seas.filter(shown)), ...labels('country-label', countries.filter(shown))]
}

function labels(kind: 'sea-label' | 'country-label', rows: Label[]): LayerFeature[] {
  return rows.map(([id, lngLat, name_en, name_uk, name_ru, rank]) =>
    point(`${kind}-${id}`, lngLat, { kind, rank, name_en, name_uk, name_ru }),
  )
}
