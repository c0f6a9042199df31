/** What a place may be, the most important first; how near it is shown and how its name is set follow from it. */
export const PLACE_KINDS = [
  'city',
  'site',
  'crossing',
  'event',
  'institution',
  'region',
  'sea',
  'route',
] as const
