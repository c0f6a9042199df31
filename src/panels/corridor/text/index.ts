import { interfaceFor } from '../../../languages'
import { CORRIDOR_CATALOGUES, type CorridorWords } from '../../../languages/catalogues'
import { typesetAll, type Lang } from '../../../story'

export type { CorridorWords }

/** Every word of the panel in the interface's language for a story in a language, typeset. */
export async function loadCorridorWords(lang: Lang): Promise<CorridorWords> {
  const own = interfaceFor(lang)
  return typesetAll(await CORRIDOR_CATALOGUES[own](), own)
}
