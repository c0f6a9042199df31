import type { BasemapWords } from '../en/basemap'

/** The words of a basemap of the story’s own, which come with it. */
export const words: BasemapWords = {
  ask: 'Un fond de carte plus détaillé vient d’ailleurs que de ce site : {host}. En le chargeant, vous y faites connaître votre adresse réseau et la partie de la carte que vous regardez.',
  load: 'L’afficher',
  failed: 'Le fond de carte de {host} n’a pas pu être chargé ; celui de la carte reste affiché.',
  partly: 'Des parties du fond de carte ne sont pas arrivées ; celui de la carte y reste affiché.',
  show: 'Afficher le fond de carte de {host}',
  hide: 'Masquer le fond de carte de {host}',
  borders:
    'Le fond de carte de {maker} est dessiné par d’autres : ses côtes et ses frontières ne suivent pas nécessairement ces règles. Sans lui, le fond propre à la carte est affiché.',
  privacy:
    'Cette page ne demande un fond de carte à {host} que si vous l’y autorisez, et garde votre réponse jusqu’à la fermeture de cet onglet. Elle n’enregistre rien d’autre sur vous.',
}
