import { directionOf, type UiLang } from '../../languages'
import type { Part } from '../shapes/parts'
import { count, fill, type ComposeWords } from '../words'

/** What each part is called in a list: its kind and number, the name of its feature, how many positions it has. */
export function namesOf(parts: readonly Part[], words: ComposeWords['draw'], lang: UiLang): string[] {
  const number = new Intl.NumberFormat(lang)
  const n = { area: 0, line: 0, point: 0 }
  let hole = 0
  return parts.map(({ kind, positions, name }) => {
    hole = kind === 'hole' ? hole + 1 : 0
    const own = kind === 'hole' ? n.area : ++n[kind]
    const what = fill(words.parts[kind], { n: number.format(own), m: number.format(hole) })
    // a name between two numbers would turn them round
    const isolated = name && directionOf(lang) === 'rtl' ? `\u2068${name}\u2069` : name
    return [what, isolated, count(words.size, positions.length, lang)].filter(Boolean).join(' · ')
  })
}
