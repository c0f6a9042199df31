import type { DisputedArea } from './area'

const IN_UKRAINE = { en: 'Ukraine', uk: 'Україна', ru: 'Украина' }
const IN_GEORGIA = { en: 'Georgia', uk: 'Грузія', ru: 'Грузия' }

/** Areas without a border of their own, inside a state. */
export const INSIDE: DisputedArea[] = [
  {
    id: 'crimea',
    name: { en: 'Crimea and Sevastopol', uk: 'Крим і Севастополь', ru: 'Крым и Севастополь' },
    drawn: 'inside',
    state: IN_UKRAINE,
    basis: { document: 'A/RES/68/262', date: '2014-03-27' },
  },
  {
    id: 'donbas',
    name: {
      en: 'Donetsk and Luhansk oblasts',
      uk: 'Донецька й Луганська області',
      ru: 'Донецкая и Луганская области',
    },
    drawn: 'inside',
    state: IN_UKRAINE,
    basis: { document: 'A/RES/ES-11/1', date: '2022-03-02' },
  },
  {
    id: 'transnistria',
    name: { en: 'Transnistria', uk: 'Придністров’я', ru: 'Приднестровье' },
    drawn: 'inside',
    state: { en: 'Moldova', uk: 'Молдова', ru: 'Молдова' },
    basis: { document: 'A/RES/72/282', date: '2018-06-22' },
  },
  {
    id: 'abkhazia-south-ossetia',
    name: {
      en: 'Abkhazia and South Ossetia',
      uk: 'Абхазія та Південна Осетія',
      ru: 'Абхазия и Южная Осетия',
    },
    drawn: 'inside',
    state: IN_GEORGIA,
    basis: { document: 'A/RES/74/300', date: '2020-09-03' },
  },
  {
    id: 'nagorno-karabakh',
    name: { en: 'Nagorno-Karabakh', uk: 'Нагірний Карабах', ru: 'Нагорный Карабах' },
    drawn: 'inside',
    state: { en: 'Azerbaijan', uk: 'Азербайджан', ru: 'Азербайджан' },
    basis: { document: 'A/RES/62/243', date: '2008-03-14' },
  },
  {
    id: 'northern-cyprus',
    name: { en: 'Northern Cyprus', uk: 'Північний Кіпр', ru: 'Северный Кипр' },
    drawn: 'inside',
    state: { en: 'Cyprus', uk: 'Кіпр', ru: 'Кипр' },
    merged: { code: 'CYN', into: 'CYP' },
    basis: { document: 'S/RES/541 (1983)', date: '1983-11-18' },
  },
  {
    id: 'somaliland',
    name: { en: 'Somaliland', uk: 'Сомаліленд', ru: 'Сомалиленд' },
    drawn: 'inside',
    state: { en: 'Somalia', uk: 'Сомалі', ru: 'Сомали' },
    merged: { code: 'SOL', into: 'SOM' },
    basis: { document: 'S/RES/2628 (2022)', date: '2022-03-31' },
  },
  {
    id: 'essequibo',
    name: { en: 'Essequibo', uk: 'Ессекібо', ru: 'Эссекибо' },
    drawn: 'inside',
    state: { en: 'Guyana', uk: 'Гаяна', ru: 'Гайана' },
    basis: {
      document: {
        en: 'International Court of Justice, Guyana v. Venezuela, judgment on its jurisdiction',
        uk: 'Міжнародний суд ООН, справа «Гаяна проти Венесуели», рішення про юрисдикцію',
        ru: 'Международный суд ООН, дело «Гайана против Венесуэлы», решение о юрисдикции',
      },
      date: '2020-12-18',
    },
  },
  {
    id: 'southern-belize',
    name: {
      en: 'Belize south of the Sibun',
      uk: 'Беліз на південь від річки Сібун',
      ru: 'Белиз к югу от реки Сибун',
    },
    drawn: 'inside',
    state: { en: 'Belize', uk: 'Беліз', ru: 'Белиз' },
    basis: {
      document: {
        en: 'International Court of Justice, Guatemala/Belize, order',
        uk: 'Міжнародний суд ООН, справа «Гватемала – Беліз», ухвала',
        ru: 'Международный суд ООН, дело «Гватемала – Белиз», постановление',
      },
      date: '2019-06-18',
    },
  },
]
