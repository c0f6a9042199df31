import { furtherNames } from '../../names/further'
import { REGIONS } from '../../names/regions'
import type { Entry } from './entry'

/** Parts of the earth that are no state and no province, of our own table. */
export function regionEntries(): Entry[] {
  return REGIONS.map(([id, at, country, ...texts]) => {
    const [en, uk, ru, fr, ar] = texts.map((text) => text.split('|'))
    const further = Object.entries({
      ...furtherNames('islands', en![0]!),
      ...furtherNames('regions', id),
    }).map(([lang, text]) => [lang, text.split('|')] as const)
    return {
      id,
      kind: 'region',
      country,
      admin1: '',
      people: 0,
      hasShape: false,
      at,
      name: en![0]!,
      names: {
        ...{ uk: uk![0]!, ru: ru![0]!, fr: fr![0]!, ar: ar![0]! },
        ...Object.fromEntries(further.map(([lang, [name]]) => [lang, name!])),
      },
      aliases: [en, uk, ru, fr, ar, ...further.map(([, names]) => names)].flatMap((all) => all!.slice(1)),
    }
  })
}
