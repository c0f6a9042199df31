type Words = Record<'en' | 'uk' | 'ru', string>

/**
 * What the layers of a story file of version 1 were: it named them by id alone, and only these. Files of version 2
 * say it themselves; `npm run migrate` writes it into a file of version 1.
 */
export const VERSION_1_GROUPS: Record<string, Words> = {
  places: { en: 'Places', uk: 'Місця', ru: 'Места' },
  regions: { en: 'Regions and seas', uk: 'Регіони й моря', ru: 'Регионы и моря' },
  movement: { en: 'Movement and model', uk: 'Рух і модель', ru: 'Движение и модель' },
}

export const VERSION_1_LAYERS: Record<
  string,
  { kind: string; colour: string; builtin?: string; title: Words }
> = {
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
