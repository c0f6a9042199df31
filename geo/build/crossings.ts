import type { Position } from 'geojson'
import type { Names } from './features'

type Crossing = Names & { id: string; bridges: boolean; ring: Position[]; on: Position }

/**
 * Where the route may pass between the mainland and Crimea. A bridge adds its patch to the land; the others are
 * bands over land that is there. `on` is a point of the crossing: of a band, only the part that holds it counts.
 */
export const CROSSINGS: Crossing[] = [
  {
    id: 'crossing-chonhar',
    bridges: true, // the road bridge, 45.985 N 34.555 E
    ring: [
      [34.5408, 45.9862],
      [34.5503, 45.9792],
      [34.5627, 45.9878],
      [34.5532, 45.9948],
    ],
    on: [34.5545, 45.987],
    name_en: 'Chonhar bridge',
    name_uk: 'Чонгарський міст',
    name_ru: 'Чонгарский мост',
  },
  {
    id: 'crossing-henichesk',
    bridges: true, // the bridge from Henichesk to the Arabat Spit
    ring: [
      [34.803, 46.146],
      [34.8132, 46.146],
      [34.8115, 46.163],
      [34.803, 46.163],
    ],
    on: [34.808, 46.1605],
    name_en: 'Henichesk bridge',
    name_uk: 'Генічеський міст',
    name_ru: 'Генический мост',
  },
  {
    id: 'crossing-arabat',
    bridges: false, // a band across the spit, south of the Crimea–Kherson line
    ring: [
      [34.9, 45.7],
      [35.1, 45.7],
      [35.1, 45.715],
      [34.9, 45.715],
    ],
    on: [35.0, 45.707],
    name_en: 'Arabat Spit',
    name_uk: 'Арабатська Стрілка',
    name_ru: 'Арабатская Стрелка',
  },
  {
    id: 'crossing-perekop',
    bridges: false, // a band across the isthmus by the village of Perekop
    ring: [
      [33.55, 46.12],
      [33.85, 46.12],
      [33.85, 46.14],
      [33.55, 46.14],
    ],
    on: [33.69, 46.13],
    name_en: 'Isthmus of Perekop',
    name_uk: 'Перекопський перешийок',
    name_ru: 'Перекопский перешеек',
  },
]
