import type {
  ComposeBuilding,
  ComposeFigures,
  ComposeMore,
  ComposePreview,
  ComposeSaid,
} from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting: 'Їх буде обчислено, щойно сполучено два місця, а в полях рецепта немає помилок.',
  offLand: '«{place}» лежить далі ніж за {n} км від суходолу. Вкажіть точку на суходолі.',
  noLand: 'Для цього шляху немає суходолу:',
  failed: 'Показники не вдалося обчислити: {wrong}',
}

export const more: ComposeMore = {
  times: 'Час існування місця',
  timesHint: 'Коли таке місце було або буде.',
  timeAdd: 'Додати проміжок часу',
  timeRemove: 'Прибрати цей проміжок',
  timeHint: 'ISO 8601, наприклад: 1991, 1991-08 або 1991-08-24.',
  box: 'Де закінчується вирізаний суходіл, у градусах',
  boxHint:
    'Чотири числа, по одному в рядку: захід, південь, схід, північ. Якщо порожньо, виріз достатньо широкий, щоб жоден коротший шлях із нього не виходив.',
  tiles: 'Шар векторних тайлів (PMTiles)',
  tilesTitle: 'Тайли',
  tilesFile: 'Файл тайлів',
  tilesOther: 'Інший файл тайлів',
  tilesForget: 'Прибрати файл',
  tilesUrl: 'Адреса тайлів на іншому сервері',
  tilesUrlHint:
    'Замість файлу. Читача щоразу спершу питають: завантаження відкриває серверу його мережеву адресу.',
  tilesLayer: 'Шар у тайлах',
  tilesLayerHint: 'Його назва там, як у: tippecanoe -l.',
  tilesNone: 'Їх видно на зібраній карті, а не на цій.',
  tilesType: 'Це не архів PMTiles.',
  basemap: 'Основа карти',
  groundTiles: 'Основа карти з векторних тайлів',
  groundTilesHint: 'Тайли за схемою Protomaps або ті, що їх записує placeline world.',
  groundUrlHint:
    'Замість файлу. Якщо це інший сайт, ніж сайт карти, читача спершу питають: завантаження відкриває серверу його мережеву адресу.',
  groundTilesAdd: 'Узяти основу карти з векторних тайлів',
  groundTilesRemove: 'Не використовувати ці тайли',
  groundStyle: 'Основа карти за стилем MapLibre',
  groundStyleHint:
    'Читача спершу питають: завантаження відкриває серверам його мережеву адресу. Назви й знаки стилю не показуються.',
  groundStyleAdd: 'Узяти основу карти зі стилю MapLibre',
  groundStyleRemove: 'Не використовувати цей стиль',
  groundStyleUrl: 'Адреса стилю',
  groundHosts: 'Інші сервери його тайлів',
  groundHostsHint: 'По одному в рядку, як-от: https://tiles.example.',
}

export const said: ComposeSaid = {
  added: 'Додано: {name}',
  removed: 'Вилучено: {name}',
  undone: 'Скасовано',
  redone: 'Повернуто',
  moved: '«{name}» тепер {n} з {all}',
}

export const building: ComposeBuilding = {
  step: '{n} з {all}: {what}',
  files: 'Файлів: {n} з {all}',
  stop: 'Зупинити',
  stopped: 'Зупинено. Історія така, як була, нічого не збережено.',
  stages: {
    code: 'Завантаження збирача',
    check: 'Перевірка історії',
    ground: 'Береги, кордони й міста',
    route: 'Сухопутний шлях',
    data: 'Шари й зображення',
    map: 'Статична карта та її літери',
    pages: 'Сторінки та їхні картки',
    files: 'Те, що має кожен сайт',
    pack: 'Пакування архіву',
  },
}

export const preview: ComposePreview = {
  open: 'Як побачить читач',
  title: 'Історія, якою її побачить читач',
  size: 'Розмір',
  sizes: { page: 'Сторінка', phone: 'Телефон', frame: 'Рамка' },
  theme: 'Тема',
  themes: { light: 'Світла', dark: 'Темна' },
  lang: 'Мова',
  unshown:
    'Цей браузер тут не показує сторінок із власної пам’яті: так буває у приватних вікнах і на сторінках без https. Збережіть історію одним файлом і відкрийте його.',
  close: 'Закрити',
}
