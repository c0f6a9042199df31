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
    name: {
      en: 'South Georgia and the South Sandwich Islands',
      uk: 'Південна Джорджія та Південні Сандвічеві острови',
      ru: 'Южная Георгия и Южные Сандвичевы острова',
    },
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
  {
    id: 'chagos',
    name: { en: 'Chagos Archipelago', uk: 'Архіпелаг Чагос', ru: 'Архипелаг Чагос' },
    drawn: 'sea',
    basis: { document: 'A/RES/73/295', date: '2019-05-22' },
  },
  {
    id: 'mayotte',
    name: { en: 'Mayotte', uk: 'Майотта', ru: 'Майотта' },
    drawn: 'sea',
    basis: { document: 'A/RES/31/4', date: '1976-10-21' },
  },
  {
    id: 'mozambique-channel',
    name: {
      en: 'Glorioso Islands, Juan de Nova, Europa and Bassas da India',
      uk: 'Глорйозо, Жуан-ді-Нова, Європа й Бассас-да-Індія',
      ru: 'Глорьёз, Жуан-ди-Нова, Европа и Бассас-да-Индия',
    },
    drawn: 'sea',
    basis: { document: 'A/RES/34/91', date: '1979-12-12' },
  },
  {
    id: 'tromelin',
    name: { en: 'Tromelin', uk: 'Тромлен', ru: 'Тромлен' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'senkaku',
    name: {
      en: 'Senkaku Islands (Diaoyu)',
      uk: 'Острови Сенкаку (Дяоюйдао)',
      ru: 'Острова Сенкаку (Дяоюйдао)',
    },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'liancourt',
    name: {
      en: 'Liancourt Rocks (Dokdo, Takeshima)',
      uk: 'Скелі Ліанкур (Токто, Такесіма)',
      ru: 'Скалы Лианкур (Токто, Такэсима)',
    },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'paracel',
    name: { en: 'Paracel Islands', uk: 'Парасельські острови', ru: 'Парасельские острова' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'spratly',
    name: {
      en: 'Spratly Islands and Scarborough Shoal',
      uk: 'Острови Спратлі та мілина Скарборо',
      ru: 'Острова Спратли и риф Скарборо',
    },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'abu-musa',
    name: { en: 'Abu Musa and the Tunbs', uk: 'Абу-Муса й острови Томб', ru: 'Абу-Муса и острова Томб' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'tiran',
    name: { en: 'Tiran and Sanafir', uk: 'Тиран і Санафір', ru: 'Тиран и Санафир' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'hans-island',
    name: { en: 'Hans Island', uk: 'Острів Ганса', ru: 'Остров Ганса' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'american-islands',
    name: {
      en: 'Navassa, Wake and Swains islands',
      uk: 'Острови Навасса, Вейк і Свейнс',
      ru: 'Острова Навасса, Уэйк и Суэйнс',
    },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'matthew-hunter',
    name: { en: 'Matthew and Hunter islands', uk: 'Острови Метью та Гантер', ru: 'Острова Мэтью и Хантер' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'rockall',
    name: { en: 'Rockall', uk: 'Роколл', ru: 'Роколл' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'caribbean-banks',
    name: {
      en: 'Bajo Nuevo, Serranilla and Aves Island',
      uk: 'Бахо-Нуево, Серранілья й острів Авес',
      ru: 'Бахо-Нуэво, Серранилья и остров Авес',
    },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'sapodilla-cayes',
    name: { en: 'Sapodilla Cayes', uk: 'Острови Сападілья', ru: 'Острова Сападилья' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'mbanie',
    name: { en: 'Mbanié', uk: 'Мбаньє', ru: 'Мбанье' },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
  {
    id: 'plazas',
    name: {
      en: 'Perejil, Vélez de la Gomera, Alhucemas and the Chafarinas',
      uk: 'Перехіль, Велес-де-ла-Гомера, Алусемас і Чафаринас',
      ru: 'Перехиль, Велес-де-ла-Гомера, Алусемас и Чафаринас',
    },
    drawn: 'sea',
    basis: NATURAL_EARTH,
  },
]
