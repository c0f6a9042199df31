import type {
  ComposeBuilding,
  ComposeFigures,
  ComposeMore,
  ComposePreview,
  ComposeSaid,
} from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting: 'Они будут вычислены, как только соединены два места, а в полях рецепта нет ошибок.',
  offLand: '«{place}» лежит дальше чем в {n} км от суши. Укажите точку на суше.',
  noLand: 'Для этого пути нет суши:',
  failed: 'Показатели не удалось вычислить: {wrong}',
}

export const more: ComposeMore = {
  times: 'Время существования места',
  timesHint: 'Когда такое место было или будет.',
  timeAdd: 'Добавить промежуток времени',
  timeRemove: 'Убрать этот промежуток',
  timeHint: 'ISO 8601, например: 1991, 1991-08 или 1991-08-24.',
  box: 'Где кончается вырезанная суша, в градусах',
  boxHint:
    'Четыре числа, по одному в строке: запад, юг, восток, север. Если пусто, вырез достаточно широк, чтобы никакой более короткий путь из него не выходил.',
  tiles: 'Слой векторных тайлов (PMTiles)',
  tilesTitle: 'Тайлы',
  tilesFile: 'Файл тайлов',
  tilesOther: 'Другой файл тайлов',
  tilesForget: 'Убрать файл',
  tilesUrl: 'Адрес тайлов на другом сервере',
  tilesUrlHint:
    'Вместо файла. Читателя каждый раз сначала спрашивают: загрузка открывает серверу его сетевой адрес.',
  tilesLayer: 'Слой в тайлах',
  tilesLayerHint: 'Его имя там, как в: tippecanoe -l.',
  tilesNone: 'Они видны на собранной карте, а не на этой.',
  tilesType: 'Это не архив PMTiles.',
  basemap: 'Основа карты',
  groundTiles: 'Основа карты из векторных тайлов',
  groundTilesHint: 'Тайлы по схеме Protomaps или те, которые записывает placeline world.',
  groundUrlHint:
    'Вместо файла. Если это другой сайт, чем сайт карты, читателя сначала спрашивают: загрузка открывает серверу его сетевой адрес.',
  groundTilesAdd: 'Взять основу карты из векторных тайлов',
  groundTilesRemove: 'Не использовать эти тайлы',
  groundStyle: 'Основа карты по стилю MapLibre',
  groundStyleHint:
    'Читателя сначала спрашивают: загрузка открывает серверам его сетевой адрес. Названия и знаки стиля не показываются.',
  groundStyleAdd: 'Взять основу карты из стиля MapLibre',
  groundStyleRemove: 'Не использовать этот стиль',
  groundStyleUrl: 'Адрес стиля',
  groundHosts: 'Другие серверы его тайлов',
  groundHostsHint: 'По одному в строке, например: https://tiles.example.',
}

export const said: ComposeSaid = {
  added: 'Добавлено: {name}',
  removed: 'Удалено: {name}',
  undone: 'Отменено',
  redone: 'Возвращено',
  moved: '«{name}» теперь {n} из {all}',
}

export const building: ComposeBuilding = {
  step: '{n} из {all}: {what}',
  files: 'Файлов: {n} из {all}',
  stop: 'Остановить',
  stopped: 'Остановлено. История такая же, как была, ничего не сохранено.',
  stages: {
    code: 'Загрузка сборщика',
    check: 'Проверка истории',
    ground: 'Берега, границы и города',
    route: 'Сухопутный путь',
    data: 'Слои и изображения',
    map: 'Статичная карта и её буквы',
    pages: 'Страницы и их карточки',
    files: 'То, что есть у каждого сайта',
    pack: 'Упаковка архива',
  },
}

export const preview: ComposePreview = {
  open: 'Как увидит читатель',
  title: 'История, какой её увидит читатель',
  size: 'Размер',
  sizes: { page: 'Страница', phone: 'Телефон', frame: 'Фрейм' },
  theme: 'Тема',
  themes: { light: 'Светлая', dark: 'Тёмная' },
  lang: 'Язык',
  unshown:
    'Этот браузер здесь не показывает страниц из собственной памяти: так бывает в приватных окнах и на страницах без https. Сохраните историю одним файлом и откройте его.',
  close: 'Закрыть',
}
