import type { Same } from './compose-forms'

/** The words of what the composer computes, draws, shows and builds. */
export const figures = {
  waiting: 'They are computed as soon as two places are joined and no field of the recipe has a fault.',
  offLand: '“{place}” lies more than {n} km off the land. Give it a position on land.',
  noLand: 'There is no land for this route:',
  failed: 'The figures could not be computed: {wrong}',
}

/** The words of fields that few stories need. */
export const more = {
  times: 'Times of the place',
  timesHint: 'When there was or will be such a place.',
  timeAdd: 'Add a time',
  timeRemove: 'Remove this time',
  timeHint: 'ISO 8601, as in: 1991, 1991-08 or 1991-08-24.',
  box: 'Where the cut of the land ends, in degrees',
  boxHint:
    'Four numbers, one a line: west, south, east, north. Empty, it is wide enough that no shorter way leaves it.',
  tiles: 'A layer of vector tiles (PMTiles)',
  tilesTitle: 'Tiles',
  tilesFile: 'File of the tiles',
  tilesOther: 'Another file of tiles',
  tilesForget: 'Leave the file out',
  tilesUrl: 'Address of the tiles at another host',
  tilesUrlHint:
    'Instead of a file. Readers are asked first, each time: loading it tells the host their network address.',
  tilesLayer: 'Layer in the tiles',
  tilesLayerHint: 'Its name there, as in: tippecanoe -l.',
  tilesNone: 'They are drawn in the built map and not in this one.',
  tilesType: 'This is no PMTiles archive.',
  basemap: 'Basemap',
  groundTiles: 'Basemap of vector tiles',
  groundTilesHint: 'Tiles of the Protomaps schema, or those that placeline world writes.',
  groundUrlHint:
    'Instead of a file. At another site than the map’s own, readers are asked first: loading it tells the host their network address.',
  groundTilesAdd: 'Take the basemap from vector tiles',
  groundTilesRemove: 'Do not use these tiles',
  groundStyle: 'Basemap of a MapLibre style',
  groundStyleHint:
    'Readers are asked first: loading it tells its hosts their network address. Names and signs of the style are left out.',
  groundStyleAdd: 'Take the basemap from a MapLibre style',
  groundStyleRemove: 'Do not use this style',
  groundStyleUrl: 'Address of the style',
  groundHosts: 'Other hosts of its tiles',
  groundHostsHint: 'One a line, as in: https://tiles.example.',
}

/** What is said of an edit to those who do not see it. */
export const said = {
  added: 'Added: {name}',
  removed: 'Deleted: {name}',
  undone: 'Undone',
  redone: 'Redone',
  moved: '“{name}” is now {n} of {all}',
}

/** The words of a build that is under way. */
export const building = {
  step: '{n} of {all}: {what}',
  files: '{n} of {all} files',
  stop: 'Stop',
  stopped: 'Stopped. The story is as it was, and nothing was saved.',
  stages: {
    code: 'Fetching the builder',
    check: 'Checking the story',
    ground: 'Coast, borders and towns',
    route: 'The land route',
    data: 'Layers and pictures',
    map: 'The static map and its letters',
    pages: 'Pages and their previews',
    files: 'What every site has',
    pack: 'Packing the zip',
  },
}

/** The words of the preview in the page. */
export const preview = {
  open: 'As readers see it',
  title: 'The story as its readers will see it',
  size: 'Size',
  sizes: { page: 'Page', phone: 'Phone', frame: 'Frame' },
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark' },
  lang: 'Language',
  unshown:
    'This browser does not show pages out of its own memory here: private windows may not, nor pages without https. Save the story as one file, and open that.',
  close: 'Close',
}

export type ComposeFigures = Same<typeof figures>
export type ComposeMore = Same<typeof more>
export type ComposeSaid = Same<typeof said>
export type ComposeBuilding = Same<typeof building>
export type ComposePreview = Same<typeof preview>
