import type { WaterRow } from './row'

/** Parts of the sea that a map names close up. */
// prettier-ignore
export const MORE_SEAS: WaterRow[] = [
  ['haringvliet', [4.05, 51.845], 3, 'Haringvliet', 'Гарінгвліт', 'Харингвлит', 'Haringvliet', 'هارينغفليت'],
  ['eastern-scheldt', [3.95, 51.58], 3, 'Eastern Scheldt', 'Східна Шельда', 'Восточная Шельда', 'Escaut oriental', 'شيلدت الشرقي'],
  ['western-scheldt', [3.8, 51.39], 3, 'Western Scheldt', 'Західна Шельда', 'Западная Шельда', 'Escaut occidental', 'شيلدت الغربي'],
  ['golden-horn', [28.955, 41.033], 3, 'Golden Horn', 'Золотий Ріг', 'Золотой Рог', 'Corne d’Or', 'القرن الذهبي'],
  ['johor-strait', [103.71, 1.455], 3, 'Johor Strait', 'Джохорська протока', 'Джохорский пролив', 'détroit de Johor', 'مضيق جوهر'],
  ['isfjorden-east', [15.33, 78.245], 3, 'Isfjorden', 'Іс-фіорд', 'Ис-фьорд', 'Isfjorden', 'Isfjorden'],
  ['storfjorden', [19.5, 77.6], 3, 'Storfjorden', 'Стур-фіорд', 'Стур-фьорд', 'Storfjorden', 'ستورفيوردن'],
  ['lamon-bay', [121.95, 14.4], 3, 'Lamon Bay', 'затока Ламон', 'залив Ламон', 'baie de Lamon', 'خليج لامون'],
  ['tayabas-bay', [121.8, 13.7], 3, 'Tayabas Bay', 'затока Таябас', 'залив Таябас', 'baie de Tayabas', 'خليج تاياباس'],
  ['visayan-sea', [123.8, 11.6], 3, 'Visayan Sea', 'море Вісаян', 'море Висаян', 'mer de Visayan', 'بحر فيسايان'],
  ['bohol-sea', [124.3, 9.1], 3, 'Bohol Sea', 'море Бохоль', 'море Бохоль', 'mer de Bohol', 'بحر بوهول'],
  ['samar-sea', [124.4, 11.9], 3, 'Samar Sea', 'море Самар', 'море Самар', 'mer de Samar', 'بحر سامار'],
  ['sea-of-crete', [25, 35.9], 3, 'Sea of Crete', 'Критське море', 'Критское море', 'mer de Crète', 'بحر كريت'],
  ['bali-sea', [115.5, -7.7], 3, 'Bali Sea', 'море Балі', 'море Бали', 'mer de Bali', 'بحر بالي'],
  ['savu-sea', [122.5, -9.5], 3, 'Savu Sea', 'море Саву', 'море Саву', 'mer de Savu', 'بحر سافو'],
  ['gulf-of-maine', [-68.5, 43.2], 3, 'Gulf of Maine', 'затока Мен', 'залив Мэн', 'golfe du Maine', 'خليج مين'],
  ['bay-of-campeche', [-93.5, 20], 3, 'Bay of Campeche', 'затока Кампече', 'залив Кампече', 'baie de Campeche', 'خليج كامبيتشي'],
  ['gulf-of-papua', [144.8, -8.4], 3, 'Gulf of Papua', 'затока Папуа', 'залив Папуа', 'golfe de Papouasie', 'خليج بابوا'],
  ['gulf-of-anadyr', [-178, 64], 3, 'Gulf of Anadyr', 'Анадирська затока', 'Анадырский залив', 'golfe d’Anadyr', 'خليج أنادير'],
  ['gulf-of-ob', [73.5, 69.5], 3, 'Gulf of Ob', 'Обська губа', 'Обская губа', 'golfe de l’Ob', 'خليج أوب'],
  ['shelikhov-gulf', [157.5, 60], 3, 'Shelikhov Gulf', 'затока Шеліхова', 'залив Шелихова', 'golfe de Chelikhov', 'خليج شيليخوف'],
]

/** The same of waters inland. */
// prettier-ignore
export const MORE_INLAND: WaterRow[] = [
  ['dal-lake', [74.86, 34.12], 3, 'Dal Lake', 'озеро Дал', 'озеро Дал', 'lac Dal', 'بحيرة دال'],
  ['lake-alajuela', [-79.574, 9.234], 3, 'Lake Alhajuela|Lake Alajuela', 'озеро Алахуела', 'озеро Алахуэла', 'lac Alhajuela|lac Alajuela', 'بحيرة ألاخويلا'],
  ['bayano-lake', [-78.7, 9.15], 3, 'Bayano Lake', 'озеро Баяно', 'озеро Баяно', 'lac Bayano', 'بحيرة بايانو'],
  ['pool-malebo', [15.52, -4.24], 3, 'Pool Malebo', 'Малебо', 'Малебо', 'Pool Malebo', 'بحيرة ماليبو'],
]
