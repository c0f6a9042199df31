import type { BasemapWords } from '../en/basemap'

/** The words of a basemap of the story’s own, which come with it. */
export const words: BasemapWords = {
  ask: 'Un mapa de fondo más detallado viene de fuera de este sitio: {host}. Al cargarlo, ese servidor conoce su dirección de red y la parte del mapa que mira.',
  load: 'Mostrarlo',
  failed: 'El mapa de fondo de {host} no se pudo cargar; queda el propio del mapa.',
  partly: 'Partes del mapa de fondo no llegaron; ahí se muestra el propio del mapa.',
  show: 'Mostrar el mapa de fondo de {host}',
  hide: 'Ocultar el mapa de fondo de {host}',
  borders:
    'El mapa de fondo de {maker} lo dibujan otros: sus costas y fronteras no siguen necesariamente este criterio. Sin él se muestra el propio del mapa.',
  privacy:
    'Esta página solo pide un mapa de fondo a {host} si usted lo permite, y guarda su respuesta hasta que se cierre esta pestaña. No guarda nada más sobre usted.',
}
