import { along, length, lineString, pointToLineDistance } from '@turf/turf'
import type { LineString, Position } from 'geojson'
import type { Names } from './features'

type Named = Names & { id: string; through: Position[] }

/** Rivers sure by their course: a stretch belongs to one if its middle and ends lie within 25 km of these points' line. */
const RIVERS: Named[] = [
  {
    id: 'dnieper',
    through: [
      [33.7, 55.7],
      [32.1, 54.8],
      [30.9, 54.7],
      [30.4, 53.9],
      [30.3, 53.2],
      [30.5, 52.3],
      [30.5, 50.5],
      [31.5, 49.8],
      [33.4, 49],
      [35.1, 48.4],
      [35.1, 47.8],
      [33.4, 46.8],
      [32.3, 46.5],
    ],
    name_en: 'Dnieper',
    name_uk: 'Дніпро',
    name_ru: 'Днепр',
  },
  {
    id: 'don',
    through: [
      [38.3, 54],
      [39.1, 53],
      [39.1, 52],
      [39.5, 51],
      [40.2, 50.1],
      [41.7, 49.6],
      [43.6, 49.5],
      [43.8, 48.7],
      [42.1, 47.6],
      [41.1, 47.6],
      [40.3, 47.2],
      [39.3, 47.1],
    ],
    name_en: 'Don',
    name_uk: 'Дон',
    name_ru: 'Дон',
  },
  {
    id: 'siverskyi-donets',
    through: [
      [36.9, 51],
      [36.5, 49.7],
      [37.4, 49.1],
      [38.1, 48.9],
      [39.1, 48.7],
      [39.9, 48.4],
      [40.7, 48.1],
      [40.9, 47.6],
    ],
    name_en: 'Siverskyi Donets',
    name_uk: 'Сіверський Донець',
    name_ru: 'Северский Донец',
  },
  {
    id: 'dniester',
    through: [
      [23, 49.2],
      [24, 49.4],
      [25.1, 48.9],
      [26.6, 48.6],
      [28.5, 48.1],
      [29.2, 47.1],
      [30.3, 46.3],
    ],
    name_en: 'Dniester',
    name_uk: 'Дністер',
    name_ru: 'Днестр',
  },
  {
    id: 'southern-bug',
    through: [
      [27.7, 49.5],
      [28.7, 48.9],
      [30, 48.2],
      [30.6, 48.1],
      [31.2, 47.8],
      [31.8, 47.2],
    ],
    name_en: 'Southern Bug',
    name_uk: 'Південний Буг',
    name_ru: 'Южный Буг',
  },
  {
    id: 'volga',
    through: [
      [44.6, 48.5],
      [46.1, 48],
      [47.4, 47],
      [48, 46.3],
    ],
    name_en: 'Volga',
    name_uk: 'Волга',
    name_ru: 'Волга',
  },
]

const NEAR_KM = 25

/** The river's names if its course leaves no doubt, else none: the source has no names. */
export function riverNames(line: LineString): Partial<Names> {
  const stretch = { type: 'Feature' as const, properties: {}, geometry: line }
  const km = length(stretch)
  const probes = [0, km / 2, km].map((at) => along(stretch, at))
  const river = RIVERS.find(({ through }) =>
    probes.every((probe) => pointToLineDistance(probe, lineString(through)) < NEAR_KM),
  )
  if (!river) return {}
  const { name_en, name_uk, name_ru } = river
  return { name_en, name_uk, name_ru }
}
