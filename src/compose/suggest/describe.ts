import { nameOf, type Place } from '../../gazetteer'
import { localeOf } from '../../story'
import { count, type Spoken } from '../words'

/** What tells a place from others of its name: "Town, Peru, 1,000 inhabitants". */
export function describe(place: Place, { words, page, lang }: Spoken): string {
  const kind = words.found.kinds[place.kind]
  const country = place.kind === 'country' ? '' : countryName(place.country, lang)
  // of other kinds the number only ranks them
  const people = place.kind === 'city' && place.people ? count(words.found.people, place.people, lang) : ''
  return [kind, country, people].filter(Boolean).join(page.mark.comma)
}

function countryName(code: string, lang: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return ''
  return new Intl.DisplayNames(localeOf(lang), { type: 'region' }).of(code) ?? code
}

/** Its name in the text's language, and in the interface's where that is another. */
export function namesShown(place: Place, lang: string, uiLang: string): string {
  const [own, other] = [nameOf(place, lang), nameOf(place, uiLang)]
  return own === other ? own : `${own} (${other})`
}
