import type {
  ComposeBuilding,
  ComposeFigures,
  ComposeMore,
  ComposePreview,
  ComposeSaid,
} from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting: 'Se calculan en cuanto haya dos lugares unidos y ningún campo de la receta tenga errores.',
  offLand: '«{place}» está a más de {n} km de la tierra. Dele una posición en tierra.',
  noLand: 'No hay tierra para esta ruta:',
  failed: 'Las cifras no se pudieron calcular: {wrong}',
}

export const more: ComposeMore = {
  times: 'Épocas del lugar',
  timesHint: 'Cuándo existió o existirá este lugar.',
  timeAdd: 'Añadir una época',
  timeRemove: 'Quitar esta época',
  timeHint: 'ISO 8601, como: 1991, 1991-08 o 1991-08-24.',
  box: 'Dónde termina el recorte de la tierra, en grados',
  boxHint:
    'Cuatro números, uno por línea: oeste, sur, este, norte. Si queda vacío, el recorte es tan amplio que ningún camino más corto sale de él.',
  tiles: 'Una capa de teselas vectoriales (PMTiles)',
  tilesTitle: 'Teselas',
  tilesFile: 'Archivo de las teselas',
  tilesOther: 'Otro archivo de teselas',
  tilesForget: 'No usar el archivo',
  tilesUrl: 'Dirección de las teselas en otro servidor',
  tilesUrlHint:
    'En vez de un archivo. A los lectores se les pregunta antes, cada vez: al cargarlas, ese servidor conoce su dirección de red.',
  tilesLayer: 'Capa en las teselas',
  tilesLayerHint: 'Su nombre allí, como en: tippecanoe -l.',
  tilesNone: 'Se dibujan en el mapa generado y no en este.',
  tilesType: 'Esto no es un archivo PMTiles.',
  basemap: 'Mapa de fondo',
  groundTiles: 'Mapa de fondo de teselas vectoriales',
  groundTilesHint: 'Teselas con el esquema de Protomaps, o las que escribe placeline world.',
  groundUrlHint:
    'En vez de un archivo. Si no es el sitio del mapa, a los lectores se les pregunta antes: al cargarlas, ese servidor conoce su dirección de red.',
  groundTilesAdd: 'Tomar el mapa de fondo de teselas vectoriales',
  groundTilesRemove: 'No usar estas teselas',
  groundStyle: 'Mapa de fondo de un estilo MapLibre',
  groundStyleHint:
    'A los lectores se les pregunta antes: al cargarlo, sus servidores conocen su dirección de red. Los nombres y signos del estilo se omiten.',
  groundStyleAdd: 'Tomar el mapa de fondo de un estilo MapLibre',
  groundStyleRemove: 'No usar este estilo',
  groundStyleUrl: 'Dirección del estilo',
  groundHosts: 'Otros servidores de sus teselas',
  groundHostsHint: 'Uno por línea, como: https://tiles.example.',
}

export const said: ComposeSaid = {
  added: 'Se añadió: {name}',
  removed: 'Se eliminó: {name}',
  undone: 'Deshecho',
  redone: 'Rehecho',
  moved: '«{name}» ocupa ahora el puesto {n} de {all}',
}

export const building: ComposeBuilding = {
  step: '{n} de {all}: {what}',
  files: '{n} de {all} archivos',
  stop: 'Detener',
  stopped: 'Detenido. La historia está como antes y no se guardó nada.',
  stages: {
    code: 'Carga del generador',
    check: 'Verificación de la historia',
    ground: 'Costas, fronteras y localidades',
    route: 'La ruta terrestre',
    data: 'Capas e imágenes',
    map: 'El mapa estático y sus letras',
    pages: 'Las páginas y sus vistas previas',
    files: 'Lo que tiene todo sitio',
    pack: 'Compresión del zip',
  },
}

export const preview: ComposePreview = {
  open: 'Como lo ven los lectores',
  title: 'La historia tal como la verán sus lectores',
  size: 'Tamaño',
  sizes: { page: 'Página', phone: 'Teléfono', frame: 'Marco' },
  theme: 'Tema',
  themes: { light: 'Claro', dark: 'Oscuro' },
  lang: 'Idioma',
  unshown:
    'Este navegador no muestra aquí páginas desde su propia memoria: así ocurre en algunas ventanas privadas y en páginas sin https. Guarde la historia en un solo archivo y ábralo.',
  close: 'Cerrar',
}
