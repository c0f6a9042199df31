/** Names of states that held until a day, by ISO 3166 code: English in full, other languages where they differ too. */
export const RENAMED: { code: string; until: string; names: Record<string, string> }[] = [
  { code: 'TUR', until: '2022-06-01', names: { en: 'Turkey' } },
  {
    code: 'MKD',
    until: '2019-02-12',
    names: {
      en: 'Macedonia',
      uk: 'Македонія',
      ru: 'Македония',
      fr: 'Macédoine',
      ar: 'مقدونيا',
      de: 'Mazedonien',
      es: 'Macedonia',
      pl: 'Macedonia',
      pt: 'Macedónia',
      tr: 'Makedonya',
    },
  },
  {
    code: 'SWZ',
    until: '2018-04-19',
    names: {
      en: 'Swaziland',
      uk: 'Свазіленд',
      ru: 'Свазиленд',
      fr: 'Swaziland',
      ar: 'سوازيلاند',
      de: 'Swasiland',
      es: 'Suazilandia',
      pl: 'Suazi',
      pt: 'Suazilândia',
      tr: 'Svaziland',
    },
  },
]

/** Names that differ from CLDR's, by the United Nations' usage; `country-names.ts` is as of April 2022. */
export const UN_NAMES: Record<string, Record<string, string>> = {
  TUR: { en: 'Türkiye' },
  // A/RES/67/19
  PSE: {
    en: 'Palestine',
    uk: 'Палестина',
    ru: 'Палестина',
    fr: 'Palestine',
    ar: 'فلسطين',
    de: 'Palästina',
    es: 'Palestina',
    pl: 'Palestyna',
    pt: 'Palestina',
    tr: 'Filistin',
  },
}
