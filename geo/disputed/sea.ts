import { NATURAL_EARTH, UN_WORLD_MAP, type DisputedArea } from './area'

/** Islands: no line at sea and no name. */
export const AT_SEA: DisputedArea[] = [
  {
    id: 'falklands',
    name: {
      en: 'Falkland Islands (Malvinas)',
      uk: 'Фолклендські (Мальвінські) острови',
      ru: 'Фолклендские (Мальвинские) острова',
    },
    drawn: 'sea',
    basis: { document: 'A/RES/2065 (XX)', date: '1965-12-16' },
  },
  {
    id: 'south-georgia',
    name: { en: 'South Georgia', uk: 'Південна Джорджія', ru: 'Южная Георгия' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'taiwan',
    name: { en: 'Taiwan', uk: 'Тайвань', ru: 'Тайвань' },
    drawn: 'sea',
    basis: { document: 'A/RES/2758 (XXVI)', date: '1971-10-25' },
  },
  {
    id: 'kuril-islands',
    name: { en: 'Kuril Islands', uk: 'Курильські острови', ru: 'Курильские острова' },
    drawn: 'sea',
    basis: UN_WORLD_MAP,
  },
]
