/** How the page says what the map draws where states dispute a boundary. */
export const disputed = {
  lines: 'Una línea discontinua marca un límite no resuelto.',
  title: 'Cómo se dibujan los territorios en disputa',
  dashed: 'Con línea discontinua, porque el estatus o el trazado no está resuelto:',
  inside: 'Sin línea propia, dentro del Estado que se nombra:',
  sea: 'Islas, sin línea en el mar y sin nombre:',
  linesIn: {
    'disputed-as-borders':
      'En este mapa, los límites no resueltos se dibujan como las demás fronteras; por defecto van con línea discontinua, como en los mapas de las Naciones Unidas.',
    'without-disputed':
      'Este mapa no dibuja los límites no resueltos; por defecto van con línea discontinua, como en los mapas de las Naciones Unidas.',
  },
  dashedIn: {
    'disputed-as-borders': 'Aquí como las demás fronteras, aunque el estatus o el trazado no está resuelto:',
    'without-disputed': 'Aquí sin línea, porque el estatus o el trazado no está resuelto:',
  },
  failed: 'La lista no se pudo cargar. Ciérrela y vuelva a abrirla para reintentar.',
}
