import type {
  ComposeBuilding,
  ComposeFigures,
  ComposeMore,
  ComposePreview,
  ComposeSaid,
} from '../en/compose-work'

export const figures: ComposeFigures = {
  waiting:
    'Ils seront calculés dès que deux lieux seront reliés et que les champs de la recette seront sans erreur.',
  offLand: '« {place} » est à plus de {n} km de la terre. Donnez-lui une position à terre.',
  noLand: 'Il n’y a pas de terre pour cet itinéraire :',
  failed: 'Les chiffres n’ont pas pu être calculés : {wrong}',
}

export const more: ComposeMore = {
  times: 'Époques du lieu',
  timesHint: 'Quand ce lieu a existé ou existera.',
  timeAdd: 'Ajouter une époque',
  timeRemove: 'Retirer cette époque',
  timeHint: 'ISO 8601, comme : 1991, 1991-08 ou 1991-08-24.',
  box: 'Où s’arrête la terre découpée, en degrés',
  boxHint:
    'Quatre nombres, un par ligne : ouest, sud, est, nord. Vide, elle est assez large pour qu’aucun chemin plus court n’en sorte.',
  tiles: 'Une couche de tuiles vectorielles (PMTiles)',
  tilesTitle: 'Tuiles',
  tilesFile: 'Fichier des tuiles',
  tilesOther: 'Un autre fichier de tuiles',
  tilesForget: 'Ne pas utiliser le fichier',
  tilesUrl: 'Adresse des tuiles chez un autre hébergeur',
  tilesUrlHint:
    'Au lieu d’un fichier. Les lecteurs sont d’abord consultés, chaque fois : le chargement révèle leur adresse réseau à l’hébergeur.',
  tilesLayer: 'Couche dans les tuiles',
  tilesLayerHint: 'Son nom là-bas, comme dans : tippecanoe -l.',
  tilesNone: 'Elles sont dessinées sur la carte construite et non sur celle-ci.',
  tilesType: 'Ce n’est pas une archive PMTiles.',
  basemap: 'Fond de carte',
  groundTiles: 'Fond de carte en tuiles vectorielles',
  groundTilesHint: 'Des tuiles au schéma de Protomaps, ou celles qu’écrit placeline world.',
  groundUrlHint:
    'Au lieu d’un fichier. Si ce n’est pas le site de la carte, les lecteurs sont d’abord consultés : le chargement révèle leur adresse réseau à l’hébergeur.',
  groundTilesAdd: 'Prendre le fond de carte dans des tuiles vectorielles',
  groundTilesRemove: 'Ne pas utiliser ces tuiles',
  groundStyle: 'Fond de carte d’un style MapLibre',
  groundStyleHint:
    'Les lecteurs sont d’abord consultés : le chargement révèle leur adresse réseau aux hébergeurs. Les noms et signes du style sont omis.',
  groundStyleAdd: 'Prendre le fond de carte dans un style MapLibre',
  groundStyleRemove: 'Ne pas utiliser ce style',
  groundStyleUrl: 'Adresse du style',
  groundHosts: 'Autres hébergeurs de ses tuiles',
  groundHostsHint: 'Un par ligne, comme : https://tiles.example.',
}

export const said: ComposeSaid = {
  added: 'Ajouté : {name}',
  removed: 'Supprimé : {name}',
  undone: 'Annulé',
  redone: 'Rétabli',
  moved: '« {name} » est maintenant {n} sur {all}',
}

export const building: ComposeBuilding = {
  step: '{n} sur {all} : {what}',
  files: '{n} fichiers sur {all}',
  stop: 'Arrêter',
  stopped: 'Arrêté. Le récit est comme avant, et rien n’a été enregistré.',
  stages: {
    code: 'Chargement du constructeur',
    check: 'Vérification du récit',
    ground: 'Côtes, frontières et villes',
    route: 'L’itinéraire terrestre',
    data: 'Couches et images',
    map: 'La carte statique et ses lettres',
    pages: 'Les pages et leurs aperçus',
    files: 'Ce qu’a tout site',
    pack: 'Compression du zip',
  },
}

export const preview: ComposePreview = {
  open: 'Vu par les lecteurs',
  title: 'Le récit tel que ses lecteurs le verront',
  size: 'Taille',
  sizes: { page: 'Page', phone: 'Téléphone', frame: 'Cadre' },
  theme: 'Thème',
  themes: { light: 'Clair', dark: 'Sombre' },
  lang: 'Langue',
  unshown:
    'Ce navigateur n’affiche pas ici de pages depuis sa propre mémoire : c’est le cas de certaines fenêtres privées et des pages sans https. Enregistrez le récit en un seul fichier, puis ouvrez-le.',
  close: 'Fermer',
}
