import type { BBox } from 'geojson'

type Texts = { en: string; uk: string; ru: string }

/**
 * An area whose status or limit states dispute, and what the map does there.
 * - `dashed`: its lines are drawn as undetermined;
 * - `inside`: it has no border of its own, and lies in `state`;
 * - `sea`: no line is drawn at sea, and no name is printed.
 * No area below is named on the map.
 */
export type DisputedArea = {
  id: string
  name: Texts
  drawn: 'dashed' | 'inside' | 'sea'
  /** For `inside`: the state whose name is printed there. */
  state?: Texts
  /** Borders that are dashed, by ISO 3166 code (XKX: Kosovo, KAS: Siachen); with a box, only that part of them. */
  lines?: { between: [string, string]; within?: BBox }[]
  /** Territory of a source that is drawn as part of another, by the same codes. */
  merged?: { code: string; into: string }
  /** United Nations document, and its day; a map of the United Nations has no day of its own here. */
  basis: { document: string; date?: string }
}

const UN_WORLD_MAP = { document: 'UN map no. 4170' }

const IN_UKRAINE = { en: 'Ukraine', uk: 'Україна', ru: 'Украина' }
const IN_GEORGIA = { en: 'Georgia', uk: 'Грузія', ru: 'Грузия' }

/** Every disputed area that the bundled data has a line or a territory for, as of `POLICY_DATE`. */
export const DISPUTED_AREAS: DisputedArea[] = [
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
    basis: { document: 'A/RES/75/285', date: '2021-06-16' },
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
    id: 'kosovo',
    name: { en: 'Kosovo and Serbia', uk: 'Косово – Сербія', ru: 'Косово – Сербия' },
    drawn: 'dashed',
    lines: [{ between: ['SRB', 'XKX'] }],
    basis: { document: 'S/RES/1244 (1999)', date: '1999-06-10' },
  },
  {
    id: 'palestine',
    name: {
      en: 'West Bank and Gaza Strip (armistice lines)',
      uk: 'Західний берег і Сектор Гази (лінії перемир’я)',
      ru: 'Западный берег и сектор Газа (линии перемирия)',
    },
    drawn: 'dashed',
    lines: [{ between: ['ISR', 'PSE'] }],
    basis: { document: 'A/RES/67/19', date: '2012-11-29' },
  },
  {
    id: 'golan',
    name: {
      en: 'Golan (ceasefire line)',
      uk: 'Голанські висоти (лінія припинення вогню)',
      ru: 'Голанские высоты (линия прекращения огня)',
    },
    drawn: 'dashed',
    lines: [{ between: ['ISR', 'SYR'] }],
    basis: { document: 'S/RES/497 (1981)', date: '1981-12-17' },
  },
  {
    id: 'jammu-kashmir',
    name: {
      en: 'Jammu and Kashmir (with the Line of Control)',
      uk: 'Джамму і Кашмір (разом із лінією контролю)',
      ru: 'Джамму и Кашмир (вместе с линией контроля)',
    },
    drawn: 'dashed',
    lines: [
      { between: ['IND', 'PAK'], within: [72, 32.28, 78, 37.5] },
      { between: ['IND', 'KAS'] },
      { between: ['KAS', 'PAK'] },
      { between: ['CHN', 'KAS'] },
    ],
    basis: UN_WORLD_MAP,
  },
  {
    id: 'aksai-chin',
    name: { en: 'Aksai Chin', uk: 'Аксайчин', ru: 'Аксайчин' },
    drawn: 'dashed',
    lines: [{ between: ['CHN', 'IND'], within: [76, 32.2, 80.6, 36.8] }],
    basis: UN_WORLD_MAP,
  },
  {
    id: 'arunachal-pradesh',
    name: { en: 'Arunachal Pradesh', uk: 'Аруначал-Прадеш', ru: 'Аруначал-Прадеш' },
    drawn: 'dashed',
    lines: [{ between: ['CHN', 'IND'], within: [91.4, 26.5, 97.8, 30] }],
    basis: UN_WORLD_MAP,
  },
  {
    id: 'korea',
    name: {
      en: 'Korea (military demarcation line)',
      uk: 'Корея (військова демаркаційна лінія)',
      ru: 'Корея (военная демаркационная линия)',
    },
    drawn: 'dashed',
    lines: [{ between: ['KOR', 'PRK'] }],
    basis: UN_WORLD_MAP,
  },
  {
    id: 'western-sahara',
    name: {
      en: 'Western Sahara and Morocco',
      uk: 'Західна Сахара – Марокко',
      ru: 'Западная Сахара – Марокко',
    },
    drawn: 'dashed',
    lines: [{ between: ['ESH', 'MAR'] }],
    basis: { document: 'A/RES/34/37', date: '1979-11-21' },
  },
  {
    id: 'abyei',
    name: {
      en: 'Sudan and South Sudan, with Abyei',
      uk: 'Судан – Південний Судан, разом з Аб’єєм',
      ru: 'Судан – Южный Судан, вместе с Абьеем',
    },
    drawn: 'dashed',
    lines: [{ between: ['SDN', 'SSD'] }],
    basis: { document: 'S/RES/1990 (2011)', date: '2011-06-27' },
  },
  {
    id: 'halaib',
    name: { en: 'Halaib and Bir Tawil', uk: 'Халаїб і Бір-Тавіль', ru: 'Халаиб и Бир-Тавиль' },
    drawn: 'dashed',
    lines: [{ between: ['EGY', 'SDN'], within: [33.1, 21, 37.6, 24] }],
    basis: UN_WORLD_MAP,
  },
  {
    id: 'ilemi',
    name: { en: 'Ilemi Triangle', uk: 'Трикутник Ілемі', ru: 'Треугольник Илеми' },
    drawn: 'dashed',
    lines: [{ between: ['KEN', 'SSD'] }],
    basis: UN_WORLD_MAP,
  },
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
