/** The words of a basemap of the story’s own, which come with it. */
export const words = {
  ask: 'A more detailed background map comes from outside this site: {host}. Loading it makes your network address, and which part of the map you look at, known there.',
  load: 'Show it',
  failed: 'The background map of {host} could not be loaded; the map’s own stays.',
  partly: 'Parts of the background map did not come; there the map’s own is shown.',
  show: 'Show the background map of {host}',
  hide: 'Hide the background map of {host}',
  borders:
    'The background map of {maker} is drawn by others: its coast and borders need not follow this policy. Without it, the map’s own is shown.',
  privacy:
    'This page asks {host} for a background map only if you let it, and keeps your answer until this tab is closed. It stores nothing else about you.',
}

export type BasemapWords = typeof words
