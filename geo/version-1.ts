type Words = Record<'en' | 'uk' | 'ru', string>

const GROUPS: Record<string, Words> = {
  places: { en: 'Places', uk: 'Місця', ru: 'Места' },
  regions: { en: 'Regions and seas', uk: 'Регіони й моря', ru: 'Регионы и моря' },
  movement: { en: 'Movement and model', uk: 'Рух і модель', ru: 'Движение и модель' },
}

const LAYERS: Record<string, { kind: string; colour: string; builtin?: string; title: Words }> = {
  moscow: {
    kind: 'point',
    colour: 'violet',
    builtin: 'moscow',
    title: { en: 'Moscow', uk: 'Москва', ru: 'Москва' },
  },
  kyiv: { kind: 'point', colour: 'teal', builtin: 'kyiv', title: { en: 'Kyiv', uk: 'Київ', ru: 'Киев' } },
  mariupol: {
    kind: 'point',
    colour: 'rust',
    builtin: 'mariupol',
    title: { en: 'Mariupol', uk: 'Маріуполь', ru: 'Мариуполь' },
  },
  donbass: {
    kind: 'area',
    colour: 'ochre',
    builtin: 'donbass',
    title: {
      en: 'Donbas: Donetsk and Luhansk oblasts',
      uk: 'Донбас: Донецька й Луганська області',
      ru: 'Донбасс: Донецкая и Луганская области',
    },
  },
  crimea: {
    kind: 'area',
    colour: 'moss',
    builtin: 'crimea',
    title: { en: 'Crimea and Sevastopol', uk: 'Крим і Севастополь', ru: 'Крым и Севастополь' },
  },
  'sea-of-azov': {
    kind: 'water',
    colour: 'blue',
    builtin: 'sea-of-azov',
    title: { en: 'Sea of Azov', uk: 'Азовське море', ru: 'Азовское море' },
  },
  journey: {
    kind: 'journey',
    colour: 'slate',
    title: { en: 'Journey, schematic', uk: 'Поїздка, схематично', ru: 'Поездка, схематично' },
  },
  corridor: {
    kind: 'corridor',
    colour: 'plum',
    title: {
      en: 'Land route, computed',
      uk: 'Сухопутний шлях, обчислений',
      ru: 'Сухопутный путь, вычисленный',
    },
  },
}

/** The crossings of version 1, which said of each only whether it is open. */
const CROSSINGS: { id: string; name: Words }[] = [
  { id: 'chonhar', name: { en: 'Chonhar bridge', uk: 'Чонгарський міст', ru: 'Чонгарский мост' } },
  { id: 'henichesk', name: { en: 'Henichesk bridge', uk: 'Генічеський міст', ru: 'Генический мост' } },
  { id: 'arabat', name: { en: 'Arabat Spit', uk: 'Арабатська Стрілка', ru: 'Арабатская Стрелка' } },
  {
    id: 'perekop',
    name: { en: 'Isthmus of Perekop', uk: 'Перекопський перешийок', ru: 'Перекопский перешеек' },
  },
]

/** What readers could change about the land route of any story of version 1. */
const WHAT_IF = {
  crossingsTitle: {
    en: 'Crossings to Crimea, open',
    uk: 'Відкриті переходи до Криму',
    ru: 'Открытые переходы в Крым',
  },
  coast: {
    side: 'left',
    label: {
      en: 'Azov coast within the corridor',
      uk: 'Азовський берег у коридорі',
      ru: 'Азовский берег в коридоре',
    },
    note: {
      en: 'of {coast}, border to Henichesk, measured in steps of {ruler}',
      uk: 'із {coast} від кордону до Генічеська, виміряно з кроком {ruler}',
      ru: 'из {coast} от границы до Геническа, измерено с шагом {ruler}',
    },
  },
  block: {
    place: 'mariupol',
    radiusKm: { from: 1, to: 60, start: 15 },
    label: { en: 'Mariupol closed', uk: 'Маріуполь закрито', ru: 'Мариуполь закрыт' },
    radiusLabel: {
      en: 'Radius closed around Mariupol',
      uk: 'Закритий радіус навколо Маріуполя',
      ru: 'Закрытый радиус вокруг Мариуполя',
    },
    legend: { en: 'closed around Mariupol', uk: 'закрито навколо Маріуполя', ru: 'закрыто вокруг Мариуполя' },
    detour: {
      title: {
        en: 'How much longer without Mariupol',
        uk: 'На скільки довший шлях без Маріуполя',
        ru: 'Насколько длиннее путь без Мариуполя',
      },
      text: {
        en: 'Extra length from {from} to {to} by the radius closed around Mariupol, with all other land open and no places between.',
        uk: 'На скільки довшає шлях ({from} – {to}) залежно від радіуса, закритого навколо Маріуполя; решту суходолу відкрито, проміжних місць немає.',
        ru: 'Насколько длиннее путь ({from} — {to}) в зависимости от радиуса, закрытого вокруг Мариуполя; остальная суша открыта, промежуточных мест нет.',
      },
    },
  },
  strip: {
    depthKm: { from: 2, to: 150, start: 15 },
    within: { west: 36.788 },
    label: {
      en: 'Only a strip behind the Azov coast',
      uk: 'Лише смуга вздовж азовського берега',
      ru: 'Только полоса вдоль азовского берега',
    },
    note: {
      en: 'East of Berdiansk; further west all land stays open.',
      uk: 'На схід від Бердянська; далі на захід увесь суходіл відкрито.',
      ru: 'К востоку от Бердянска; дальше на запад вся суша открыта.',
    },
  },
  presets: {
    title: {
      en: 'The report’s point, as two models',
      uk: 'Теза повідомлення у двох моделях',
      ru: 'Тезис сообщения в двух моделях',
    },
    text: {
      en: 'The report says the fall of Mariupol opens a land route to Crimea. Both models keep within {strip} of the Azov coast; only Mariupol differs. The radius and the depth are examples, not facts.',
      uk: 'У повідомленні сказано, що падіння Маріуполя відкриває сухопутний шлях до Криму. Обидві моделі тримаються смуги завглибшки {strip} уздовж азовського берега; різниця лише в Маріуполі. Радіус і глибина – приклади, а не факти.',
      ru: 'В сообщении сказано, что падение Мариуполя открывает сухопутный путь в Крым. Обе модели держатся полосы глубиной {strip} вдоль азовского берега; разница только в Мариуполе. Радиус и глубина — примеры, а не факты.',
    },
    list: [
      {
        id: 'before',
        title: {
          en: 'Model A: no way through Mariupol',
          uk: 'Модель А: без проходу через Маріуполь',
          ru: 'Модель А: без прохода через Мариуполь',
        },
        note: { en: 'model, not a front line', uk: 'модель, не лінія фронту', ru: 'модель, не линия фронта' },
        settings: { viaOff: ['mariupol'], blockRadiusKm: 15, stripDepthKm: 15 },
      },
      {
        id: 'after',
        title: {
          en: 'Model B: way through Mariupol',
          uk: 'Модель Б: з проходом',
          ru: 'Модель Б: с проходом',
        },
        note: { en: 'model, not a front line', uk: 'модель, не лінія фронту', ru: 'модель, не линия фронта' },
        settings: { stripDepthKm: 15 },
      },
    ],
  },
}

/**
 * What a story file of version 1 left to the code: it named its layers and crossings by id alone, and only these. Files
 * of version 2 say it themselves; `npm run migrate` writes it into a file of version 1.
 */
export const VERSION_1 = {
  layers: LAYERS,
  groups: GROUPS,
  crossings: CROSSINGS,
  land: { builtin: 'corridor-land', withinM: 120 },
  whatIf: WHAT_IF,
}
