import { REGIONS } from '../../names/regions'
import type { Entry } from './entry'

/** Parts of the earth that are no state and no province, of our own table. */
export function regionEntries(): Entry[] {
  return REGIONS.map(([id, at, country, ...texts]) => {
    const [en, uk, ru, fr, ar] = texts.map((text) => text.split('|'))
    return {
      id,
      kind: 'region',
      country,
      admin1: '',
      people: 0,
      hasShape: false,
      at,
      name: en![0]!,
      names: { uk: uk![0]!, ru: ru![0]!, fr: fr![0]!, ar: ar![0]! },
      aliases: [en, uk, ru, fr, ar].flatMap((all) => all!.slice(1)),
    }
  })
}
