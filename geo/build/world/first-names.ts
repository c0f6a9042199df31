/** Of names by language, divided by "|", the one that is printed; none where there is none. */
export const firstNames = (names: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([lang, text]) => (text ? [[lang, text.split('|')[0]!]] : [])),
  )
