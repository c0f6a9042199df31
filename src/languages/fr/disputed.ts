/** How the page says what the map draws where states dispute a boundary. */
export const disputed = {
  lines: 'Un trait discontinu marque une limite non réglée.',
  title: 'Comment sont tracés les territoires contestés',
  dashed: 'En trait discontinu, car le statut ou le tracé n’est pas réglé :',
  inside: 'Sans limite propre, à l’intérieur de l’État nommé :',
  sea: 'Îles, sans limite en mer et sans nom :',
  linesIn: {
    'disputed-as-borders':
      'Sur cette carte, les limites non réglées sont tracées comme les autres frontières ; par défaut, elles sont en trait discontinu, comme sur les cartes des Nations unies.',
    'without-disputed':
      'Cette carte ne trace pas les limites non réglées ; par défaut, elles sont en trait discontinu, comme sur les cartes des Nations unies.',
  },
  dashedIn: {
    'disputed-as-borders':
      'Tracées ici comme les autres frontières, bien que le statut ou le tracé ne soit pas réglé :',
    'without-disputed': 'Sans trait ici, car le statut ou le tracé n’est pas réglé :',
  },
  failed: 'La liste n’a pas pu être chargée. Fermez-la puis rouvrez-la pour réessayer.',
}
