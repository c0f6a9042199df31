import type { ComposeFigures } from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting:
    'Ils seront calculés dès que deux lieux seront reliés et que les champs de la recette seront sans erreur.',
  offLand: '« {place} » est à plus de {n} km de la terre. Donnez-lui une position à terre.',
  noLand: 'Il n’y a pas de terre pour cet itinéraire :',
  failed: 'Les chiffres n’ont pas pu être calculés : {wrong}',
}
